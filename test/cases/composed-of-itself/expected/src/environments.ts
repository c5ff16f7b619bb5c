/** The servers that the API's document names. */
export const CirclesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type CirclesEnvironment =
  (typeof CirclesEnvironment)[keyof typeof CirclesEnvironment];
