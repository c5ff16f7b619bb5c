/** Request Body Object (OpenAPI 3.2 §4.13) with its Encoding Objects (§4.15). */
import { bodylessMethods } from "../../http-methods.js";
import { keptCollectionStyle } from "../../spec/collection-format.js";
import { isObject, own, quoted, setOwn, type JsonObject } from "../../spec/json-value.js";
import type { JsonPointer } from "../../diagnostic.js";
import type { SourceOperation } from "../collect.js";
import { buildAlike, type ModelContext } from "../context.js";
import { docPart, examplesOf } from "../doc.js";
import { mediaNames, readContent, type SourceMedia } from "./media-types.js";
import type { Parameter, PropertyEncoding, RequestBody, RequestContent, Schema } from "../model.js";
import { flagOf, follow, itemsOf, membersOf, objectOf, textOf, type Located } from "../raw.js";
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
    required: flagOf(source.value, "required") === true,
    ...docPart(context.spec, source),
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
    const schema = follow(context.spec, media.schema.value, media.schema.origin)?.value;
    const type = isObject(schema) ? own(schema, "type") : undefined;
    if (type === undefined || [type].flat().includes("object")) return true;
    context.report.add(
      "request-media-type-unused",
      `${quoted(media.mediaType)} cannot carry this body; it is left out.`,
      {
        pointer: media.origin,
      },
    );
    return false;
  });
}

/** Whether a body carries nothing: it is not required, and all its schemas are objects that state to have no properties. */
function isEmptyBody(source: Located, context: ModelContext): boolean {
  const media = membersOf(source, "content").map(([, value, origin]) => follow(context.spec, value, origin));
  const isEmpty = (schema: unknown): boolean => {
    const properties = isObject(schema) ? own(schema, "properties") : undefined;
    return (
      isObject(schema) &&
      isObject(properties) &&
      Object.keys(properties).length === 0 &&
      Object.keys(schema).every(
        (key) =>
          ["type", "properties", "description", "title"].includes(key) ||
          (key === "additionalProperties" && schema[key] === false),
      )
    );
  };
  return (
    flagOf(source.value, "required") !== true &&
    media.length > 0 &&
    media.every((item) => item !== undefined && isEmpty(own(item.value, "schema")))
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
  const place = { direction: "request", hoistAs: name, position: "body" } as const;
  const value = media.kind === "multipart" ? withBytes(stated?.value) : stated?.value;
  const patched = stated && isMergePatch(media) ? patchSchema(value, stated.origin, name, context) : undefined;
  const built =
    patched ?? (stated && buildAlike(known, value, () => context.schemas.build(value, stated.origin, place)));
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
  return /^application\/merge-patch\+json\b/i.test(mediaType);
}

/**
 * The type of a merge patch: `null` removes a property (RFC 7396 §2), so every property that may be absent accepts it.
 * `undefined` for what is no plain object.
 */
function patchSchema(value: unknown, origin: JsonPointer, name: string, { schemas }: ModelContext): Schema | undefined {
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
function withBytes(schema: unknown): unknown {
  const properties = isObject(schema) ? own(schema, "properties") : undefined;
  if (!isObject(schema) || !isObject(properties)) return schema;
  const isEmpty = (value: unknown): value is JsonObject =>
    isObject(value) && Object.keys(value).every((key) => key === "description");
  const copy: JsonObject = {};
  let changed = false;
  for (const [name, value] of Object.entries(properties)) {
    const items = isObject(value) && own(value, "type") === "array" ? own(value, "items") : undefined;
    const file = isEmpty(value)
      ? { ...value, ...bytes }
      : isObject(value) && isEmpty(items)
        ? { ...value, items: { ...items, ...bytes } }
        : undefined;
    changed ||= file !== undefined;
    setOwn(copy, name, file ?? value);
  }
  return changed ? { ...schema, properties: copy } : schema;
}

const bytes = { type: "string", format: "binary" };

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
  if (media.kind === "text")
    return { kind: "primitive", type: "string", representation: "string", origin: media.origin };
  return { kind: "unknown", origin: media.origin };
}

/** Encodings of form and multipart properties; those that say nothing or are for no property are left out, with a note. */
function buildEncodings(media: SourceMedia, schema: Schema, context: ModelContext): PropertyEncoding[] {
  const named = membersOf(media, "encoding");
  const properties = named.length === 0 ? undefined : context.schemas.properties(schema);
  return [...named, ...positionalEncodings(media)].flatMap(([property, value, origin]) => {
    const encoding = follow(context.spec, value, origin);
    if (encoding === undefined) return [];
    const known = properties === undefined || properties.some(({ name }) => name === property);
    if (!known || (media.kind !== "multipart" && media.kind !== "urlencoded")) {
      context.report.add("encoding-without-property", `The encoding of ${quoted(property)} has nothing to apply to.`, {
        pointer: origin,
      });
      return [];
    }
    const contentType = textOf(encoding.value, "contentType");
    const kept = keptCollectionStyle(encoding.value);
    const styled =
      kept !== undefined || ["style", "explode", "allowReserved"].some((key) => own(encoding.value, key) !== undefined);
    const style = styled ? (kept ?? styleOf(textOf(encoding.value, "style"))) : undefined;
    const headers = isObject(own(encoding.value, "headers")) ? buildHeaders(encoding, context, "request") : [];
    return [
      {
        property,
        // With a style the content type is ignored (OpenAPI 3.2 §4.15.1.2).
        ...(contentType === undefined || styled ? {} : { contentType }),
        ...(style === undefined
          ? {}
          : {
              style,
              explode: flagOf(encoding.value, "explode") ?? (style === "form" || style === "deepObject"),
              allowReserved: flagOf(encoding.value, "allowReserved") === true,
            }),
        headers: headers.filter((header) => header.name.toLowerCase() !== "content-type"),
      },
    ];
  });
}

/** Encodings of unnamed parts (OpenAPI 3.2 §4.14.5): by position, and `*` for all positions that have none. */
function positionalEncodings(media: SourceMedia): (readonly [string, unknown, string])[] {
  if (media.kind !== "multipart") return [];
  const item = objectOf(media, "itemEncoding");
  return [
    ...itemsOf(media, "prefixEncoding").map(([value, origin], index) => [String(index), value, origin] as const),
    ...(item === undefined ? [] : [["*", item.value, item.origin] as const]),
  ];
}

function styleOf(stated: string | undefined): Parameter["style"] {
  const styles: readonly Parameter["style"][] = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];
  return styles.find((style) => style === stated) ?? "form";
}
