/** Servers declared in the API description. */
export const NewestFieldsEnvironment = {
  Production: "https://api.example.com",
} as const;

export type NewestFieldsEnvironment =
  (typeof NewestFieldsEnvironment)[keyof typeof NewestFieldsEnvironment];
