/** Reading of Schema Objects: own keys only, values of a wrong type count as absent (the spec room has reported them). */
import { isObject, own, type JsonObject } from "../../spec/json-value.js";

/** A JSON Schema type that TypeScript can tell apart, `null` aside. */
export type TypeWord = "string" | "number" | "integer" | "boolean" | "object" | "array";

const typeWords: ReadonlySet<string> = new Set<TypeWord>(["string", "number", "integer", "boolean", "object", "array"]);

export interface RawTypes {
  /** Types that are declared, or told by the keywords; empty: every type. */
  readonly words: readonly TypeWord[];
  /** Whether the `type` keyword says them. */
  readonly declared: boolean;
  /** `null` is accepted beside them: by `type`, by `nullable`, or as a member of `enum`. */
  readonly nullable: boolean;
  /** Nothing but `null` is accepted. */
  readonly onlyNull: boolean;
}

/** The types of a schema; without `type` those that its keywords speak about (`properties` → object). */
export function typesOf(raw: JsonObject): RawTypes {
  const type = own(raw, "type");
  const listed = typeof type === "string" ? [type] : Array.isArray(type) ? type : [];
  const words: TypeWord[] = [];
  let nullable = own(raw, "nullable") === true || own(raw, "x-nullable") === true;
  let onlyNull = false;
  for (const word of listed) {
    if (word === "null" || word === null) onlyNull = nullable = true;
    else if (typeof word === "string" && typeWords.has(word) && !words.includes(word as TypeWord))
      words.push(word as TypeWord);
  }
  if (!nullable && listOf(raw, "enum").includes(null)) nullable = true;
  if (words.length > 0)
    return {
      words: words.includes("number") ? words.filter((word) => word !== "integer") : words,
      declared: true,
      nullable,
      onlyNull: false,
    };
  if (onlyNull) return { words: [], declared: true, nullable, onlyNull };
  const inferred = inferredType(raw);
  return { words: inferred === undefined ? [] : [inferred], declared: false, nullable, onlyNull: false };
}

const families: readonly { readonly type: TypeWord; readonly keywords: readonly string[] }[] = [
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

function inferredType(raw: JsonObject): TypeWord | undefined {
  for (const family of families) if (family.keywords.some((keyword) => Object.hasOwn(raw, keyword))) return family.type;
  // JSON that is said to be JSON is any value; other media types have no other form in JSON than a string.
  const mediaType = textOf(raw, "contentMediaType");
  if (mediaType !== undefined && !/[/+]json\b/i.test(mediaType)) return "string";
  const format = textOf(raw, "format");
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

export function textOf(raw: JsonObject, key: string): string | undefined {
  const value = own(raw, key);
  return typeof value === "string" ? value : undefined;
}

export function numberOf(raw: JsonObject, key: string): number | undefined {
  const value = own(raw, key);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

export function listOf(raw: JsonObject, key: string): readonly unknown[] {
  const value = own(raw, key);
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** A member that is an object (a map of schemas, a discriminator), else `undefined`. */
export function objectOf(raw: JsonObject, key: string): JsonObject | undefined {
  const value = own(raw, key);
  return isObject(value) ? value : undefined;
}

/** A member that is a schema: an object or a boolean. */
export function schemaOf(raw: JsonObject, key: string): JsonObject | boolean | undefined {
  const value = own(raw, key);
  return isObject(value) || typeof value === "boolean" ? value : undefined;
}

/** Distinct strings of a list. */
export function namesOf(raw: JsonObject, key: string): readonly string[] {
  const list = listOf(raw, key);
  if (list.length === 0) return [];
  return [...new Set(list.filter((item): item is string => typeof item === "string"))];
}

/** The reference of a schema: `$ref`, or `$dynamicRef` which types can only follow to its lexical target. */
export function refOf(raw: JsonObject): string | undefined {
  return textOf(raw, "$ref") ?? textOf(raw, "$dynamicRef");
}

/** Whether a schema is `true` or an object without keywords: everything is accepted. */
export function allowsAll(raw: unknown): boolean {
  return raw === true || (isObject(raw) && Object.keys(raw).length === 0);
}

/** Whether nothing but limits of strings or numbers stands in a schema, without the type that they are limits of. */
export function hasLimitsOnly(raw: unknown): raw is JsonObject {
  if (!isObject(raw) || refOf(raw) !== undefined) return false;
  if (["enum", "const", "allOf", "anyOf", "oneOf"].some((key) => Object.hasOwn(raw, key))) return false;
  const { words, declared } = typesOf(raw);
  return !declared && (words[0] === "string" || words[0] === "number");
}

/** Keywords that say something about a value or a name, not about its documentation: what counts beside a `$ref`. */
export function hasAssertions(raw: JsonObject): boolean {
  return Object.keys(raw).some((key) => !annotations.has(key) && !key.startsWith("x-"));
}

const annotations: ReadonlySet<string> = new Set([
  ..."$ref $dynamicRef $id $schema $anchor $dynamicAnchor $comment $defs definitions title description summary default".split(
    " ",
  ),
  ..."example examples deprecated readOnly writeOnly externalDocs xml nullable".split(" "),
]);
