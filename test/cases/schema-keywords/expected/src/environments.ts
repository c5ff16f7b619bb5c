/** The servers that the API's document names. */
export const KeywordsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type KeywordsEnvironment =
  (typeof KeywordsEnvironment)[keyof typeof KeywordsEnvironment];
