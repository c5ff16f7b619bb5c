export interface All {
  inAllOf?: InAllOf;
  inOneOf?: InOneOf;
  list?: List;
  map?: MapModel;
  tuple?: Tuple;
  alias?: Alias;
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
