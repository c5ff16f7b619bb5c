/** The servers that the API's document names. */
export const RecursionEnvironment = {
  Default: "https://api.example.com",
} as const;

export type RecursionEnvironment =
  (typeof RecursionEnvironment)[keyof typeof RecursionEnvironment];
