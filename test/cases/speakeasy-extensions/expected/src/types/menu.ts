export interface Beverage {
  name: string;
}

export const DrinkKind = {
  H: "h",
  C: "c",
} as const;

export type DrinkKind =
  | (typeof DrinkKind)[keyof typeof DrinkKind]
  | (string & {});

export interface ListDrinksRequest {
  debug?: boolean;
  kind?: DrinkKind;
}
