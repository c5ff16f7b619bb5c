/** The servers that the API's document names. */
export const ConfiguredPagesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type ConfiguredPagesEnvironment =
  (typeof ConfiguredPagesEnvironment)[keyof typeof ConfiguredPagesEnvironment];
