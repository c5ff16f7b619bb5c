/** The servers that the API's document names. */
export const QueryStylesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type QueryStylesEnvironment =
  (typeof QueryStylesEnvironment)[keyof typeof QueryStylesEnvironment];
