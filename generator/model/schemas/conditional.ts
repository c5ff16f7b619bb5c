/** Properties that only conditional keywords describe: `then`, `else`, `dependentSchemas` (JSON Schema 2020-12 §10.2.2). */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { fieldAt, itemsAt, membersAt, type Located } from "../../document/located.js";
import type { JsonSchema, SchemaObject } from "../../document/openapi.js";
import { partName } from "../names/declarations.js";
import type { Property, Schema } from "../model.js";
import { unionOf } from "./combine.js";
import { findProperties } from "./find.js";
import { buildSchema } from "./node.js";
import { typesOf } from "../../document/schema-types.js";
import { below, type Part, type BuildPosition, type SchemaContext } from "./schema-context.js";

/** How deep conditions inside conditions and inside `allOf` are looked for. */
const MAXIMUM_LEVELS = 4;

/**
 * An object of the properties that stand under conditions of a schema or of inline members of its `allOf`, and nowhere else:
 * no type can say the condition, but with it the property may be there. `undefined` when there are none.
 */
export function conditionalProperties(
  context: SchemaContext,
  schema: SchemaObject,
  origin: JsonPointer,
  position: BuildPosition,
): Part {
  if (position.part === true) return undefined;
  const found = collect({ value: schema, origin });
  if (found.size === 0) return undefined;
  const { words, declared } = typesOf(schema);
  if (declared && !words.includes("object")) return undefined;
  const known = findProperties(context.targets, schema, origin, [...found.keys()]);
  const properties: Property[] = [];
  for (const [name, places] of found) {
    if (known.has(name)) continue;
    const schemas = places.map((each): Schema => {
      return buildSchema(context, each.value, each.origin, below(position, partName(name)));
    });
    const { doc, ...union } = unionOf(schemas, places[0]?.origin ?? origin);
    const optional = { required: false, readOnly: false, writeOnly: false };
    properties.push({ name, schema: union, ...optional, ...(doc === undefined ? {} : { doc }) });
  }
  return properties.length === 0 ? undefined : { kind: "object", origin, properties };
}

interface Step extends Located<JsonSchema> {
  /** Whether it holds only under a condition. */
  readonly conditional: boolean;
}

function collect(root: Located<SchemaObject>): Map<string, Located<JsonSchema>[]> {
  const found = new Map<string, Located<JsonSchema>[]>();
  let level: readonly Step[] = [{ ...root, conditional: false }];
  for (let depth = 0; depth <= MAXIMUM_LEVELS && level.length > 0; depth++) {
    level = level.flatMap(({ value, origin, conditional }) => {
      if (typeof value === "boolean" || (depth > 0 && value.$ref !== undefined)) return [];
      const schema = { value, origin };
      for (const [name, property] of conditional ? membersAt(schema, "properties") : [])
        found.set(name, [...(found.get(name) ?? []), property]);
      return inside(schema, conditional);
    });
  }
  return found;
}

function inside(schema: Located<SchemaObject>, conditional: boolean): Step[] {
  const branches = (["then", "else"] as const).flatMap((key) => fieldAt(schema, key) ?? []);
  return [
    ...itemsAt(schema, "allOf").map((member) => ({ ...member, conditional })),
    ...branches.map((branch) => ({ ...branch, conditional: true })),
    ...membersAt(schema, "dependentSchemas").map(([, dependent]) => ({ ...dependent, conditional: true })),
  ];
}
