/** The servers that the API's document names. */
export const CallbacksEnvironment = {
  Default: "https://api.example.com",
} as const;

export type CallbacksEnvironment =
  (typeof CallbacksEnvironment)[keyof typeof CallbacksEnvironment];
