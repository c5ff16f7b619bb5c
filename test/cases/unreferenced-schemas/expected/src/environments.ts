/** The servers that the API's document names. */
export const UnreferencedEnvironment = {
  Default: "https://api.example.com",
} as const;

export type UnreferencedEnvironment =
  (typeof UnreferencedEnvironment)[keyof typeof UnreferencedEnvironment];
