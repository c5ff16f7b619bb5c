/** The servers that the API's document names. */
export const CustomVerbsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type CustomVerbsEnvironment =
  (typeof CustomVerbsEnvironment)[keyof typeof CustomVerbsEnvironment];
