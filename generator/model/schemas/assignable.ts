/** Whether one schema's type is surely assignable to another's: what `extends` asks of a property that is declared again. */
import type { PrimitiveSchema, Schema } from "../model.js";
import { kindOf, type Combiner } from "./combine.js";
import { schemaKey, valueKey } from "./key.js";

/** True only when it is certain; schemas nest no deeper than the builder lets them. */
export function isAssignable(from: Schema, to: Schema, combiner: Combiner): boolean {
  // One place of the document: the same type, written inline here and shared by name there.
  if (
    to.kind === "unknown" ||
    from.kind === "never" ||
    (from.origin === to.origin && from.kind === "ref" && to.kind !== "ref")
  )
    return true;
  if (schemaKey(from) === schemaKey(to)) return true;
  if (from.kind === "union") return from.variants.every((variant) => isAssignable(variant, to, combiner));
  if (to.kind === "union") return to.variants.some((variant) => isAssignable(from, variant, combiner));
  if (from.kind === "intersection") return from.members.some((member) => isAssignable(member, to, combiner));
  if (to.kind === "primitive") return isValueOf(from, to.value, combiner);
  if (to.kind === "enum") return isListed(from, to);
  if (from.kind === "array" && to.kind === "array") return isAssignable(from.items, to.items, combiner);
  return false;
}

function isValueOf(from: Schema, value: PrimitiveSchema["value"], combiner: Combiner): boolean {
  if (from.kind === "primitive") return from.value === value;
  return (
    (from.kind === "literal" || from.kind === "enum") &&
    kindOf(from, combiner) === (value === "text" ? "string" : value)
  );
}

function isListed(from: Schema, to: Extract<Schema, { readonly kind: "enum" }>): boolean {
  if (from.kind !== "literal" && from.kind !== "enum") return false;
  const values = from.kind === "literal" ? [from.value] : from.members.map((member) => member.value);
  if (to.open && to.type !== "mixed" && values.every((value) => typeof value === to.type)) return true;
  if (from.kind === "enum" && from.open) return false;
  const listed = new Set(to.members.map((member) => valueKey(member.value)));
  return values.every((value) => listed.has(valueKey(value)));
}
