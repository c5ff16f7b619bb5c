/** Unions and intersections of finished schemas, brought into the form that reads best. */
import type { JsonPointer } from "../diagnostic.js";
import type {
  EnumSchema,
  LiteralSchema,
  ObjectSchema,
  PrimitiveSchema,
  Property,
  Schema,
  UnionSchema,
} from "./model.js";
import { schemaKey, valueKey } from "./schemas-key.js";
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
  const kept = mergeValues(distinct(flat), origin);
  const ordered = [...kept.filter((variant) => !isNull(variant)), ...kept.filter(isNull).slice(0, 1)];
  const [only] = ordered;
  if (ordered.length === 1 && only !== undefined) return only;
  return { kind: "union", origin, variants: ordered };
}

export function isNull(schema: Schema): boolean {
  return schema.kind === "primitive" && schema.type === "null";
}

/** The schema with `null` beside it, unless it has it already. */
export function nullableOf(schema: Schema, origin: JsonPointer): Schema {
  if (schema.kind === "unknown" || isNull(schema)) return schema;
  const none: PrimitiveSchema = { kind: "primitive", origin, type: "null", representation: "null" };
  if (schema.kind === "union" && schema.discriminator !== undefined) {
    return schema.variants.some(isNull)
      ? schema
      : ({ ...schema, variants: [...schema.variants, none] } satisfies UnionSchema);
  }
  return unionOf([schema, none], origin);
}

function distinct(variants: readonly Schema[]): Schema[] {
  const seen = new Set<string>();
  return variants.filter((variant) => {
    const key = variant.kind === "primitive" ? `${variant.representation} ${variant.format ?? ""}` : schemaKey(variant);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Values beside their own primitive type become an open enum; enums and literals of one type become one enum. */
function mergeValues(variants: readonly Schema[], origin: JsonPointer): Schema[] {
  let result = [...variants];
  for (const type of ["string", "number"] as const) {
    const plain = result.filter((variant) => variant.kind === "primitive" && variant.representation === type);
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

/**
 * All of the members at once: nested intersections are opened, what says nothing goes, inline objects become one, a plain
 * type gives way to a narrower one of its kind. What no value can satisfy is `never`, and reported.
 */
export function intersectionOf(members: readonly Schema[], origin: JsonPointer, combiner: Combiner): Schema {
  let flat = distinct(
    members
      .flatMap((member) => (member.kind === "intersection" ? member.members : [member]))
      .filter((member) => member.kind !== "unknown"),
  );
  if (flat.length > 1) flat = flat.filter((member) => !isFreeForm(member));
  if (flat.length === 0) return members.find(isFreeForm) ?? { kind: "unknown", origin };
  const result: Schema[] = [];
  for (const member of flat) {
    const index = result.findIndex((other) => canJoin(other, member, combiner));
    const other = result[index];
    if (other === undefined) result.push(member);
    else {
      const joined = join(other, member, origin, combiner);
      if (joined.kind === "never") {
        combiner.contradiction(origin, `${describe(other)} and ${describe(member)}`);
        return joined;
      }
      result[index] = joined;
    }
  }
  const [only] = result;
  if (result.length === 1 && only !== undefined) return only;
  return { kind: "intersection", origin, members: result };
}

/** An object of which nothing is known but that it is one. */
export function isFreeForm(schema: Schema): boolean {
  return schema.kind === "object" && schema.properties.length === 0 && schema.additional?.kind === "unknown";
}

function canJoin(a: Schema, b: Schema, combiner: Combiner): boolean {
  if (a.kind === "object" && b.kind === "object") return true;
  const kinds = [kindOf(a, combiner), kindOf(b, combiner)];
  if (kinds[0] === undefined || kinds[1] === undefined) return false;
  // Two references to objects stay side by side; anything else of known kinds has one answer.
  return kinds[0] !== kinds[1] || isPlain(a) || isPlain(b) || (isValue(a) && isValue(b));
}

function isPlain(schema: Schema): boolean {
  return schema.kind === "primitive" || schema.kind === "binary";
}

function isValue(schema: Schema): schema is EnumSchema | LiteralSchema {
  return schema.kind === "enum" || schema.kind === "literal";
}

function join(a: Schema, b: Schema, origin: JsonPointer, combiner: Combiner): Schema {
  if (a.kind === "object" && b.kind === "object") return mergeObjects(a, b, combiner);
  if (kindOf(a, combiner) !== kindOf(b, combiner)) return { kind: "never", origin };
  if (a.kind === "primitive" && b.kind === "primitive")
    return a.type === "number" || a.format === undefined ? { ...a, ...b } : a;
  if (isPlain(a)) return b;
  if (isPlain(b)) return a;
  return commonValues(a as EnumSchema | LiteralSchema, b as EnumSchema | LiteralSchema, origin);
}

function commonValues(a: EnumSchema | LiteralSchema, b: EnumSchema | LiteralSchema, origin: JsonPointer): Schema {
  const allowed = new Set(valuesOf(b).map(valueKey));
  if (a.kind === "literal") return allowed.has(valueKey(a.value)) ? a : { kind: "never", origin };
  if (b.kind === "literal") return commonValues(b, a, origin);
  const members = a.members.filter((member) => allowed.has(valueKey(member.value)));
  return members.length === 0 ? { kind: "never", origin } : { ...a, members, open: a.open && b.open };
}

function valuesOf(schema: EnumSchema | LiteralSchema): readonly LiteralSchema["value"][] {
  return schema.kind === "literal" ? [schema.value] : schema.members.map((member) => member.value);
}

/** One object with the properties of both; a property of both must satisfy both. */
export function mergeObjects(a: ObjectSchema, b: ObjectSchema, combiner: Combiner): ObjectSchema {
  const properties = new Map<string, Property>(a.properties.map((property) => [property.name, property]));
  for (const property of b.properties) {
    const other = properties.get(property.name);
    properties.set(property.name, other === undefined ? property : mergeProperties(other, property, combiner));
  }
  const additional =
    a.additional === undefined || a.additional.kind === "unknown" ? (b.additional ?? a.additional) : a.additional;
  return {
    ...a,
    ...b,
    origin: a.origin,
    properties: [...properties.values()],
    ...(additional === undefined ? {} : { additional }),
  };
}

/** One property that satisfies both; where nothing could, the later one stands (authors mean it to replace). */
export function mergeProperties(a: Property, b: Property, combiner: Combiner): Property {
  // One place of the document, inline here and shared by name there, is one schema.
  const schema = combiner.isTag(b.schema)
    ? b.schema
    : a.schema.origin === b.schema.origin
      ? a.schema
      : intersectionOf([a.schema, b.schema], b.schema.origin, combiner);
  const doc = b.doc ?? a.doc;
  return {
    name: b.name,
    schema: schema.kind === "never" ? b.schema : schema,
    required: a.required || b.required,
    readOnly: a.readOnly || b.readOnly,
    writeOnly: a.writeOnly || b.writeOnly,
    ...(doc === undefined ? {} : { doc }),
  };
}

function describe(schema: Schema): string {
  switch (schema.kind) {
    case "ref":
      return schema.type;
    case "primitive":
      return schema.type;
    case "literal":
      return `the value ${JSON.stringify(schema.value).slice(0, 40)}`;
    default:
      return `${schema.kind === "object" || schema.kind === "array" || schema.kind === "enum" || schema.kind === "intersection" ? "an" : "a"} ${schema.kind}`;
  }
}
