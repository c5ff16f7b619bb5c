/** The servers that the API's document names. */
export const ComponentsInFilesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type ComponentsInFilesEnvironment =
  (typeof ComponentsInFilesEnvironment)[keyof typeof ComponentsInFilesEnvironment];
