/** JSON values of the wire as expressions of what they are in code: dates, big integers and bytes where the schema says so. */
import type { Json, PrimitiveSchema, Property, Schema, TypeDeclaration } from "../../model/model.js";
import { code, join, literal, propertyKey, type Code } from "../../typescript/text/text.js";

/** Stands for raw bytes in an example. */
export const BYTES = "bytes";

type Types = ReadonlyMap<string, TypeDeclaration>;

/** Where the schema does not tell what a value is, it stays as it is. */
export function codeValue(value: Json, schema: Schema, types: Types): Code {
  switch (schema.kind) {
    case "ref": {
      const type = types.get(schema.type);
      return type === undefined ? literal(value) : codeValue(value, type.schema, types);
    }
    case "primitive":
      return primitiveValue(value, schema);
    case "array":
      return isList(value) ? list(value.map((item) => codeValue(item, schema.items, types))) : literal(value);
    case "tuple":
      if (!isList(value)) return literal(value);
      return list(
        value.map((item, index) => {
          const own = schema.items[index] ?? schema.rest;
          return own === undefined ? literal(item) : codeValue(item, own, types);
        }),
      );
    case "object":
    case "intersection":
      return isObject(value) ? objectValue(value, schema, types) : literal(value);
    case "union": {
      const own = schema.variants.find((variant) => fits(value, variant, types));
      return own === undefined ? literal(value) : codeValue(value, own, types);
    }
    case "binary":
      return code`new Blob([${literal(BYTES)}])`;
    default:
      return literal(value);
  }
}

function primitiveValue(value: Json, { value: kind, type }: PrimitiveSchema): Code {
  const isText = typeof value === "string";
  if (kind === "instant" && isText) return code`new Date(${literal(value)})`;
  if (kind === "integer64" && (isText || typeof value === "number")) return code`BigInt(${literal(value)})`;
  if (kind === "bytes" && isText)
    return code`Uint8Array.from(atob(${literal(value)}), (character) => character.charCodeAt(0))`;
  if (kind === "text" && type !== "string" && !isText) return literal(String(value));
  return literal(value);
}

function objectValue(value: { readonly [key: string]: Json }, schema: Schema, types: Types): Code {
  const known = new Map(propertiesOf(schema, types).map((property) => [property.name, property.schema]));
  const rest = schema.kind === "object" ? schema.additional : undefined;
  const members = Object.entries(value).map(([name, member]) => {
    const own = known.get(name) ?? rest;
    return code`${propertyKey(name, "value")}: ${own === undefined ? literal(member) : codeValue(member, own, types)}`;
  });
  return members.length === 0 ? code`{}` : code`{ ${join(members, ", ")} }`;
}

/** Properties of an object, and of all that it is made of. */
export function propertiesOf(schema: Schema, types: Types, depth = 12): readonly Property[] {
  if (depth === 0) return [];
  if (schema.kind === "ref") {
    const type = types.get(schema.type);
    return type === undefined ? [] : propertiesOf(type.schema, types, depth - 1);
  }
  if (schema.kind === "object") return schema.properties;
  return schema.kind === "intersection"
    ? schema.members.flatMap((member) => propertiesOf(member, types, depth - 1))
    : [];
}

/** Whether a value may be one of a schema: by its kind, the properties that must be there, and constants. */
export function fits(value: Json, schema: Schema, types: Types, depth = 12): boolean {
  if (depth === 0) return false;
  switch (schema.kind) {
    case "ref": {
      const type = types.get(schema.type);
      return type !== undefined && fits(value, type.schema, types, depth - 1);
    }
    case "primitive":
      if (schema.type === "null") return value === null;
      if (schema.type === "integer") return Number.isInteger(value);
      return typeof value === schema.type;
    case "literal":
      return value === schema.value;
    case "enum":
      return schema.members.some((member) => member.value === value) || (schema.open && typeof value === "string");
    case "array":
    case "tuple":
      return isList(value);
    case "object":
    case "intersection":
      return isObject(value) && propertiesOf(schema, types).every((property) => has(value, property, types, depth));
    case "union":
      return schema.variants.some((variant) => fits(value, variant, types, depth - 1));
    default:
      return true;
  }
}

function has(value: { readonly [key: string]: Json }, property: Property, types: Types, depth: number): boolean {
  const member = Object.hasOwn(value, property.name) ? value[property.name] : undefined;
  if (member === undefined) return !property.required;
  return property.schema.kind !== "literal" || fits(member, property.schema, types, depth - 1);
}

function list(items: readonly Code[]): Code {
  return code`[${join(items, ", ")}]`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
