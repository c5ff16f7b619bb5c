/** The servers that the API's document names. */
export const WordsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type WordsEnvironment =
  (typeof WordsEnvironment)[keyof typeof WordsEnvironment];
