/** Properties that only conditional keywords describe: `then`, `else`, `dependentSchemas` (JSON Schema 2020-12 §10.2.2). */
import type { JsonPointer } from "../../diagnostic.js";
import { isObject, type JsonObject } from "../../spec/json-value.js";
import { appendPointer } from "../../spec/pointer.js";
import { partName } from "../names/declarations.js";
import type { Property, Schema } from "../model.js";
import { unionOf } from "./combine.js";
import { findProperties } from "./find.js";
import { buildSchema } from "./node.js";
import { listOf, objectOf, refOf, schemaOf, typesOf } from "./raw.js";
import { below, type Part, type Place, type Workshop } from "./workshop.js";

/** How deep conditions inside conditions and inside `allOf` are looked for. */
const MAXIMUM_LEVELS = 4;

interface Conditional {
  readonly raw: unknown;
  readonly pointer: JsonPointer;
}

/**
 * An object of the properties that stand under conditions of a schema or of inline members of its `allOf`, and nowhere else:
 * no type can say the condition, but with it the property may be there. `undefined` when there are none.
 */
export function conditionalProperties(workshop: Workshop, raw: JsonObject, origin: JsonPointer, place: Place): Part {
  if (place.part === true) return undefined;
  const found = collect(raw, origin);
  if (found.size === 0) return undefined;
  const { words, declared } = typesOf(raw);
  if (declared && !words.includes("object")) return undefined;
  const known = findProperties(workshop.targets, raw, origin, [...found.keys()]);
  const properties: Property[] = [];
  for (const [name, places] of found) {
    if (known.has(name)) continue;
    const schemas = places.map((each): Schema => {
      return buildSchema(workshop, each.raw, each.pointer, below(place, partName(name)));
    });
    const { doc, ...schema } = unionOf(schemas, places[0]?.pointer ?? origin);
    const optional = { required: false, readOnly: false, writeOnly: false };
    properties.push({ name, schema, ...optional, ...(doc === undefined ? {} : { doc }) });
  }
  return properties.length === 0 ? undefined : { kind: "object", origin, properties };
}

function collect(raw: JsonObject, origin: JsonPointer): Map<string, Conditional[]> {
  const found = new Map<string, Conditional[]>();
  let level: readonly { readonly raw: unknown; readonly pointer: JsonPointer; readonly conditional: boolean }[] = [
    { raw, pointer: origin, conditional: false },
  ];
  for (let depth = 0; depth <= MAXIMUM_LEVELS && level.length > 0; depth++) {
    level = level.flatMap((step) => {
      if (!isObject(step.raw) || (depth > 0 && refOf(step.raw) !== undefined)) return [];
      const properties = step.conditional ? (objectOf(step.raw, "properties") ?? {}) : {};
      for (const name of Object.keys(properties)) {
        const places = found.get(name) ?? [];
        found.set(name, [
          ...places,
          { raw: properties[name], pointer: appendPointer(`${step.pointer}/properties`, name) },
        ]);
      }
      return inside(step.raw, step.pointer, step.conditional);
    });
  }
  return found;
}

function inside(
  raw: JsonObject,
  pointer: JsonPointer,
  conditional: boolean,
): { readonly raw: unknown; readonly pointer: JsonPointer; readonly conditional: boolean }[] {
  const dependent = objectOf(raw, "dependentSchemas") ?? {};
  return [
    ...listOf(raw, "allOf").map((member, index) => ({
      raw: member,
      pointer: `${pointer}/allOf/${index}`,
      conditional,
    })),
    ...["then", "else"].map((key) => ({ raw: schemaOf(raw, key), pointer: `${pointer}/${key}`, conditional: true })),
    ...Object.keys(dependent).map((name) => ({
      raw: dependent[name],
      pointer: appendPointer(`${pointer}/dependentSchemas`, name),
      conditional: true,
    })),
  ];
}
