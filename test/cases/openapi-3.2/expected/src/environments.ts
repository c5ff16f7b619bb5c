/** Servers declared in the API description. */
export const NewestEnvironment = {
  Production: "https://api.example.com",
} as const;

export type NewestEnvironment =
  (typeof NewestEnvironment)[keyof typeof NewestEnvironment];
