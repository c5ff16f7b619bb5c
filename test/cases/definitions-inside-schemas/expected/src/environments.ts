/** The servers that the API's document names. */
export const DefinitionsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type DefinitionsEnvironment =
  (typeof DefinitionsEnvironment)[keyof typeof DefinitionsEnvironment];
