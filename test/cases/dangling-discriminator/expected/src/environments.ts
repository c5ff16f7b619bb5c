/** The servers that the API's document names. */
export const DanglingEnvironment = {
  Default: "https://api.example.com",
} as const;

export type DanglingEnvironment =
  (typeof DanglingEnvironment)[keyof typeof DanglingEnvironment];
