/** Request Body Object (OpenAPI 3.2 §4.13) with its Encoding Objects (§4.15). */
import { bodylessMethods } from "../../document/http-methods.js";
import { keptCollectionStyle } from "../../document/collection-format.js";
import { quoted } from "../../document/json/value.js";
import { fieldAt, follow, followSchema, itemsAt, membersAt, type Located } from "../../document/located.js";
import { essence } from "../../document/media-type.js";
import { parameterStyles } from "../../document/parameter-styles.js";
import type {
  EncodingObject,
  JsonSchema,
  MediaTypeObject,
  RequestBodyObject,
  SchemaObject,
} from "../../document/openapi.js";
import { entriesIn, mapMembers, namesIn } from "../../document/string-map.js";
import type { SourceOperation } from "../collect.js";
import { buildAlike, type ModelContext } from "../context.js";
import { docPart, examplesOf } from "../doc.js";
import { BYTES } from "../schemas/bytes.js";
import { typesIn } from "../../document/schema-types.js";
import { mediaNames, readContent, type SourceMedia } from "./media-types.js";
import type { Parameter, PropertyEncoding, RequestBody, RequestContent, Schema } from "../model.js";
import { buildHeaders } from "./headers.js";
import { nullableOf } from "../schemas/combine.js";

/** The body of an operation, with its media types in the order of preference; `undefined` when it sends none. */
export function buildRequestBody(
  operation: SourceOperation,
  name: string,
  context: ModelContext,
): RequestBody | undefined {
  const source = operation.requestBody;
  if (source === undefined) return undefined;
  // Some generators of documents write an empty body for every operation: leaving that out leaves nothing out.
  if (isEmptyBody(source, context)) return undefined;
  if (bodylessMethods.has(operation.method)) {
    context.report.add("body-not-sent", `A ${operation.method} request cannot have a body; it is left out.`, {
      pointer: source.origin,
    });
    return undefined;
  }
  const sources = withoutFormlessForms(readContent(context.spec, source, context.report), context);
  const known = sources.length > 1 ? new Map<string, Schema>() : undefined;
  const names = mediaNames(sources, name);
  const content = sources.map((media, index) => buildRequestContent(media, names[index]!, known, context));
  if (content.length === 0) {
    context.report.add("body-without-content", "The request body has no media type; it is left out.", {
      pointer: source.origin,
    });
    return undefined;
  }
  return {
    origin: source.origin,
    required: source.value.required === true,
    ...docPart({ description: source.value.description }),
    content,
  };
}

/**
 * Media types without the forms that cannot carry the body: `application/x-www-form-urlencoded` is a list of named values
 * (OpenAPI 3.2 §4.15.4), so a schema that allows no object has no form. A body's only media type stays.
 */
function withoutFormlessForms(sources: readonly SourceMedia[], context: ModelContext): readonly SourceMedia[] {
  if (sources.length < 2) return sources;
  return sources.filter((media) => {
    if (media.kind !== "urlencoded" || media.schema === undefined) return true;
    const types = typesIn(followSchema(context.spec, media.schema)?.value ?? {});
    if (types.length === 0 || types.includes("object")) return true;
    context.report.add(
      "request-media-type-unused",
      `${quoted(media.mediaType)} cannot express this body; it is left out.`,
      {
        pointer: media.origin,
      },
    );
    return false;
  });
}

/** Whether a body carries nothing: it is not required, and all its schemas are objects that state to have no properties. */
function isEmptyBody(source: Located<RequestBodyObject>, context: ModelContext): boolean {
  if (source.value.required === true) return false;
  const media = membersAt(source, "content").map(([, item]) => follow<MediaTypeObject>(context.spec, item));
  return media.length > 0 && media.every(({ value }) => isEmptyObject(value.schema));
}

function isEmptyObject(schema: JsonSchema | undefined): boolean {
  return (
    typeof schema === "object" &&
    schema.properties !== undefined &&
    namesIn(schema.properties).length === 0 &&
    Object.keys(schema).every(
      (key) =>
        ["type", "properties", "description", "title"].includes(key) ||
        (key === "additionalProperties" && schema[key] === false),
    )
  );
}

/**
 * One media type of what is sent.
 *
 * @param name of the type, where the schema is inline and becomes one
 * @param known schemas of the body's other media types
 */
export function buildRequestContent(
  media: SourceMedia,
  name: string,
  known: Map<string, Schema> | undefined,
  context: ModelContext,
): RequestContent {
  const sequence = media.kind === "jsonLines" || media.kind === "eventStream";
  const stated = sequence ? (media.itemSchema ?? media.schema) : (media.schema ?? media.itemSchema);
  const place = { direction: "request", extractAs: name, position: "body" } as const;
  const read = stated && media.kind === "multipart" ? { ...stated, value: withBytes(stated.value) } : stated;
  const patched = read && isMergePatch(media) ? patchSchema(read, name, context) : undefined;
  const built =
    patched ?? (read && buildAlike(known, read.value, () => context.schemas.build(read.value, read.origin, place)));
  const ofItems = stated === media.itemSchema;
  const schema = sequence ? sequenceSchema(media, built, ofItems, context) : schemaFor(media, built);
  return {
    mediaType: media.mediaType,
    kind: media.kind,
    schema,
    encoding: buildEncodings(media, schema, context),
    examples: examplesOf(context.spec, media),
  };
}

function isMergePatch({ mediaType }: SourceMedia): boolean {
  return essence(mediaType) === "application/merge-patch+json";
}

