/** The servers that the API's document names. */
export const OperationServersEnvironment = {
  Default: "https://api.example.com",
} as const;

export type OperationServersEnvironment =
  (typeof OperationServersEnvironment)[keyof typeof OperationServersEnvironment];
