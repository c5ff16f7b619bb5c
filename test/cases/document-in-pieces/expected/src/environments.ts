/** The servers that the API's document names. */
export const PiecesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type PiecesEnvironment =
  (typeof PiecesEnvironment)[keyof typeof PiecesEnvironment];
