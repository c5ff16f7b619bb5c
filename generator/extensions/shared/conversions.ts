/** Values that are something else in code than on the wire: dates, big integers, bytes. */
import type { Schema, TypeDeclaration } from "../../model/model.js";
import { partsOf } from "../../model/schemas/graph.js";
import { representationOf } from "../../typescript/plan/representation.js";

/** Whether there is such a value somewhere in the values of a schema. */
export function isConverted(schema: Schema, types: ReadonlyMap<string, TypeDeclaration>): boolean {
  const seen = new Set<string>();
  const pending: Schema[] = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (isConvertedItself(next)) return true;
    pending.push(...partsOf(next));
    const type = next.kind === "ref" && !seen.has(next.type) ? types.get(next.type) : undefined;
    if (type === undefined) continue;
    if (type.conversions !== undefined && type.conversions.length > 0) return true;
    seen.add(type.name);
    pending.push(type.schema);
  }
  return false;
}

function isConvertedItself(schema: Schema): boolean {
  if (schema.kind !== "primitive") return schema.kind === "binary";
  return representationOf(schema) !== (schema.type === "integer" ? "number" : schema.type);
}
