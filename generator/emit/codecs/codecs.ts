/**
 * Codecs: data that says where in a JSON value dates, big integers and bytes are (`Codec` of the runtime). Only the paths that
 * lead to such values are written; a schema without any has no codec.
 */
import { conversionOf } from "../../model/schemas/conversions.js";
import { partsOf } from "../../model/schemas/graph.js";
import type { ObjectSchema, PrimitiveSchema, Schema } from "../../model/model.js";
import type { ImportedSymbol } from "../imports.js";
import type { RuntimeName } from "../runtime/symbols.js";
import { resolveSchema, type Types } from "../types/schemas.js";
import { literal, propertyKey, trusted, type Code } from "../text/text.js";

/** Local names of what a codec is made of. */
export interface CodecScope {
  readonly types: Types;
  runtime(name: RuntimeName): Code;
  /** The codec of a declared type, which has one. */
  codec(typeName: string): Code;
}

/** Module of the codecs of the types of one module, below `src/`. */
export function codecModule(typeModule: string): string {
  return `internal/codecs/${typeModule.replace(/^types\//, "")}`;
}

/** The constant that holds the codec of a declared type; only types with `conversions` have one. */
export function codecSymbol(typeName: string, types: Types): ImportedSymbol {
  const declaration = types.get(typeName);
  if (declaration === undefined) throw new Error(`The type '${typeName}' is not declared.`);
  return { name: `${typeName}Codec`, module: codecModule(declaration.module), typeOnly: false };
}

/** Whether integers of a schema have more digits than `JSON.parse` keeps. */
export function hasBigIntegers(schema: Schema, types: Types): boolean {
  const pending: Schema[] = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const conversion = conversionOf(next);
    if (conversion === "digits" || (conversion === "bigint" && next.kind === "primitive" && next.type !== "string"))
      return true;
    if (
      next.kind === "ref" &&
      types.get(next.type)?.conversions?.some((kind) => kind === "bigint" || kind === "digits") === true
    )
      return true;
    pending.push(...partsOf(next));
  }
  return false;
}

/** The codec of a schema as an expression; `undefined` where there is nothing to convert. */
export function codecExpression(schema: Schema, scope: CodecScope): Code | undefined {
  switch (schema.kind) {
    case "ref":
      return converts(schema.type, scope.types) ? trusted(`() => ${scope.codec(schema.type)}`) : undefined;
    case "primitive":
      return formatExpression(schema, scope);
    case "array": {
      const items = codecExpression(schema.items, scope);
      return items === undefined ? undefined : trusted(`{ array: ${items} }`);
    }
    case "tuple": {
      const items = schema.items.map((item) => codecExpression(item, scope));
      const rest = schema.rest === undefined ? undefined : codecExpression(schema.rest, scope);
      if (rest === undefined && items.every((item) => item === undefined)) return undefined;
      return trusted(
        `{ tuple: [${items.map((item) => item ?? "undefined").join(", ")}]${rest === undefined ? "" : `, rest: ${rest}`} }`,
      );
    }
    case "object":
      return objectExpression(schema, scope, false);
    case "union":
      return unionExpression(schema.variants, scope);
    case "intersection": {
      const members = schema.members
        .map((member) => codecExpression(member, scope))
        .filter((member) => member !== undefined);
      return members.length > 1 ? trusted(`{ allOf: [${members.join(", ")}] }`) : members[0];
    }
    default:
      return undefined;
  }
}

/** The codec of a declaration; as a variant of a union it also says what tells its values apart. */
export function declaredCodec(schema: Schema, scope: CodecScope, isVariant: boolean): Code {
  const expression =
    schema.kind === "object" ? objectExpression(schema, scope, isVariant) : codecExpression(schema, scope);
  return expression ?? trusted("{ object: {} }");
}

function converts(type: string, types: Types): boolean {
  return (types.get(type)?.conversions?.length ?? 0) > 0;
}

