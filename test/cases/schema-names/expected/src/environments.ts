/** The servers that the API's document names. */
export const NamesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type NamesEnvironment =
  (typeof NamesEnvironment)[keyof typeof NamesEnvironment];
