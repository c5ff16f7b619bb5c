/** The servers that the API's document names. */
export const PagesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type PagesEnvironment =
  (typeof PagesEnvironment)[keyof typeof PagesEnvironment];
