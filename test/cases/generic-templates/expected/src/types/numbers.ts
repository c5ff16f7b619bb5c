export type NumberArray = NumberModel[];

export type NumberModel = number;
