import type { FieldSpec, ObjectType } from "./object-types.js";

/** A string that only describes. */
export const text: FieldSpec = { form: "text" };
/** A string that the SDK depends on. */
export const essentialText: FieldSpec = { form: "text", essential: true };
export const flag: FieldSpec = { form: "flag" };
export const number: FieldSpec = { form: "number" };
export const count: FieldSpec = { form: "count" };
export const value: FieldSpec = { form: "value" };
export const values: FieldSpec = { form: "values" };
/** A field with a rule of its own, in shape-special.ts. */
export const special: FieldSpec = { form: "special" };

/** One object of a kind. */
export function one(kind: ObjectType): FieldSpec {
  return { form: "one", kind, essential: true };
}

/** A map of objects of a kind by name. */
export function map(kind: ObjectType): FieldSpec {
  return { form: "map", kind, essential: true };
}

/** A list of objects of a kind. */
export function list(kind: ObjectType): FieldSpec {
  return { form: "list", kind, essential: true };
}

/** The same without which the SDK is still right. */
export function minor(field: FieldSpec): FieldSpec {
  return { ...field, essential: false };
}
