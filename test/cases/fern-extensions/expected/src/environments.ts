/** Servers declared in the API description. */
export const FernEnvironment = {
  Production: "https://api.example.com",
  Staging: "https://staging.example.com",
} as const;

export type FernEnvironment =
  (typeof FernEnvironment)[keyof typeof FernEnvironment];