/**
 * The type of a merge patch: `null` removes a property (RFC 7396 §2), so every property that may be absent accepts it.
 * `undefined` for what is no plain object.
 */
function patchSchema(
  { value, origin }: Located<JsonSchema>,
  name: string,
  { schemas }: ModelContext,
): Schema | undefined {
  const properties = schemas.properties(schemas.build(value, origin, { direction: "request", position: "body" }));
  if (properties === undefined || properties.every(({ required }) => required)) return undefined;
  const patched = properties.map((each) =>
    each.required ? each : { ...each, schema: nullableOf(each.schema, each.schema.origin) },
  );
  return schemas.declare(name, { kind: "object", origin, properties: patched }, { origin, usage: "request" });
}

/**
 * A body of lines or events is a list of its items (OpenAPI 3.2 §4.14.3). What `schema` says is the list, or with documents
 * that do not know better one item.
 */
function sequenceSchema(
  media: SourceMedia,
  built: Schema | undefined,
  ofItems: boolean,
  context: ModelContext,
): Schema {
  if (built !== undefined && !ofItems && context.schemas.resolve(built).kind === "array") return built;
  const items = built ?? ({ kind: "unknown", origin: media.origin } as const);
  return { kind: "array", origin: media.origin, items };
}

/**
 * The schema of a multipart body in which properties without a type are bytes: their parts are `application/octet-stream`
 * (OpenAPI 3.1 §4.8.15.3), which is how OpenAPI 3.1 describes files.
 */
function withBytes(schema: JsonSchema): JsonSchema {
  if (typeof schema === "boolean" || schema.properties === undefined) return schema;
  const isChanged = entriesIn(schema.properties).some(([, property]) => asFile(property) !== property);
  return isChanged ? { ...schema, properties: mapMembers(schema.properties, asFile) } : schema;
}

/** The schema of a part: bytes where it says nothing of its type, or of that of its items. */
function asFile(property: JsonSchema): JsonSchema {
  if (typeof property === "boolean") return property;
  if (saysNothing(property)) return { ...property, ...BYTES };
  const { type, items } = property;
  const isList = type === "array" && typeof items === "object" && saysNothing(items);
  return isList ? { ...property, items: { ...items, ...BYTES } } : property;
}

function saysNothing(schema: SchemaObject): boolean {
  return Object.keys(schema).every((key) => key === "description");
}

/** What a value of a media type is in code: bytes for binary ones, text for text, whatever the schema says for the others. */
export function schemaFor(media: Pick<SourceMedia, "kind" | "origin">, built: Schema | undefined): Schema {
  if (media.kind === "binary")
    return {
      kind: "binary",
      origin: built?.origin ?? media.origin,
      ...(built?.doc === undefined ? {} : { doc: built.doc }),
    };
  if (
    built !== undefined &&
    (media.kind !== "text" ||
      built.kind === "primitive" ||
      built.kind === "enum" ||
      built.kind === "literal" ||
      built.kind === "ref" ||
      built.kind === "union")
  )
    return built;
  if (media.kind === "text") return { kind: "primitive", type: "string", value: "text", origin: media.origin };
  return { kind: "unknown", origin: media.origin };
}

/** Encodings of form and multipart properties; those that say nothing or are for no property are left out, with a note. */
function buildEncodings(media: SourceMedia, schema: Schema, context: ModelContext): PropertyEncoding[] {
  const named = membersAt(media, "encoding");
  const properties = named.length === 0 ? undefined : context.schemas.properties(schema);
  return [...named, ...positionalEncodings(media)].flatMap(([property, encoding]) => {
    const known = properties === undefined || properties.some(({ name }) => name === property);
    if (known && (media.kind === "multipart" || media.kind === "urlencoded"))
      return [buildEncoding(property, encoding, context)];
    context.report.add("encoding-without-property", `The encoding of ${quoted(property)} has nothing to apply to.`, {
      pointer: encoding.origin,
    });
    return [];
  });
}

function buildEncoding(property: string, encoding: Located<EncodingObject>, context: ModelContext): PropertyEncoding {
  const { contentType, style: stated, explode, allowReserved } = encoding.value;
  const kept = keptCollectionStyle(encoding.value);
  const styled = kept !== undefined || (stated ?? explode ?? allowReserved) !== undefined;
  const style = styled ? (kept ?? formStyle(stated)) : undefined;
  return {
    property,
    // With a style the content type is ignored (OpenAPI 3.2 §4.15.1.2).
    ...(contentType === undefined || styled ? {} : { contentType }),
    ...(style === undefined
      ? {}
      : {
          style,
          explode: explode ?? (style === "form" || style === "deepObject"),
          allowReserved: allowReserved === true,
        }),
    headers: buildHeaders(encoding, context, "request"),
  };
}

/** Encodings of unnamed parts (OpenAPI 3.2 §4.14.5): by position, and `*` for all positions that have none. */
function positionalEncodings(media: SourceMedia): (readonly [string, Located<EncodingObject>])[] {
  if (media.kind !== "multipart") return [];
  const item = fieldAt(media, "itemEncoding");
  return [
    ...itemsAt(media, "prefixEncoding").map((encoding, index) => [String(index), encoding] as const),
    ...(item === undefined ? [] : [["*", item] as const]),
  ];
}

/** Properties of forms are encoded like query parameters (OpenAPI 3.2 §4.15.1.2). */
function formStyle(stated: string | undefined): Parameter["style"] {
  return parameterStyles.query.find((style) => style === stated) ?? parameterStyles.query[0];
}
