/** `anyOf` and `oneOf`: unions, and enums written as a list of constants. */
import type { JsonPointer } from "../../diagnostic.js";
import { isObject, own, type JsonObject } from "../../spec/json-value.js";
import { enumKeys, type EnumValue } from "./enum-keys.js";
import type { Doc, EnumSchema, Schema, UnionSchema } from "../model.js";
import { nullableOf, unionOf } from "./combine.js";
import type { Discriminator } from "./discriminators.js";
import { enumType } from "./enum.js";
import { buildPart } from "./node.js";
import { listOf, refOf, textOf, typesOf, type RawTypes } from "./raw.js";
import { taggedVariant } from "./tags.js";
import { partName } from "../names/declarations.js";
import { below, type Part, type Place, type Workshop } from "./workshop.js";

/** The union of the variants under a keyword; `undefined` when one of them says nothing, for then all are accepted. */
export function buildUnion(
  workshop: Workshop,
  raw: JsonObject,
  keyword: string,
  origin: JsonPointer,
  place: Place,
): Part {
  const list = listOf(raw, keyword);
  if (list.length === 0) return undefined;
  const told = workshop.survey.discriminator(raw);
  const variants: Schema[] = [];
  let open = false;
  for (const [index, variant] of list.entries()) {
    const title = isObject(variant) ? partName(textOf(variant, "title") ?? "") : "";
    const inner: Place = {
      ...below(place, title === "" ? `Option${index + 1}` : title),
      required: place.required,
      part: true,
    };
    const part = buildPart(workshop, variant, `${origin}/${keyword}/${index}`, inner);
    if (part === undefined) open = true;
    else
      variants.push(told === undefined ? part : taggedVariant(workshop, part, variantTarget(workshop, variant), told));
  }
  if (open) {
    workshop.ledger.approximate(keyword);
    return undefined;
  }
  const discriminator = discriminatorOf(workshop, told, place);
  const union = unionOf(variants, origin);
  return union.kind === "union" && discriminator !== undefined ? { ...union, discriminator } : union;
}

/** The schema that a variant's reference ends at. */
function variantTarget(workshop: Workshop, variant: unknown): JsonPointer | undefined {
  const ref = isObject(variant) ? refOf(variant) : undefined;
  return ref === undefined ? undefined : workshop.targets.final(ref);
}

function discriminatorOf(
  workshop: Workshop,
  discriminator: Discriminator | undefined,
  place: Place,
): UnionSchema["discriminator"] {
  if (discriminator === undefined) return undefined;
  const mapping = discriminator.mapping.map((entry) => ({
    value: entry.value,
    type: workshop.target(entry.target, place.direction).name,
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
export function constantVariants(workshop: Workshop, raw: JsonObject, origin: JsonPointer, types: RawTypes): Part {
  const keyword = listOf(raw, "oneOf").length > 0 ? "oneOf" : "anyOf";
  const list = listOf(raw, keyword);
  if (list.length < 2 || (keyword === "oneOf" && listOf(raw, "anyOf").length > 0)) return undefined;
  const constants = new Map<EnumValue, Constant>();
  let nullable = types.nullable;
  for (const variant of list) {
    if (!isObject(variant) || refOf(variant) !== undefined) return undefined;
    if (own(variant, "const") === null || (typesOf(variant).onlyNull && !Object.hasOwn(variant, "enum")))
      nullable = true;
    else {
      const constant = constantOf(variant);
      if (constant === undefined) return undefined;
      if (!constants.has(constant.value)) constants.set(constant.value, constant);
    }
  }
  if (constants.size < 2) return undefined;
  for (const [index, variant] of list.entries())
    workshop.ledger.see(variant as JsonObject, `${origin}/${keyword}/${index}`);
  const schema = enumOfConstants(workshop, [...constants.values()], origin);
  return nullable ? nullableOf(schema, origin) : schema;
}

function constantOf(raw: JsonObject): Constant | undefined {
  const list = listOf(raw, "enum");
  const value = Object.hasOwn(raw, "const") ? own(raw, "const") : list.length === 1 ? list[0] : undefined;
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  if (typeof value === "number" && !Number.isFinite(value)) return undefined;
  const title = textOf(raw, "title");
  const description = textOf(raw, "description") ?? title;
  // A string is its own name; a number needs one.
  const name = textOf(raw, "x-enum-varname") ?? (typeof value === "number" ? title : undefined);
  return {
    value: Object.is(value, -0) ? 0 : value,
    name,
    doc: constantDoc(description, own(raw, "deprecated") === true),
  };
}

function constantDoc(description: string | undefined, deprecated: boolean): Doc | undefined {
  const words = description === undefined || description.trim() === "" ? {} : { description };
  return deprecated ? { ...words, deprecated } : Object.keys(words).length === 0 ? undefined : words;
}

function enumOfConstants(workshop: Workshop, constants: readonly Constant[], origin: JsonPointer): EnumSchema {
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
    open: workshop.options.enums === "open" && type !== "boolean",
    members: constants.map(({ value, doc }, index) => ({
      key: keys[index] ?? "Value",
      value,
      ...(doc === undefined ? {} : { doc }),
    })),
  };
}
