/** Servers declared in the API description. */
export const ServersEnvironment = {
  /** The real one. */
  RealOne: "https://{region}.example.com:{port}/v1",
  /** For trials. */
  Trials: "https://sandbox.example.com/v1",
  /** Staging. */
  Staging: "https://staging.example.com/{basePath}",
} as const;

export type ServersEnvironment =
  (typeof ServersEnvironment)[keyof typeof ServersEnvironment];
