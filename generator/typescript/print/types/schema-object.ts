/**
 * Schemas of the model → Schema Objects (OpenAPI 3.1, JSON Schema 2020-12), which openapi-typescript's transform reads. The
 * model has decided what each is in code, so no more words are used than tell that; `nodes.ts` answers what the transform
 * has no type for.
 */
import type { Json, ObjectSchema, PrimitiveSchema, Property, Schema } from "../../../model/model.js";

export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: "array" | "boolean" | "integer" | "null" | "number" | "object" | "string";
  /** What a primitive is in code where it is not what it is on the wire: `date-time`, `int64`, `byte`, `binary`. */
  readonly format?: string;
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number | boolean)[];
  /** The known values of an open enum. */
  readonly not?: SchemaObject;
  readonly prefixItems?: readonly SchemaObject[];
  readonly minItems?: number;
  readonly items?: SchemaObject;
  readonly properties?: Readonly<Record<string, SchemaObject>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaObject;
  readonly anyOf?: readonly SchemaObject[];
  readonly allOf?: readonly SchemaObject[];
  /** `const` of an object or a list, which is a literal expression in code. */
  readonly "x-literal"?: Json;
  /** What a schema of a property was made from. */
  readonly "x-property"?: PropertyOrigin;
}

export interface PropertyOrigin {
  readonly property: Property;
  /** Place among the properties: objects put keys that are numbers first. */
  readonly position: number;
}

/** No value is valid. */
const NEVER: SchemaObject = { enum: [] };

/** Primitives by what they are to a program; a format stands for what is not in code what it is on the wire. */
const primitives: Readonly<Record<PrimitiveSchema["value"], SchemaObject>> = {
  text: { type: "string" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  null: { type: "null" },
  integer64: { type: "integer", format: "int64" },
  instant: { type: "string", format: "date-time" },
  bytes: { type: "string", format: "byte" },
};

/** Schemas nest no deeper than the model's limit, so the recursion is bounded. */
export function schemaObject(schema: Schema): SchemaObject {
  switch (schema.kind) {
    case "ref":
      return { $ref: `#/components/schemas/${schema.type}` };
    case "primitive":
      return primitives[schema.value];
    case "literal":
      if (schema.value === null) return { type: "null" };
      return typeof schema.value === "object" ? { type: "object", "x-literal": schema.value } : { const: schema.value };
    case "enum": {
      const known: SchemaObject = { enum: schema.members.map((member) => member.value) };
      if (!schema.open) return known;
      const types = (["string", "number"] as const).filter((type) =>
        schema.members.some((member) => typeof member.value === type),
      );
      return { anyOf: [known, ...types.map((type) => ({ type, not: known }))] };
    }
    case "array":
      return { type: "array", items: schemaObject(schema.items) };
    case "tuple":
      return {
        type: "array",
        prefixItems: schema.items.map(schemaObject),
        minItems: schema.required,
        ...(schema.rest === undefined ? {} : { items: schemaObject(schema.rest) }),
      };
    case "object":
      return objectOf(schema);
    case "union":
      return { anyOf: schema.variants.map(schemaObject) };
    case "intersection":
      return { allOf: schema.members.map(schemaObject) };
    case "binary":
      return { type: "string", format: "binary" };
    case "unknown":
      return {};
    case "never":
      return NEVER;
  }
}

function objectOf({ properties, additional }: ObjectSchema): SchemaObject {
  const rest = additional === undefined ? {} : { additionalProperties: schemaObject(additional) };
  if (properties.length === 0) return { type: "object", ...rest };
  return {
    type: "object",
    properties: Object.fromEntries(
      properties.map((property, position) => [
        keyOf(property, position),
        { ...schemaObject(property.schema), "x-property": { property, position } },
      ]),
    ),
    required: properties.flatMap((property, position) => (property.required ? [keyOf(property, position)] : [])),
    ...rest,
  };
}

/** The transform takes keys with `#/` for references and decodes `%`, valid or not: such properties go by their position. */
function keyOf({ name }: Property, position: number): string {
  return /#\/|[%\0]/.test(name) ? `\0${position}` : name;
}
