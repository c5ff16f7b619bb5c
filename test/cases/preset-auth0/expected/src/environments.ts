/** The servers that the API's document names. */
export const ManagementEnvironment = {
  Default: "https://api.example.com",
} as const;

export type ManagementEnvironment =
  (typeof ManagementEnvironment)[keyof typeof ManagementEnvironment];
