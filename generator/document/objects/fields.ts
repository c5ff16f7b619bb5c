import type { Field, Kind } from "./kinds.js";

/** A string that only describes. */
export const text: Field = { form: "text" };
/** A string that the SDK depends on. */
export const graveText: Field = { form: "text", grave: true };
export const flag: Field = { form: "flag" };
export const number: Field = { form: "number" };
export const count: Field = { form: "count" };
export const value: Field = { form: "value" };
export const values: Field = { form: "values" };
/** A field with a rule of its own, in shape-special.ts. */
export const special: Field = { form: "special" };

/** One object of a kind. */
export function one(kind: Kind): Field {
  return { form: "one", kind, grave: true };
}

/** A map of objects of a kind by name. */
export function map(kind: Kind): Field {
  return { form: "map", kind, grave: true };
}

/** A list of objects of a kind. */
export function list(kind: Kind): Field {
  return { form: "list", kind, grave: true };
}

/** The same without which the SDK is still right. */
export function minor(field: Field): Field {
  return { ...field, grave: false };
}
