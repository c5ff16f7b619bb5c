/** The servers that the API's document names. */
export const CompositionEnvironment = {
  Default: "https://api.example.com",
} as const;

export type CompositionEnvironment =
  (typeof CompositionEnvironment)[keyof typeof CompositionEnvironment];
