/** The servers that the API's document names. */
export const BodiesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type BodiesEnvironment =
  (typeof BodiesEnvironment)[keyof typeof BodiesEnvironment];
