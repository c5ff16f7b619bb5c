/** The servers that the API's document names. */
export const NewestEnvironment = {
  Production: "https://api.example.com",
} as const;

export type NewestEnvironment =
  (typeof NewestEnvironment)[keyof typeof NewestEnvironment];
