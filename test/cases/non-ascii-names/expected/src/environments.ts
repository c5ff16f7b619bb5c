/** The servers that the API's document names. */
export const GrößenUnd大小Environment = {
  Default: "https://api.example.com",
} as const;

export type GrößenUnd大小Environment =
  (typeof GrößenUnd大小Environment)[keyof typeof GrößenUnd大小Environment];
