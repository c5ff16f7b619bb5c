/** The servers that the API's document names. */
export const SpeakeasyEnvironment = {
  Production: "https://api.example.com",
} as const;

export type SpeakeasyEnvironment =
  (typeof SpeakeasyEnvironment)[keyof typeof SpeakeasyEnvironment];
