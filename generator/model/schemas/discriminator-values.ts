/** The literal property by which a variant of a discriminated union is told from the others. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { Json, LiteralSchema, ObjectSchema, Property, Schema } from "../model.js";
import type { Discriminator, DiscriminatorValue } from "./discriminators.js";
import { findProperties, listedValues, requiresProperty } from "./find.js";
import { enumKeys } from "./enum-keys.js";
import { enumType } from "./enum.js";
import { typesOf } from "../../document/schema-types.js";
import type { SchemaContext } from "./schema-context.js";

/**
 * The schema of a variant with the properties that its discriminators fix: of exactly their values, and required. Where the
 * schema is used elsewhere too and does not require the property itself, it stays optional or absent there;
 * {@link taggedVariant} says it in the union.
 */
export function withDiscriminatorValue(context: SchemaContext, schema: Schema, pointer: JsonPointer): Schema {
  let result = schema;
  for (const tag of context.schemaIndex.tags(pointer)) {
    const { values, declared } = tagValues(context, tag, pointer);
    const required = isOwn(context, tag, pointer);
    if (values.length > 0 && (required || declared))
      result = withProperty(result, tagProperty(context, tag, values, pointer, required));
  }
  return result;
}

/** A variant of a union with a discriminator: `{ kind: "cat" } & Cat` where the schema behind the reference does not say it. */
export function taggedVariant(
  context: SchemaContext,
  variant: Schema,
  pointer: JsonPointer | undefined,
  discriminator: Discriminator,
): Schema {
  if (pointer === undefined || variant.kind !== "ref") return variant;
  const tag = context.schemaIndex.tags(pointer).find(({ property }) => property === discriminator.property);
  if (tag === undefined || isOwn(context, tag, pointer)) return variant;
  const known = tag.values.filter((value) =>
    discriminator.mapping.some((entry) => entry.target === pointer && entry.value === value),
  );
  const { values } = tagValues(context, known.length === 0 ? tag : { ...tag, values: known }, pointer);
  const { doc, ...reference } = variant;
  const members = [addition(tagProperty(context, tag, values, variant.origin, true)), reference];
  return { kind: "intersection", origin: variant.origin, members, ...(doc === undefined ? {} : { doc }) };
}

/**
 * Whether the schema itself says a tag: it requires the property, or it is nothing but a variant of unions that all are told
 * apart by it. A union among the variants has the tags of its own variants.
 */
function isOwn(context: SchemaContext, tag: DiscriminatorValue, pointer: JsonPointer): boolean {
  const { schemaIndex, targets } = context;
  const schema = targets.schema(pointer);
  if (typeof schema === "object" && (schema.oneOf ?? schema.anyOf) !== undefined) return true;
  if (!schemaIndex.isUsedAlone(pointer) && schemaIndex.tags(pointer).length === 1) return true;
  return requiresProperty(targets, schema, tag.property);
}

function tagProperty(
  context: SchemaContext,
  tag: DiscriminatorValue,
  values: readonly TagValue[],
  origin: JsonPointer,
  required: boolean,
): Property {
  const schema = valuesSchema(values, origin);
  context.tags.add(schema);
  return { name: tag.property, schema, required, readOnly: false, writeOnly: false };
}

type TagValue = string | number | boolean;

/** Values in the type of the property; names that only the schema's own name suggests give way to values that it lists. */
function tagValues(
  context: SchemaContext,
  tag: DiscriminatorValue,
  pointer: JsonPointer,
): { readonly values: readonly TagValue[]; readonly declared: boolean } {
  const found = findProperties(context.targets, context.targets.schema(pointer), pointer, [tag.property]).get(
    tag.property,
  );
  const listed = found === undefined ? undefined : listedValues(context.targets, found.schema)?.filter(isScalar);
  const words = typeof found?.schema === "object" ? typesOf(found.schema).words : [];
  const values = tag.values.map((value) => converted(value, listed?.map((item) => typeof item) ?? words));
  const stated =
    tag.explicit || listed === undefined || listed.length === 0 || values.every((value) => listed.includes(value));
  return { values: stated ? values : listed, declared: found !== undefined };
}

function isScalar(value: unknown): value is TagValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** Keys of a mapping are text; the property may hold numbers or booleans. */
function converted(value: string, types: readonly string[]): TagValue {
  if (types.includes("string")) return value;
  if ((types.includes("number") || types.includes("integer")) && value.trim() !== "" && Number.isFinite(Number(value)))
    return Number(value);
  if (types.includes("boolean") && (value === "true" || value === "false")) return value === "true";
  return value;
}

function valuesSchema(values: readonly TagValue[], origin: JsonPointer): Schema {
  const [first] = values;
  if (values.length === 1 && first !== undefined)
    return { kind: "literal", origin, value: first satisfies Json } satisfies LiteralSchema;
  const keys = enumKeys(values);
  return {
    kind: "enum",
    origin,
    type: enumType(values),
    open: false,
    members: values.map((value, index) => ({ key: keys[index] ?? "Value", value })),
  };
}

function withProperty(schema: Schema, property: Property): Schema {
  switch (schema.kind) {
    case "object":
      return replaced(schema, property);
    case "intersection": {
      const index = schema.members.findIndex((member) => member.kind === "object");
      const member = schema.members[index];
      if (member?.kind !== "object") return { ...schema, members: [...schema.members, addition(property)] };
      return {
        ...schema,
        members: schema.members.map((other, position) => (position === index ? replaced(member, property) : other)),
      };
    }
    case "ref": {
      const { doc, ...reference } = schema;
      return {
        kind: "intersection",
        origin: schema.origin,
        members: [reference, addition(property)],
        ...(doc === undefined ? {} : { doc }),
      };
    }
    default:
      return schema;
  }
}

function addition(property: Property): ObjectSchema {
  return { kind: "object", origin: property.schema.origin, properties: [property] };
}

function replaced(schema: ObjectSchema, property: Property): ObjectSchema {
  const known = schema.properties.find((other) => other.name === property.name);
  if (known === undefined) return { ...schema, properties: [property, ...schema.properties] };
  const merged: Property = { ...property, ...(known.doc === undefined ? {} : { doc: known.doc }) };
  return { ...schema, properties: schema.properties.map((other) => (other === known ? merged : other)) };
}
