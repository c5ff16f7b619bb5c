/** The servers that the API's document names. */
export const TuplesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type TuplesEnvironment =
  (typeof TuplesEnvironment)[keyof typeof TuplesEnvironment];
