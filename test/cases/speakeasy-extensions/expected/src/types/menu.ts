export interface Beverage {
  name: string;
}

export const DrinkKind = {
  Hot: "h",
  Cold: "c",
} as const;

export type DrinkKind =
  | (typeof DrinkKind)[keyof typeof DrinkKind]
  | (string & {});

export interface ListDrinksRequest {
  kind?: DrinkKind;
}
