/** The servers that the API's document names. */
export const MediaTypesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type MediaTypesEnvironment =
  (typeof MediaTypesEnvironment)[keyof typeof MediaTypesEnvironment];
