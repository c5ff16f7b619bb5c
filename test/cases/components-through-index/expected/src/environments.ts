/** The servers that the API's document names. */
export const ThroughIndexEnvironment = {
  Default: "https://api.example.com",
} as const;

export type ThroughIndexEnvironment =
  (typeof ThroughIndexEnvironment)[keyof typeof ThroughIndexEnvironment];