function formatExpression(schema: PrimitiveSchema, scope: CodecScope): Code | undefined {
  switch (conversionOf(schema)) {
    case "Date":
      return scope.runtime(schema.format === "date" ? "date" : "dateTime");
    case "bigint":
      return scope.runtime(schema.type === "string" ? "int64Text" : "int64");
    case "digits":
      return scope.runtime("int64String");
    case "Uint8Array":
      return scope.runtime(schema.constraints?.contentEncoding?.toLowerCase() === "base64url" ? "base64url" : "byte");
    case undefined:
      return undefined;
  }
}

function objectExpression(schema: ObjectSchema, scope: CodecScope, isVariant: boolean): Code | undefined {
  const rows = schema.properties.flatMap((property) => {
    const codec = codecExpression(property.schema, scope);
    return codec === undefined ? [] : [`${propertyKey(property.name, "value")}: ${codec}`];
  });
  const rest = schema.additional === undefined ? undefined : codecExpression(schema.additional, scope);
  if (rows.length === 0 && rest === undefined && !isVariant) return undefined;
  const object = rows.length === 0 ? "{}" : `{ ${rows.join(", ")} }`;
  return trusted(
    `{ object: ${object}${rest === undefined ? "" : `, rest: ${rest}`}${isVariant ? marks(schema) : ""} }`,
  );
}

/** `has` and `equals`: required keys, and keys with fixed values. */
function marks(schema: ObjectSchema): string {
  const required = schema.properties.filter((property) => property.required);
  const fixed = required.flatMap((property) => {
    const values =
      property.schema.kind === "literal"
        ? [property.schema.value]
        : property.schema.kind === "enum" && !property.schema.open
          ? property.schema.members.map((member) => member.value)
          : undefined;
    return values === undefined || values.some((value) => typeof value === "object")
      ? []
      : [`${propertyKey(property.name, "value")}: ${literal(values)}`];
  });
  const has = required.length === 0 ? "" : `, has: ${literal(required.map((property) => property.name))}`;
  return `${has}${fixed.length === 0 ? "" : `, equals: { ${fixed.join(", ")} }`}`;
}

/** The first variant that fits is taken: formats before all else, then objects, those without formats too. */
function unionExpression(variants: readonly Schema[], scope: CodecScope): Code | undefined {
  const values = variants.filter((variant) => variant.kind !== "primitive" || variant.type !== "null");
  const codecs = values.map((variant) => ({ variant, codec: variantExpression(variant, scope) }));
  if (!values.some((variant) => codecExpression(variant, scope) !== undefined)) return undefined;
  const [only] = codecs;
  if (codecs.length === 1 && only !== undefined) return codecExpression(only.variant, scope);
  const listed = codecs.filter(
    (entry): entry is { readonly variant: Schema; readonly codec: Code } => entry.codec !== undefined,
  );
  const ordered = [
    ...listed.filter(({ variant }) => variant.kind === "primitive"),
    ...listed.filter(({ variant }) => variant.kind !== "primitive"),
  ];
  return trusted(`{ oneOf: [${ordered.map(({ codec }) => codec).join(", ")}] }`);
}

/** A variant's codec, or what only recognises its values, so that they are not taken for another variant's. */
function variantExpression(variant: Schema, scope: CodecScope): Code | undefined {
  if (variant.kind === "object") return objectExpression(variant, scope, true);
  if (variant.kind === "intersection") {
    const members = variant.members.flatMap((member) => variantExpression(member, scope) ?? []);
    return members.length > 1 ? trusted(`{ allOf: [${members.join(", ")}] }`) : members[0];
  }
  const codec = codecExpression(variant, scope);
  if (codec !== undefined) return codec;
  const shape = resolveSchema(variant, scope.types);
  if (shape.kind === "object") return trusted(`{ object: {}${marks(shape)} }`);
  return shape.kind === "array" || shape.kind === "tuple" ? trusted("{ tuple: [] }") : undefined;
}
