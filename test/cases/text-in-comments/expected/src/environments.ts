/** The servers that the API's document names. */
export const EndsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type EndsEnvironment =
  (typeof EndsEnvironment)[keyof typeof EndsEnvironment];
