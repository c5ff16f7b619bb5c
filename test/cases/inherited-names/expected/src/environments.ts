/** The servers that the API's document names. */
export const InheritedEnvironment = {
  Default: "https://api.example.com",
} as const;

export type InheritedEnvironment =
  (typeof InheritedEnvironment)[keyof typeof InheritedEnvironment];
