export const ReadRangeFormat = {
  Json: "json",
  Csv: "csv",
} as const;

export type ReadRangeFormat =
  | (typeof ReadRangeFormat)[keyof typeof ReadRangeFormat]
  | (string & {});
