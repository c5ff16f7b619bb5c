/** The servers that the API's document names. */
export const BinaryBodiesEnvironment = {
  Default: "https://api.example.com",
} as const;

export type BinaryBodiesEnvironment =
  (typeof BinaryBodiesEnvironment)[keyof typeof BinaryBodiesEnvironment];
