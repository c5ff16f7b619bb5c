/** The servers that the API's document names. */
export const PathStylesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type PathStylesEnvironment =
  (typeof PathStylesEnvironment)[keyof typeof PathStylesEnvironment];
