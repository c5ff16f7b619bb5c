/** `anyOf` and `oneOf`: unions, and enums written as a list of constants. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { itemsAt, textExtension } from "../../document/located.js";
import type { SchemaObject } from "../../document/openapi.js";
import { enumKeys, type EnumValue } from "./enum-keys.js";
import type { Doc, EnumSchema, Schema, UnionSchema } from "../model.js";
import { nullableOf, unionOf } from "./combine.js";
import type { Discriminator } from "./discriminators.js";
import { enumType } from "./enum.js";
import { buildPart } from "./node.js";
import { typesOf, type AcceptedTypes } from "../../document/schema-types.js";
import { taggedVariant } from "./discriminator-values.js";
import { partName } from "../names/declarations.js";
import { below, type Part, type BuildPosition, type SchemaContext } from "./schema-context.js";

/** Keywords that list alternatives. */
export const unionKeywords = ["anyOf", "oneOf"] as const;

/** The union of the variants under a keyword; `undefined` when one of them says nothing, for then all are accepted. */
export function buildUnion(
  context: SchemaContext,
  schema: SchemaObject,
  keyword: (typeof unionKeywords)[number],
  origin: JsonPointer,
  position: BuildPosition,
): Part {
  const list = itemsAt({ value: schema, origin }, keyword);
  if (list.length === 0) return undefined;
  const told = context.schemaIndex.discriminator(schema);
  const variants: Schema[] = [];
  let open = false;
  for (const [index, { value: variant, origin: pointer }] of list.entries()) {
    const title = typeof variant === "object" ? partName(variant.title ?? "") : "";
    const inner: BuildPosition = {
      ...below(position, title === "" ? `Option${index + 1}` : title),
      required: position.required,
      part: true,
    };
    const part = buildPart(context, variant, pointer, inner);
    if (part === undefined) open = true;
    else variants.push(told === undefined ? part : taggedVariant(context, part, context.targets.end(variant), told));
  }
  if (open) {
    context.keywordUsage.approximate(keyword);
    return undefined;
  }
  const discriminator = discriminatorOf(context, told, position);
  const union = unionOf(variants, origin);
  return union.kind === "union" && discriminator !== undefined ? { ...union, discriminator } : union;
}

function discriminatorOf(
  context: SchemaContext,
  discriminator: Discriminator | undefined,
  position: BuildPosition,
): UnionSchema["discriminator"] {
  if (discriminator === undefined) return undefined;
  const mapping = discriminator.mapping.map((entry) => ({
    value: entry.value,
    type: context.target(entry.target, position.direction).name,
  }));
  return { property: discriminator.property, mapping };
}

interface Constant {
  readonly value: EnumValue;
  readonly name: string | undefined;
  readonly doc: Doc | undefined;
}

/**
 * `oneOf` (or `anyOf`) whose variants are all constants: an enum whose values have documentation. A variant `null` makes it
 * nullable. `undefined` for every other schema.
 */
export function constantVariants(
  context: SchemaContext,
  schema: SchemaObject,
  origin: JsonPointer,
  types: AcceptedTypes,
): Part {
  const { oneOf, anyOf } = schema;
  const list = oneOf ?? anyOf ?? [];
  if (list.length < 2 || (oneOf !== undefined && anyOf !== undefined)) return undefined;
  const constants = new Map<EnumValue, Constant>();
  let nullable = types.nullable;
  for (const variant of list) {
    if (typeof variant === "boolean" || variant.$ref !== undefined) return undefined;
    if (variant.const === null || (typesOf(variant).onlyNull && variant.enum === undefined)) nullable = true;
    else {
      const constant = constantOf(variant);
      if (constant === undefined) return undefined;
      if (!constants.has(constant.value)) constants.set(constant.value, constant);
    }
  }
  if (constants.size < 2) return undefined;
  const keyword = oneOf === undefined ? "anyOf" : "oneOf";
  for (const [index, variant] of list.entries())
    if (typeof variant === "object") context.keywordUsage.see(variant, `${origin}/${keyword}/${index}`);
  const union = enumOfConstants(context, [...constants.values()], origin);
  return nullable ? nullableOf(union, origin) : union;
}

function constantOf(schema: SchemaObject): Constant | undefined {
  const { title, deprecated, enum: list = [] } = schema;
  const value = schema.const ?? (list.length === 1 ? list[0] : undefined);
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  if (typeof value === "number" && !Number.isFinite(value)) return undefined;
  const { description = title } = schema;
  // A string is its own name; a number needs one.
  const name = textExtension(schema, "x-enum-varname") ?? (typeof value === "number" ? title : undefined);
  return {
    value: Object.is(value, -0) ? 0 : value,
    name,
    doc: constantDoc(description, deprecated === true),
  };
}

function constantDoc(description: string | undefined, deprecated: boolean): Doc | undefined {
  const words = description === undefined || description.trim() === "" ? {} : { description };
  return deprecated ? { ...words, deprecated } : Object.keys(words).length === 0 ? undefined : words;
}

function enumOfConstants(context: SchemaContext, constants: readonly Constant[], origin: JsonPointer): EnumSchema {
  const values = constants.map((constant) => constant.value);
  const type = enumType(values);
  const keys = enumKeys(
    values,
    constants.map((constant) => constant.name),
  );
  return {
    kind: "enum",
    origin,
    type,
    open: context.options.enums === "open" && type !== "boolean",
    members: constants.map(({ value, doc }, index) => ({
      key: keys[index] ?? "Value",
      value,
      ...(doc === undefined ? {} : { doc }),
    })),
  };
}
