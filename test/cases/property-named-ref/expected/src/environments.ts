/** The servers that the API's document names. */
export const ReferencesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type ReferencesEnvironment =
  (typeof ReferencesEnvironment)[keyof typeof ReferencesEnvironment];
