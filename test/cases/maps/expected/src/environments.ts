/** The servers that the API's document names. */
export const MapsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type MapsEnvironment =
  (typeof MapsEnvironment)[keyof typeof MapsEnvironment];
