/** The servers that the API's document names. */
export const ResultsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type ResultsEnvironment =
  (typeof ResultsEnvironment)[keyof typeof ResultsEnvironment];
