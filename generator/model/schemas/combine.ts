/** Unions of finished schemas, brought into the form that reads best, and what kind of value a schema holds. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { EnumSchema, LiteralSchema, PrimitiveSchema, Schema, UnionSchema } from "../model.js";
import { schemaKey } from "./key.js";
import { enumKeys } from "./enum-keys.js";

/** What kind of JSON value a schema holds; `undefined`: several, or not known. */
export type ValueKind = "string" | "number" | "boolean" | "null" | "object" | "array" | "binary";

export interface Combiner {
  /** The kind of value behind a reference, as far as a look at the raw schema tells. */
  kindOfReference(type: string): ValueKind | undefined;
  /** Whether a property's schema is the value by which a discriminator tells its owner: it replaces what a base says. */
  isTag(schema: Schema): boolean;
  /** Called for members of `allOf` that no value satisfies together. */
  contradiction(origin: JsonPointer, what: string): void;
}

export function kindOf(schema: Schema, combiner: Combiner): ValueKind | undefined {
  switch (schema.kind) {
    case "ref":
      return combiner.kindOfReference(schema.type);
    case "primitive":
      return schema.type === "integer" ? "number" : schema.type;
    case "literal":
      return literalKind(schema.value);
    case "enum":
      return schema.type === "mixed" ? undefined : schema.type;
    case "array":
    case "tuple":
      return "array";
    case "object":
      return "object";
    case "binary":
      return "binary";
    case "union":
    case "intersection": {
      const kinds = new Set(
        (schema.kind === "union" ? schema.variants : schema.members).map((part) => kindOf(part, combiner)),
      );
      const [only] = kinds;
      return kinds.size === 1 ? only : undefined;
    }
    case "unknown":
    case "never":
      return undefined;
  }
}

function literalKind(value: LiteralSchema["value"]): ValueKind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value as "string" | "number" | "boolean" | "object";
}

/**
 * Any of the variants: nested unions are opened, equal variants kept once, `unknown` swallows the rest, `never` goes.
 * A plain string beside string values makes an open enum (so that the values stay visible); `null` comes last.
 */
export function unionOf(variants: readonly Schema[], origin: JsonPointer): Schema {
  const flat: Schema[] = [];
  for (const variant of variants) {
    if (variant.kind === "union" && variant.discriminator === undefined) flat.push(...variant.variants);
    else if (variant.kind !== "never") flat.push(variant);
  }
  if (flat.length === 0) return { kind: "never", origin };
  if (flat.some((variant) => variant.kind === "unknown")) return { kind: "unknown", origin };
  const kept = mergeValues(distinct(onlyShared(flat)), origin);
  const ordered = [...kept.filter((variant) => !isNull(variant)), ...kept.filter(isNull).slice(0, 1)];
  const [only] = ordered;
  if (ordered.length === 1 && only !== undefined) return only;
  return { kind: "union", origin, variants: ordered };
}

/** Plain variants of one kind without the limits and words that they do not share: their union has neither's. */
function onlyShared(variants: readonly Schema[]): readonly Schema[] {
  const known = new Map<string, string>();
  const differing = new Set<string>();
  for (const variant of variants) {
    if (variant.kind !== "primitive") continue;
    const words = JSON.stringify([variant.constraints, variant.doc, variant.default]);
    const first = known.get(variant.value);
    if (first === undefined) known.set(variant.value, words);
    else if (first !== words) differing.add(variant.value);
  }
  if (differing.size === 0) return variants;
  return variants.map((variant) => {
    if (variant.kind !== "primitive" || !differing.has(variant.value)) return variant;
    const { constraints: _constraints, doc: _doc, default: _default, ...plain } = variant;
    return plain;
  });
}

export function isNull(schema: Schema): boolean {
  return schema.kind === "primitive" && schema.type === "null";
}

/** The schema with `null` beside it, unless it has it already. */
export function nullableOf(schema: Schema, origin: JsonPointer): Schema {
  if (schema.kind === "unknown" || isNull(schema)) return schema;
  const none: PrimitiveSchema = { kind: "primitive", origin, type: "null", value: "null" };
  if (schema.kind === "union" && schema.discriminator !== undefined) {
    return schema.variants.some(isNull)
      ? schema
      : ({ ...schema, variants: [...schema.variants, none] } satisfies UnionSchema);
  }
  return unionOf([schema, none], origin);
}

/** The schemas without those that are equal to an earlier one; formats of scalars count. */
export function distinct(variants: readonly Schema[]): Schema[] {
  const seen = new Set<string>();
  return variants.filter((variant) => {
    const key = variant.kind === "primitive" ? `${variant.value} ${variant.format ?? ""}` : schemaKey(variant);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Values beside their own primitive type become an open enum; enums and literals of one type become one enum. */
function mergeValues(variants: readonly Schema[], origin: JsonPointer): Schema[] {
  let result = [...variants];
  for (const type of ["string", "number"] as const) {
    const plain = result.filter(
      (variant) => variant.kind === "primitive" && variant.value === (type === "string" ? "text" : type),
    );
    const values = result.filter(
      (variant) =>
        (variant.kind === "enum" && variant.type === type) ||
        (variant.kind === "literal" && typeof variant.value === type),
    );
    if (plain.length > 1) {
      const first = plain[0] as PrimitiveSchema;
      const { format, ...unformatted } = {
        ...first,
        type: plain.some((variant) => (variant as PrimitiveSchema).type === "number")
          ? ("number" as const)
          : first.type,
      };
      const joined: PrimitiveSchema =
        format !== undefined && plain.every((variant) => (variant as PrimitiveSchema).format === format)
          ? { ...unformatted, format }
          : unformatted;
      result = result
        .map((variant) => (variant === first ? joined : variant))
        .filter((variant) => !plain.includes(variant));
      plain.splice(0, plain.length, joined);
    }
    if (values.length > 1 || (values.length === 1 && plain.length === 1)) {
      const [first] = values;
      // "or the empty string" beside any string says nothing.
      if (plain.length > 0 && values.every(isEmptyString)) {
        result = result.filter((variant) => !values.includes(variant));
        continue;
      }
      const merged = mergedEnum(values as readonly (EnumSchema | LiteralSchema)[], type, plain.length > 0, origin);
      result = result.flatMap((variant) =>
        variant === first ? [merged] : values.includes(variant) || plain.includes(variant) ? [] : [variant],
      );
    }
  }
  return result;
}

function isEmptyString(schema: Schema): boolean {
  return schema.kind === "enum"
    ? schema.members.every((member) => member.value === "")
    : schema.kind === "literal" && schema.value === "";
}

function mergedEnum(
  parts: readonly (EnumSchema | LiteralSchema)[],
  type: "string" | "number",
  open: boolean,
  origin: JsonPointer,
): EnumSchema {
  const members = new Map<string | number | boolean, EnumSchema["members"][number]>();
  for (const part of parts) {
    if (part.kind === "literal") {
      const value = part.value as string | number;
      if (!members.has(value))
        members.set(value, { key: "", value, ...(part.doc === undefined ? {} : { doc: part.doc }) });
    } else for (const member of part.members) if (!members.has(member.value)) members.set(member.value, member);
  }
  const list = [...members.values()];
  const keys = enumKeys(
    list.map((member) => member.value),
    list.map((member) => (member.key === "" ? undefined : member.key)),
  );
  const anyOpen = open || parts.some((part) => part.kind === "enum" && part.open);
  return {
    kind: "enum",
    origin,
    type,
    open: anyOpen,
    members: list.map((member, index) => ({ ...member, key: keys[index] ?? member.key })),
  };
}
