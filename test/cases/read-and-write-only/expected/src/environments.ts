/** The servers that the API's document names. */
export const DirectionsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type DirectionsEnvironment =
  (typeof DirectionsEnvironment)[keyof typeof DirectionsEnvironment];
