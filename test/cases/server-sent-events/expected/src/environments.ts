/** The servers that the API's document names. */
export const ServerSentEventsEnvironment = {
  Default: "https://api.example.com",
} as const;

export type ServerSentEventsEnvironment =
  (typeof ServerSentEventsEnvironment)[keyof typeof ServerSentEventsEnvironment];
