/** The servers that the API's document names. */
export const TagsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type TagsEnvironment =
  (typeof TagsEnvironment)[keyof typeof TagsEnvironment];
