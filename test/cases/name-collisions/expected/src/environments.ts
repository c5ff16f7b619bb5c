/** The servers that the API's document names. */
export const CollisionsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type CollisionsEnvironment =
  (typeof CollisionsEnvironment)[keyof typeof CollisionsEnvironment];
