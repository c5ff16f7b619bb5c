/** The servers that the API's document names. */
export const EnumsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type EnumsEnvironment =
  (typeof EnumsEnvironment)[keyof typeof EnumsEnvironment];
