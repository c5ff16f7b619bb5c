/** The servers that the API's document names. */
export const IdentifiedEnvironment = {
  Default: "https://api.example.com",
} as const;

export type IdentifiedEnvironment =
  (typeof IdentifiedEnvironment)[keyof typeof IdentifiedEnvironment];
