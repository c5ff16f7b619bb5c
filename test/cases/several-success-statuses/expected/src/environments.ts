/** The servers that the API's document names. */
export const SuccessStatusesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type SuccessStatusesEnvironment =
  (typeof SuccessStatusesEnvironment)[keyof typeof SuccessStatusesEnvironment];
