/** The servers that the API's document names. */
export const NoIdentifiersEnvironment = {
  Default: "https://api.example.com",
} as const;

export type NoIdentifiersEnvironment =
  (typeof NoIdentifiersEnvironment)[keyof typeof NoIdentifiersEnvironment];
