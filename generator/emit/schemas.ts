/** Looking at schemas of the model, through references. */
import type { RefSchema, Schema, TypeDeclaration } from "../model/model.js";

export type Types = ReadonlyMap<string, TypeDeclaration>;

/** The schema behind references; a chain without an end is `unknown`. */
export function resolveSchema(schema: Schema, types: Types): Exclude<Schema, RefSchema> {
  let current = schema;
  for (let steps = 0; steps <= types.size; steps++) {
    if (current.kind !== "ref") return current;
    const declaration = types.get(current.type);
    if (declaration === undefined) break;
    current = declaration.schema;
  }
  return { kind: "unknown", origin: schema.origin };
}

/** Whether every value is a single one on the wire: no array, no object. Unions are when all their variants are. */
export function isScalar(schema: Schema, types: Types): boolean {
  const pending: Schema[] = [schema];
  // Unions can refer to themselves; more variants than this are no parameter.
  for (let steps = 0; steps < 1000; steps++) {
    const next = pending.pop();
    if (next === undefined) return true;
    const resolved = resolveSchema(next, types);
    if (resolved.kind === "union") pending.push(...resolved.variants);
    else if (resolved.kind !== "primitive" && resolved.kind !== "enum" && resolved.kind !== "literal") return false;
    else if (resolved.kind === "literal" && resolved.value !== null && typeof resolved.value === "object") return false;
  }
  return false;
}
