/** The servers that the API's document names. */
export const NullableEnvironment = {
  Default: "https://api.example.com",
} as const;

export type NullableEnvironment =
  (typeof NullableEnvironment)[keyof typeof NullableEnvironment];
