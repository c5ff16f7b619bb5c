/** Lists and tuples (JSON Schema 2020-12 §10.3.1). */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { SchemaObject } from "../../document/openapi.js";
import type { Schema } from "../model.js";
import { buildSchema } from "./node.js";
import { below, type BuildPosition, type SchemaContext } from "./schema-context.js";

/** Longer tuples are lists: nobody reads them, and compilers give up. */
const MAXIMUM_TUPLE = 64;

/**
 * A list of `items`, or a tuple of `prefixItems` of which `minItems` must be there. `items: false` and a `maxItems` that the
 * prefix reaches close the tuple; a list that may hold nothing is the empty tuple.
 */
export function buildArray(
  context: SchemaContext,
  schema: SchemaObject,
  origin: JsonPointer,
  position: BuildPosition,
): Schema {
  const { prefixItems: prefix = [], maxItems: maximum, minItems = 0 } = schema;
  const rest = schema.items ?? schema.unevaluatedItems;
  if (prefix.length === 0) {
    if (rest === false) return { kind: "tuple", origin, items: [], required: 0 };
    return {
      kind: "array",
      origin,
      items: buildSchema(context, rest ?? true, `${origin}/items`, below(position, "Item")),
    };
  }
  const items = prefix.map((item, index) =>
    buildSchema(context, item, `${origin}/prefixItems/${index}`, below(position, `Item${index + 1}`)),
  );
  const restSchema =
    rest === false || (maximum !== undefined && maximum <= items.length)
      ? undefined
      : buildSchema(context, rest ?? true, `${origin}/items`, below(position, "Item"));
  if (items.length > MAXIMUM_TUPLE) {
    context.keywordUsage.approximate("prefixItems");
    return { kind: "array", origin, items: { kind: "unknown", origin } };
  }
  const kept = maximum === undefined ? items : items.slice(0, maximum);
  return {
    kind: "tuple",
    origin,
    items: kept,
    required: Math.min(kept.length, minItems),
    ...(restSchema === undefined ? {} : { rest: restSchema }),
  };
}
