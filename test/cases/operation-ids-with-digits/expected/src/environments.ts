/** The servers that the API's document names. */
export const DigitsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type DigitsEnvironment =
  (typeof DigitsEnvironment)[keyof typeof DigitsEnvironment];
