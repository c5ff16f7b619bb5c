/** The servers that the API's document names. */
export const SecurityEnvironment = {
  Default: "https://api.example.com",
} as const;

export type SecurityEnvironment =
  (typeof SecurityEnvironment)[keyof typeof SecurityEnvironment];
