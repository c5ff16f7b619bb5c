/** The servers that the API's document names. */
export const OverlayEnvironment = {
  Default: "https://api.example.com",
} as const;

export type OverlayEnvironment =
  (typeof OverlayEnvironment)[keyof typeof OverlayEnvironment];
