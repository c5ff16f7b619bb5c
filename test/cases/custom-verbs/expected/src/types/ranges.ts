export const ReadRangesFormat = {
  Json: "json",
  Csv: "csv",
} as const;

export type ReadRangesFormat =
  | (typeof ReadRangesFormat)[keyof typeof ReadRangesFormat]
  | (string & {});
