/** The servers that the API's document names. */
export const MultipartEnvironment = {
  Default: "https://api.example.com",
} as const;

export type MultipartEnvironment =
  (typeof MultipartEnvironment)[keyof typeof MultipartEnvironment];
