/** Questions about finished schemas: what is behind a reference, which properties there are, whether `null` is accepted. */
import type { Property, Schema, UnionSchema } from "../model.js";
import { isNull, type Combiner } from "./combine.js";
import { mergeProperties } from "./intersect.js";

export interface Lookup {
  resolve(schema: Schema): Schema;
  properties(schema: Schema): readonly Property[] | undefined;
  nullable(schema: Schema): boolean;
  withoutNull(schema: Schema): Schema;
}

/** @param behind the schema of a declaration by name, `undefined` when there is none */
export function createLookup(behind: (type: string) => Schema | undefined, combiner: Combiner): Lookup {
  const resolve = (schema: Schema): Schema => {
    const seen = new Set<string>();
    let current = schema;
    while (current.kind === "ref") {
      if (seen.has(current.type)) return { kind: "unknown", origin: schema.origin };
      seen.add(current.type);
      const next = behind(current.type);
      if (next === undefined) return { kind: "unknown", origin: schema.origin };
      current = next;
    }
    return current;
  };
  const withoutNull = (schema: Schema): Schema => {
    const shape = schema.kind === "ref" ? resolve(schema) : schema;
    if (shape.kind !== "union" || !shape.variants.some(isNull)) return schema;
    const variants = shape.variants.filter((variant) => !isNull(variant));
    const [only] = variants;
    return variants.length === 1 && only !== undefined ? only : ({ ...shape, variants } satisfies UnionSchema);
  };
  return {
    resolve,
    withoutNull,
    nullable(schema): boolean {
      const shape = resolve(schema);
      return (
        isNull(shape) ||
        shape.kind === "unknown" ||
        (shape.kind === "union" && shape.variants.some((variant) => isNull(resolve(variant))))
      );
    },
    properties: (schema) => collectProperties(schema, resolve, withoutNull, combiner),
  };
}

/** Depth first through references and intersections, without recursion: inheritance chains are as long as documents make them. */
function collectProperties(
  schema: Schema,
  resolve: Lookup["resolve"],
  withoutNull: Lookup["withoutNull"],
  combiner: Combiner,
): readonly Property[] | undefined {
  const properties = new Map<string, Property>();
  const visited = new Set<Schema>();
  const pending: Schema[] = [schema];
  let found = false;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const shape = resolve(withoutNull(next));
    if (visited.has(shape)) continue;
    visited.add(shape);
    if (shape.kind === "intersection") {
      for (let index = shape.members.length - 1; index >= 0; index--) pending.push(shape.members[index] as Schema);
    } else if (shape.kind === "object" && shape.additional === undefined) {
      found = true;
      for (const property of shape.properties) {
        const known = properties.get(property.name);
        properties.set(property.name, known === undefined ? property : mergeProperties(known, property, combiner));
      }
    } else return undefined;
  }
  return found ? [...properties.values()] : undefined;
}
