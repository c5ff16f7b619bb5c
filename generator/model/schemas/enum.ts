/** `enum` and `const` (JSON Schema 2020-12 Validation §6.1.2, §6.1.3). */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { quoted } from "../../document/json/value.js";
import type { SchemaObject } from "../../document/openapi.js";
import { enumKeys, hasConstObject, type EnumValue } from "./enum-keys.js";
import type { EnumSchema, Json, Schema } from "../model.js";
import { unionOf } from "./combine.js";
import { enumDescriptions, enumNames } from "./doc.js";
import { valueKey } from "./key.js";
import type { AcceptedTypes } from "../../document/schema-types.js";
import type { SchemaContext } from "./schema-context.js";

/** The one value of `const`. */
export function buildConst(
  context: SchemaContext,
  schema: SchemaObject,
  types: AcceptedTypes,
  origin: JsonPointer,
): Schema {
  const { const: value } = schema;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    reportForeignValues(context, [value], types, `${origin}/const`);
  return literalOf(context, value as Json, origin);
}

/** Deeper or larger values are no types: compilers read them recursively. */
const MAXIMUM_LEVELS = 20;
const MAXIMUM_VALUES = 1000;

function literalOf(context: SchemaContext, value: Json, origin: JsonPointer): Schema {
  if (!isModest(value)) {
    context.report.add(
      "value-too-complex",
      "A value is too deep or too large for a literal type; its type is `unknown`.",
      { pointer: origin },
    );
    return { kind: "unknown", origin };
  }
  if (value === null) return { kind: "primitive", origin, type: "null", value: "null" };
  if (typeof value === "number" && !Number.isFinite(value))
    return { kind: "primitive", origin, type: "number", value: "number" };
  return { kind: "literal", origin, value: Object.is(value, -0) ? 0 : value };
}

/**
 * The values of `enum`, each once. Scalars become an enum (one alone a literal: it tells variants apart), `null` is left
 * to the caller, lists and objects become literals. No values at all: `never`.
 */
export function buildEnum(
  context: SchemaContext,
  schema: SchemaObject,
  types: AcceptedTypes,
  origin: JsonPointer,
): Schema {
  const described = enumDescriptions(schema);
  const named = enumNames(schema);
  const scalars = new Map<EnumValue, { readonly name: string | undefined; readonly description: string | undefined }>();
  const others = new Map<string, Schema>();
  const { enum: values = [] } = schema;
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    if (typeof value === "object" || (typeof value === "number" && !Number.isFinite(value)))
      others.set(valueKey(value as Json), literalOf(context, value as Json, origin));
    else if (!scalars.has(scalarOf(value)))
      scalars.set(scalarOf(value), { name: named(index, value), description: described(index, value) });
  }
  if (values.length === 0) {
    context.report.add("enum-empty", "An `enum` without values accepts nothing; its type is `never`.", {
      pointer: `${origin}/enum`,
    });
    return { kind: "never", origin };
  }
  reportForeignValues(context, [...scalars.keys()], types, `${origin}/enum`);
  const parts = [...(scalars.size === 0 ? [] : [enumOf(context, scalars, origin)]), ...others.values()];
  if (parts.length === 0) return { kind: "primitive", origin, type: "null", value: "null" };
  return unionOf(parts, origin);
}

function isModest(value: Json): boolean {
  let level: readonly Json[] = [value];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length;
    if (depth > MAXIMUM_LEVELS || count > MAXIMUM_VALUES) return false;
    level = level.flatMap((item) => (item !== null && typeof item === "object" ? (Object.values(item) as Json[]) : []));
  }
  return true;
}

function scalarOf(value: unknown): EnumValue {
  return Object.is(value, -0) ? 0 : (value as EnumValue);
}

function enumOf(
  context: SchemaContext,
  scalars: ReadonlyMap<EnumValue, { readonly name: string | undefined; readonly description: string | undefined }>,
  origin: JsonPointer,
): Schema {
  const values = [...scalars.keys()];
  const [first] = values;
  const type = enumType(values);
  // Both of them are all that there are.
  if (type === "boolean" && values.length === 2)
    return { kind: "primitive", origin, type: "boolean", value: "boolean" };
  if (values.length === 1 && first !== undefined) {
    const { name, description } = scalars.get(first) ?? {};
    const key = enumKeys(values, [name])[0] ?? "Value";
    return {
      kind: "enum",
      origin,
      type,
      open: false,
      members: [{ key, value: first, ...(description === undefined ? {} : { doc: { description } }) }],
    };
  }
  const infos = [...scalars.values()];
  const keys = enumKeys(
    values,
    infos.map((info) => info.name),
  );
  const members = values.map((value, index) => {
    const description = infos[index]?.description;
    return { key: keys[index] ?? "Value", value, ...(description === undefined ? {} : { doc: { description } }) };
  });
  if (!hasConstObject(members))
    context.report.add(
      "enum-without-object",
      `An enum of ${members.length} values is too large for a constant object.`,
      { pointer: origin },
    );
  return {
    kind: "enum",
    origin,
    type,
    open: context.options.enums === "open" && type !== "boolean",
    members,
  };
}

/** The type of an enum's values; several types are `mixed`. */
export function enumType(values: readonly EnumValue[]): EnumSchema["type"] {
  const kinds = new Set(values.map((value) => typeof value));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? (only as "string" | "number" | "boolean") : "mixed";
}

/** Values that the `type` beside them excludes: the document means one or the other, and values are the more exact. */
function reportForeignValues(
  context: SchemaContext,
  values: readonly EnumValue[],
  types: AcceptedTypes,
  pointer: JsonPointer,
): void {
  if (!types.declared || types.words.length === 0) return;
  const allowed = new Set<string>(types.words.map((word) => (word === "integer" ? "number" : word)));
  const foreign = values.find((value) => !allowed.has(typeof value));
  if (foreign === undefined) return;
  context.report.add(
    "enum-value-type",
    `The ${pointer.endsWith("/const") ? "value of `const`," : "enum value"} ${typeof foreign === "string" ? quoted(foreign) : String(foreign)}${pointer.endsWith("/const") ? "," : ""} is not of the declared type ${types.words.join(" or ")}; the values are taken as they are.`,
    { pointer },
  );
}
