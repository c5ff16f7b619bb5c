/** The servers that the API's document names. */
export const HeaderAndCookieParametersEnvironment = {
  Default: "https://api.example.com",
} as const;

export type HeaderAndCookieParametersEnvironment =
  (typeof HeaderAndCookieParametersEnvironment)[keyof typeof HeaderAndCookieParametersEnvironment];
