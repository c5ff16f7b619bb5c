/** The servers that the API's document names. */
export const ReservedWordsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type ReservedWordsEnvironment =
  (typeof ReservedWordsEnvironment)[keyof typeof ReservedWordsEnvironment];
