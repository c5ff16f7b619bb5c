/** The servers that the API's document names. */
export const UnionsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type UnionsEnvironment =
  (typeof UnionsEnvironment)[keyof typeof UnionsEnvironment];
