/** The servers that the API's document names. */
export const ErrorsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type ErrorsEnvironment =
  (typeof ErrorsEnvironment)[keyof typeof ErrorsEnvironment];
