/**
 * Codecs: data that says where in a JSON value dates, big integers and bytes are (`Codec` of the runtime). Only the paths that
 * lead to such values are written; a schema without any has no codec.
 */
import { conversionOf } from "../../model/schemas/conversions.js";
import { partsOf } from "../../model/schemas/graph.js";
import type { ObjectSchema, PrimitiveSchema, Schema } from "../../model/model.js";
import { arrow, literalOf, object, runtime, undefinedValue, type Expression, type ObjectMember } from "./expression.js";
import { resolveSchema, type Types } from "./schemas.js";

/** Module of the codecs of the types of one module, below `src/`. */
export function codecModule(typeModule: string): string {
  return `internal/codecs/${typeModule.replace(/^types\//, "")}`;
}

/** The constant that holds the codec of a declared type; only types with `conversions` have one. */
export function codecConstant(typeName: string, types: Types): Extract<Expression, { kind: "constant" }> {
  const declaration = types.get(typeName);
  if (declaration === undefined) throw new Error(`The type '${typeName}' is not declared.`);
  return { kind: "constant", name: codecName(typeName), module: codecModule(declaration.module) };
}

/** Name of the constant that holds the codec of a type. */
export function codecName(typeName: string): string {
  return `${typeName}Codec`;
}

/** Whether integers of a schema have more digits than `JSON.parse` keeps. */
export function hasBigIntegers(schema: Schema, types: Types): boolean {
  const pending: Schema[] = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const conversion = conversionOf(next);
    if (conversion === "digits" || (conversion === "integer64" && next.kind === "primitive" && next.type !== "string"))
      return true;
    if (
      next.kind === "ref" &&
      types.get(next.type)?.conversions?.some((kind) => kind === "integer64" || kind === "digits") === true
    )
      return true;
    pending.push(...partsOf(next));
  }
  return false;
}

/** The codec of a schema as an expression; `undefined` where there is nothing to convert. */
export function codecOf(schema: Schema, types: Types): Expression | undefined {
  switch (schema.kind) {
    case "ref":
      return converts(schema.type, types) ? arrow([], codecConstant(schema.type, types)) : undefined;
    case "primitive":
      return formatCodec(schema);
    case "array": {
      const items = codecOf(schema.items, types);
      return items === undefined ? undefined : object([["array", items]]);
    }
    case "tuple": {
      const items = schema.items.map((item) => codecOf(item, types));
      const rest = schema.rest === undefined ? undefined : codecOf(schema.rest, types);
      if (rest === undefined && items.every((item) => item === undefined)) return undefined;
      return object([
        ["tuple", { kind: "array", items: items.map((item) => item ?? undefinedValue) }],
        ["rest", rest],
      ]);
    }
    case "object":
      return objectCodec(schema, types, false);
    case "union":
      return unionCodec(schema.variants, types);
    case "intersection":
      return allOf(schema.members.map((member) => codecOf(member, types)));
    default:
      return undefined;
  }
}

/** The codec of a declaration; as a variant of a union it also says what tells its values apart. */
export function declaredCodec(schema: Schema, types: Types, isVariant: boolean): Expression {
  const codec = schema.kind === "object" ? objectCodec(schema, types, isVariant) : codecOf(schema, types);
  return codec ?? object([["object", object([])]]);
}

function converts(type: string, types: Types): boolean {
  return (types.get(type)?.conversions?.length ?? 0) > 0;
}

function formatCodec(schema: PrimitiveSchema): Expression | undefined {
  switch (conversionOf(schema)) {
    case "instant":
      return runtime(schema.format === "date" ? "date" : "dateTime");
    case "integer64":
      return runtime(schema.type === "string" ? "int64Text" : "int64");
    case "digits":
      return runtime("int64String");
    case "bytes":
      return runtime(schema.constraints?.contentEncoding?.toLowerCase() === "base64url" ? "base64url" : "byte");
    case undefined:
      return undefined;
  }
}

function allOf(members: readonly (Expression | undefined)[]): Expression | undefined {
  const items = members.filter((member) => member !== undefined);
  return items.length > 1 ? object([["allOf", { kind: "array", items }]]) : items[0];
}

function objectCodec(schema: ObjectSchema, types: Types, isVariant: boolean): Expression | undefined {
  const members = schema.properties.flatMap((property): ObjectMember[] => {
    const value = codecOf(property.schema, types);
    return value === undefined ? [] : [{ key: property.name, value }];
  });
  const rest = schema.additional === undefined ? undefined : codecOf(schema.additional, types);
  if (members.length === 0 && rest === undefined && !isVariant) return undefined;
  return object([["object", { kind: "object", members }], ["rest", rest], ...(isVariant ? marks(schema) : [])]);
}

/** `has` and `equals`: required keys, and keys with fixed values. */
function marks(schema: ObjectSchema): readonly (readonly [string, Expression])[] {
  const required = schema.properties.filter((property) => property.required);
  const fixed = required.flatMap((property): ObjectMember[] => {
    const values =
      property.schema.kind === "literal"
        ? [property.schema.value]
        : property.schema.kind === "enum" && !property.schema.open
          ? property.schema.members.map((member) => member.value)
          : undefined;
    return values === undefined || values.some((value) => typeof value === "object")
      ? []
      : [{ key: property.name, value: literalOf(values) }];
  });
  return [
    ...(required.length === 0 ? [] : [["has", literalOf(required.map((property) => property.name))] as const]),
    ...(fixed.length === 0 ? [] : [["equals", { kind: "object", members: fixed }] as const]),
  ];
}

/** The first variant that fits is taken: formats before all else, then objects, those without formats too. */
function unionCodec(variants: readonly Schema[], types: Types): Expression | undefined {
  const values = variants.filter((variant) => variant.kind !== "primitive" || variant.type !== "null");
  if (!values.some((variant) => codecOf(variant, types) !== undefined)) return undefined;
  const [only] = values;
  if (values.length === 1 && only !== undefined) return codecOf(only, types);
  const formats = values.filter(({ kind }) => kind === "primitive");
  const others = values.filter(({ kind }) => kind !== "primitive");
  const items = [...formats, ...others].flatMap((variant) => variantCodec(variant, types) ?? []);
  return object([["oneOf", { kind: "array", items }]]);
}

/** A variant's codec, or what only recognises its values, so that they are not taken for another variant's. */
function variantCodec(variant: Schema, types: Types): Expression | undefined {
  if (variant.kind === "object") return objectCodec(variant, types, true);
  if (variant.kind === "intersection") return allOf(variant.members.map((member) => variantCodec(member, types)));
  const codec = codecOf(variant, types);
  if (codec !== undefined) return codec;
  const shape = resolveSchema(variant, types);
  if (shape.kind === "object") return object([["object", object([])], ...marks(shape)]);
  return shape.kind === "array" || shape.kind === "tuple"
    ? object([["tuple", { kind: "array", items: [] }]])
    : undefined;
}
