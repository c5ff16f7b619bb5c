/** The `type` of Schema Objects, stated or told by other keywords. */
import { isJson } from "./media-type.js";
import type { SchemaObject, SchemaType } from "./openapi.js";

/** A type of JSON Schema, `null` aside. */
export type TypeWord = Exclude<SchemaType, "null">;

export interface AcceptedTypes {
  /** Types that are declared, or told by the keywords; empty: every type. */
  readonly words: readonly TypeWord[];
  /** Whether the `type` keyword says them. */
  readonly declared: boolean;
  /** `null` is accepted beside them: by `type`, or as a member of `enum`. */
  readonly nullable: boolean;
  /** Nothing but `null` is accepted. */
  readonly onlyNull: boolean;
}

/** The types that `type` lists. */
export function typesIn({ type }: SchemaObject): readonly SchemaType[] {
  return type === undefined ? [] : typeof type === "string" ? [type] : type;
}

/** The types of a schema; without `type` those that its keywords speak about (`properties` → object). */
export function typesOf(schema: SchemaObject): AcceptedTypes {
  const stated = typesIn(schema);
  const words = stated.filter((word) => word !== "null");
  const hasNull = words.length < stated.length;
  const nullable = hasNull || (schema.enum?.includes(null) ?? false);
  if (words.length > 0)
    return {
      words: words.includes("number") ? words.filter((word) => word !== "integer") : words,
      declared: true,
      nullable,
      onlyNull: false,
    };
  if (hasNull) return { words: [], declared: true, nullable, onlyNull: true };
  const inferred = inferredType(schema);
  return { words: inferred === undefined ? [] : [inferred], declared: false, nullable, onlyNull: false };
}

const families: readonly { readonly type: TypeWord; readonly keywords: readonly (keyof SchemaObject & string)[] }[] = [
  {
    type: "object",
    keywords: [
      "properties",
      "patternProperties",
      "additionalProperties",
      "unevaluatedProperties",
      "propertyNames",
      "required",
      "minProperties",
      "maxProperties",
    ],
  },
  {
    type: "array",
    keywords: ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains", "unevaluatedItems"],
  },
  { type: "number", keywords: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] },
  { type: "string", keywords: ["pattern", "minLength", "maxLength", "contentEncoding"] },
];

/** The type that the keywords of a schema without `type` speak about; `undefined` when they do not tell. */
export function inferredType(schema: SchemaObject): TypeWord | undefined {
  for (const family of families)
    if (family.keywords.some((keyword) => schema[keyword] !== undefined)) return family.type;
  const { contentMediaType, format } = schema;
  // JSON that is said to be JSON is any value; other media types have no other form in JSON than a string.
  if (contentMediaType !== undefined && !isJson(contentMediaType)) return "string";
  if (format === undefined) return undefined;
  return numberFormats.has(format) ? "number" : stringFormats.has(format) ? "string" : undefined;
}

/** Formats of JSON Schema Validation 2020-12 §7.3 and of the OpenAPI format registry, by the one type they are for. */
const numberFormats: ReadonlySet<string> = new Set(
  (
    "int8 int16 int32 int64 uint8 uint16 uint32 uint64 float double single-int double-int " +
    "decimal decimal128 sf-integer sf-decimal unixtime"
  ).split(" "),
);
const stringFormats: ReadonlySet<string> = new Set(
  (
    "date date-time date-time-local time time-local duration email idn-email hostname idn-hostname ipv4 ipv6 " +
    "uri uri-reference uri-template url iri iri-reference uuid json-pointer relative-json-pointer regex " +
    "byte binary base64url password char commonmark html http-date media-range sf-binary sf-string sf-token string"
  ).split(" "),
);
