/** The servers that the API's document names. */
export const RepresentationsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type RepresentationsEnvironment =
  (typeof RepresentationsEnvironment)[keyof typeof RepresentationsEnvironment];
