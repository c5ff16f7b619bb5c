/** Servers declared in the API description. */
export const OldPetsEnvironment = {
  Default: "https://pets.example.com/v1",
} as const;

export type OldPetsEnvironment =
  (typeof OldPetsEnvironment)[keyof typeof OldPetsEnvironment];
