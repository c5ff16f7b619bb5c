/** The servers that the API's document names. */
export const WebhooksEnvironment = {
  Default: "https://api.example.com",
} as const;

export type WebhooksEnvironment =
  (typeof WebhooksEnvironment)[keyof typeof WebhooksEnvironment];
