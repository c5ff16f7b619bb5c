/** Looking at schemas of the model, through references. */
import type { Property, RefSchema, Schema, TypeDeclaration } from "../../model/model.js";

/** More levels of `allOf` than this are no object to look into. */
const MAX_INHERITANCE = 12;

/** A type of the model, in its module. */
export interface DeclaredType extends TypeDeclaration {
  /** Below `src/`, without extension: `types/actions`, `types/shared/connection`. */
  readonly module: string;
}

export type Types = ReadonlyMap<string, DeclaredType>;

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

/** Properties of an object, or of an intersection of objects; `undefined` for everything else. */
export function objectProperties(
  schema: Schema,
  types: Types,
  depth: number = MAX_INHERITANCE,
): readonly Property[] | undefined {
  const resolved = resolveSchema(schema, types);
  if (resolved.kind === "object") return resolved.properties;
  if (resolved.kind !== "intersection" || depth === 0) return undefined;
  const all: Property[] = [];
  for (const member of resolved.members) {
    const properties = objectProperties(member, types, depth - 1);
    if (properties === undefined) return undefined;
    all.push(...properties);
  }
  return all;
}
