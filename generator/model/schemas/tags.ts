/** The literal property by which a variant of a discriminated union is told from the others. */
import type { JsonPointer } from "../../diagnostic.js";
import type { Json, LiteralSchema, ObjectSchema, Property, Schema } from "../model.js";
import type { Tag } from "./discriminators.js";
import { findProperties, listedValues } from "./find.js";
import { enumKeys } from "./enum-keys.js";
import { enumType } from "./enum.js";
import { isObject } from "../../spec/json-value.js";
import { typesOf } from "./raw.js";
import type { Workshop } from "./workshop.js";

/** The schema of a variant with the properties that its discriminators fix: required, and of exactly their values. */
export function tagged(workshop: Workshop, schema: Schema, pointer: JsonPointer): Schema {
  let result = schema;
  for (const tag of workshop.survey.tags(pointer)) {
    const values = tagValues(workshop, tag, pointer);
    if (values.length === 0) continue;
    const value = valuesSchema(values, pointer);
    workshop.tags.add(value);
    result = withProperty(result, tag.property, value);
  }
  return result;
}

/** Values in the type of the property; names that only the schema's own name suggests give way to values that it lists. */
function tagValues(workshop: Workshop, tag: Tag, pointer: JsonPointer): readonly (string | number | boolean)[] {
  const found = findProperties(workshop.targets, workshop.targets.raw(pointer), pointer, [tag.property]).get(
    tag.property,
  );
  const listed = found === undefined ? undefined : listedValues(workshop.targets, found.raw)?.filter(isScalar);
  const words = found !== undefined && isObject(found.raw) ? typesOf(found.raw).words : [];
  const values = tag.values.map((value) => converted(value, listed?.map((item) => typeof item) ?? words));
  if (tag.explicit || listed === undefined || listed.length === 0) return values;
  return values.every((value) => listed.includes(value)) ? values : listed;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** Keys of a mapping are text; the property may hold numbers or booleans. */
function converted(value: string, types: readonly string[]): string | number | boolean {
  if (types.includes("string")) return value;
  if ((types.includes("number") || types.includes("integer")) && value.trim() !== "" && Number.isFinite(Number(value)))
    return Number(value);
  if (types.includes("boolean") && (value === "true" || value === "false")) return value === "true";
  return value;
}

function valuesSchema(values: readonly (string | number | boolean)[], origin: JsonPointer): Schema {
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

function withProperty(schema: Schema, name: string, value: Schema): Schema {
  const property: Property = { name, schema: value, required: true, readOnly: false, writeOnly: false };
  switch (schema.kind) {
    case "object":
      return replaced(schema, property);
    case "intersection": {
      const index = schema.members.findIndex((member) => member.kind === "object");
      const member = schema.members[index];
      if (member?.kind !== "object") return { ...schema, members: [...schema.members, addition(property)] };
      return {
        ...schema,
        members: schema.members.map((other, place) => (place === index ? replaced(member, property) : other)),
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
