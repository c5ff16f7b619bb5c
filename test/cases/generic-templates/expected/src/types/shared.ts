export type GenericArray = Anything[];

export type Anything = unknown;
