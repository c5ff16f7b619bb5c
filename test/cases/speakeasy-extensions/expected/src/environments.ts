/** Servers declared in the API description. */
export const SpeakeasyEnvironment = {
  Production: "https://api.example.com",
} as const;

export type SpeakeasyEnvironment =
  (typeof SpeakeasyEnvironment)[keyof typeof SpeakeasyEnvironment];
