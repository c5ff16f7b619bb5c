/** The servers that the API's document names. */
export const NewestFieldsEnvironment = {
  Production: "https://api.example.com",
} as const;

export type NewestFieldsEnvironment =
  (typeof NewestFieldsEnvironment)[keyof typeof NewestFieldsEnvironment];
