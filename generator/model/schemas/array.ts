/** Lists and tuples (JSON Schema 2020-12 §10.3.1). */
import type { JsonPointer } from "../../diagnostic.js";
import type { JsonObject } from "../../spec/json-value.js";
import type { Schema } from "../model.js";
import { buildSchema } from "./node.js";
import { listOf, numberOf, schemaOf } from "./raw.js";
import { below, type Place, type Workshop } from "./workshop.js";

/** Longer tuples are lists: nobody reads them, and compilers give up. */
const MAXIMUM_TUPLE = 64;

/**
 * A list of `items`, or a tuple of `prefixItems` of which `minItems` must be there. `items: false` and a `maxItems` that the
 * prefix reaches close the tuple; a list that may hold nothing is the empty tuple.
 */
export function buildArray(workshop: Workshop, raw: JsonObject, origin: JsonPointer, place: Place): Schema {
  const prefix = listOf(raw, "prefixItems").length > 0 ? listOf(raw, "prefixItems") : listOf(raw, "items");
  const keyword = listOf(raw, "prefixItems").length > 0 ? "prefixItems" : "items";
  const rest =
    schemaOf(raw, keyword === "items" && prefix.length > 0 ? "additionalItems" : "items") ??
    schemaOf(raw, "unevaluatedItems");
  const maximum = numberOf(raw, "maxItems");
  if (prefix.length === 0) {
    if (rest === false) return { kind: "tuple", origin, items: [], required: 0 };
    return {
      kind: "array",
      origin,
      items: buildSchema(workshop, rest ?? true, `${origin}/items`, below(place, "Item")),
    };
  }
  const items = prefix.map((item, index) =>
    buildSchema(workshop, item, `${origin}/${keyword}/${index}`, below(place, `Item${index + 1}`)),
  );
  const restSchema =
    rest === false || (maximum !== undefined && maximum <= items.length)
      ? undefined
      : buildSchema(workshop, rest ?? true, `${origin}/items`, below(place, "Item"));
  if (items.length > MAXIMUM_TUPLE) {
    workshop.ledger.approximate("prefixItems");
    return { kind: "array", origin, items: { kind: "unknown", origin } };
  }
  const kept = maximum === undefined ? items : items.slice(0, Math.max(0, maximum));
  return {
    kind: "tuple",
    origin,
    items: kept,
    required: Math.min(kept.length, Math.max(0, Math.ceil(numberOf(raw, "minItems") ?? 0))),
    ...(restSchema === undefined ? {} : { rest: restSchema }),
  };
}
