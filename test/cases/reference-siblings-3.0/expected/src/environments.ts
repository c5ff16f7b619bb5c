/** The servers that the API's document names. */
export const OldSiblingsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type OldSiblingsEnvironment =
  (typeof OldSiblingsEnvironment)[keyof typeof OldSiblingsEnvironment];
