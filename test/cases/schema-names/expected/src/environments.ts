/** Servers declared in the API description. */
export const NamesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type NamesEnvironment =
  (typeof NamesEnvironment)[keyof typeof NamesEnvironment];
