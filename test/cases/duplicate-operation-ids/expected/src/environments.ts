/** The servers that the API's document names. */
export const TwiceEnvironment = {
  Default: "https://api.example.com",
} as const;

export type TwiceEnvironment =
  (typeof TwiceEnvironment)[keyof typeof TwiceEnvironment];
