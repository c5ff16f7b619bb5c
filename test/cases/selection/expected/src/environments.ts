/** The servers that the API's document names. */
export const SelectionEnvironment = {
  Default: "https://api.example.com",
} as const;

export type SelectionEnvironment =
  (typeof SelectionEnvironment)[keyof typeof SelectionEnvironment];
