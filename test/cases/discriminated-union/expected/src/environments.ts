/** The servers that the API's document names. */
export const DiscriminatorsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type DiscriminatorsEnvironment =
  (typeof DiscriminatorsEnvironment)[keyof typeof DiscriminatorsEnvironment];
