/** The servers that the API's document names. */
export const SiblingsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type SiblingsEnvironment =
  (typeof SiblingsEnvironment)[keyof typeof SiblingsEnvironment];
