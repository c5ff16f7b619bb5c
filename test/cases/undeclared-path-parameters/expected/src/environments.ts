/** The servers that the API's document names. */
export const UndeclaredEnvironment = {
  Default: "https://api.example.com",
} as const;

export type UndeclaredEnvironment =
  (typeof UndeclaredEnvironment)[keyof typeof UndeclaredEnvironment];
