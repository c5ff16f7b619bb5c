/** The servers that the API's document names. */
export const OneNameEnvironment = {
  Default: "https://api.example.com",
} as const;

export type OneNameEnvironment =
  (typeof OneNameEnvironment)[keyof typeof OneNameEnvironment];
