export interface All {
  inAllOf?: InAllOf;
  inOneOf?: InOneOf;
  list?: List;
  map?: MapModel;
  tuple?: Tuple;
  alias?: Alias;
  nested?: Nested;
}

export interface InAllOf {
  a?: string;
}

export type InOneOf = string;

export type List = List[];

export type MapModel = {
  [key: string]: MapModel;
};

/** Items: at least 1. */
export type Tuple = [string, Tuple?];

export type Alias = number | null;

export type Nested = string | (Kept & MapModel);

export interface Kept {
  kept?: string;
}
