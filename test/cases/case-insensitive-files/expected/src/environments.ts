/** The servers that the API's document names. */
export const CaseEnvironment = {
  Default: "https://api.example.com",
} as const;

export type CaseEnvironment =
  (typeof CaseEnvironment)[keyof typeof CaseEnvironment];
