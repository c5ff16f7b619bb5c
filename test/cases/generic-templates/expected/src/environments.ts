/** The servers that the API's document names. */
export const TemplatesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type TemplatesEnvironment =
  (typeof TemplatesEnvironment)[keyof typeof TemplatesEnvironment];
