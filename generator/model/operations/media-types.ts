/** Media types: which serializer each gets, and which is preferred where a document offers several. */
import type { SpecDocument } from "../../document/document.js";
import { quoted } from "../../document/json/value.js";
import { fieldAt, follow, followSchema, membersAt, type Located } from "../../document/located.js";
import { essence, isJson, isMediaType, isText, isXml } from "../../document/media-type.js";
import type { JsonSchema, MediaTypeObject, ReferenceObject } from "../../document/openapi.js";
import type { StringMap } from "../../document/string-map.js";
import type { MediaKind } from "../model.js";
import { pascalCase, words } from "../names/index.js";
import type { Report } from "../report.js";
import { isBytes } from "../schemas/bytes.js";
import { typesIn } from "../../document/schema-types.js";

/** A Media Type Object under its key, with the serializer that fits. */
export interface SourceMedia extends Located<MediaTypeObject> {
  readonly mediaType: string;
  readonly kind: MediaKind;
  /** `schema`, absent where the document has none. */
  readonly schema?: Located<JsonSchema>;
  /** `itemSchema` of OpenAPI 3.2. */
  readonly itemSchema?: Located<JsonSchema>;
}

/** An object with media types: a parameter, a header, a body or a response. */
export interface ContentHolder {
  readonly content?: StringMap<MediaTypeObject | ReferenceObject>;
}

/**
 * The media types under `content`, the preferred first: JSON, then everything else in document order, XML last.
 * Keys that are no media types are reported and left out.
 */
export function readContent(
  spec: SpecDocument,
  holder: Located<ContentHolder>,
  report: Report,
): readonly SourceMedia[] {
  const list = membersAt(holder, "content").flatMap(([mediaType, source]) => {
    if (isMediaType(mediaType)) return [describe(spec, mediaType, follow<MediaTypeObject>(spec, source), report)];
    report.add("media-type-invalid", `${quoted(mediaType)} is not a media type.`, {
      pointer: source.origin,
      help: "Write `type/subtype`, like `application/json`.",
    });
    return [];
  });
  return list.sort((a, b) => preference(a) - preference(b));
}

/**
 * Like {@link readContent}, for what is received: of multipart types only `multipart/form-data` has a reader (`formData` of the
 * Fetch standard), the others are bytes. JSON of which nothing is said, or beside bytes only that it is a string, comes after
 * everything else: frameworks add it by themselves.
 */
export function readReceived(
  spec: SpecDocument,
  holder: Located<ContentHolder>,
  report: Report,
): readonly SourceMedia[] {
  const content = readContent(spec, holder, report);
  const bytes = content.some(({ kind }) => kind === "binary");
  const isEmpty = (media: SourceMedia): boolean => media.kind === "json" && saysNothing(spec, media.schema, bytes);
  return [...content.filter((media) => !isEmpty(media)), ...content.filter(isEmpty)].map((media) => {
    const type = essence(media.mediaType);
    if (media.kind !== "multipart" || type === "multipart/form-data" || type === "multipart/*") return media;
    report.add("media-type-approximated", `Values of ${quoted(type)} that are received are bytes.`, {
      pointer: media.origin,
    });
    return { ...media, kind: "binary" };
  });
}

/**
 * What the inline schemas of several media types are called: the first takes the name, the others say what they are
 * (`CreateNoteRequest`, `CreateNoteFormRequest`).
 */
export function mediaNames(media: readonly SourceMedia[], name: string): readonly string[] {
  const said = new Set<string>();
  return media.map((item, index) => {
    if (index === 0) return name;
    const word = [kindWord(item), subtypeWord(item)].find((each) => each !== "" && !said.has(each)) ?? "";
    said.add(word);
    return name.replace(/(?=(?:Request|RequestBody|Response|Error\d\d\d)$)|$/, word);
  });
}

function kindWord({ kind }: SourceMedia): string {
  const kindWords: Readonly<Partial<Record<MediaKind, string>>> = {
    urlencoded: "Form",
    multipart: "Form",
    xml: "Xml",
    text: "Text",
    binary: "Binary",
    jsonLines: "Lines",
    eventStream: "Events",
  };
  return kindWords[kind] ?? "";
}

/** The telling words of a subtype: `application/vnd.example.v2+json` → `ExampleV2`. */
function subtypeWord({ mediaType }: SourceMedia): string {
  const subtype = essence(mediaType).replace(/^.*\//, "");
  return pascalCase(words(subtype).filter((word) => !/^(?:x|www|vnd|json|application)$/i.test(word)));
}

function describe(spec: SpecDocument, mediaType: string, media: Located<MediaTypeObject>, report: Report): SourceMedia {
  const schema = fieldAt(media, "schema");
  const itemSchema = fieldAt(media, "itemSchema");
  const type = essence(mediaType);
  const known = kindOf(type);
  const stated = known ?? kindBySchema(spec, type, schema ?? itemSchema);
  // Documents of OpenAPI 3.0 describe files under any media type.
  const kind = (stated === "json" || stated === "xml") && isFile(spec, schema) ? "binary" : stated;
  if (known === undefined && !type.includes("*")) {
    const how = kind === "text" ? "text" : "bytes";
    report.add("media-type-approximated", `Values of ${quoted(type)} are sent and received as ${how}.`, {
      pointer: media.origin,
    });
  }
  return {
    ...media,
    mediaType,
    kind,
    ...(schema === undefined ? {} : { schema }),
    ...(itemSchema === undefined ? {} : { itemSchema }),
  };
}

/** The serializer of a media type; `undefined` when the type alone does not tell. */
function kindOf(type: string): MediaKind | undefined {
  if (isJson(type)) return "json";
  if (type === "application/x-www-form-urlencoded") return "urlencoded";
  if (type.startsWith("multipart/")) return "multipart";
  if (type === "text/event-stream") return "eventStream";
  if (
    /^application\/(?:x-)?(?:jsonl|jsonlines|json-lines|ndjson|json-seq|stream\+json)$/.test(type) ||
    type.endsWith("+json-seq")
  )
    return "jsonLines";
  if (isXml(type)) return "xml";
  if (isText(type) && type !== "text/*") return "text";
  if (/^(?:image|audio|video|font|model)\//.test(type)) return "binary";
  if (
    /^application\/(?:octet-stream|pdf|zip|gzip|x-gzip|x-tar|zstd|x-7z-compressed|x-bzip2?|protobuf|x-protobuf|wasm|msword|vnd\.(?:ms-|openxmlformats-|oasis\.).*)$/.test(
      type,
    )
  )
    return "binary";
  if (
    /^application\/(?:csv|graphql|javascript|x-javascript|ecmascript|yaml|x-yaml|toml|jwt|sql|x-sh|x-pem-file|vnd\.github\..*)$/.test(
      type,
    )
  )
    return "text";
  return undefined;
}

/** Whether a schema leaves everything open; a plain string may count as that. */
function saysNothing(spec: SpecDocument, schema: SourceMedia["schema"], stringToo: boolean): boolean {
  const target = schema && followSchema(spec, schema);
  if (target === undefined) return true;
  return Object.entries(target.value).every(
    ([key, value]) => key === "title" || key === "description" || (stringToo && key === "type" && value === "string"),
  );
}

/** A string of bytes, which is no JSON (OpenAPI 3.0 §4.7.14.2, 3.1 §4.8.14.4). */
function isFile(spec: SpecDocument, schema: SourceMedia["schema"]): boolean {
  const target = schema && followSchema(spec, schema);
  return target !== undefined && isBytes(target.value);
}

/** Ranges carry JSON unless the schema is a string; unknown types text where the schema is a string, else bytes. */
function kindBySchema(spec: SpecDocument, type: string, schema: SourceMedia["schema"]): MediaKind {
  const range = type.includes("*");
  const target = schema && followSchema(spec, schema);
  if (target === undefined)
    return range && type !== "*/*" && type !== "application/*" ? "binary" : range ? "json" : "binary";
  if (isBytes(target.value)) return "binary";
  if (typesIn(target.value).includes("string")) return "text";
  return range ? "json" : "binary";
}

function preference({ mediaType, kind }: SourceMedia): number {
  if (kind === "json") return essence(mediaType) === "application/json" ? 0 : mediaType.includes("*") ? 2 : 1;
  return kind === "xml" ? 4 : 3;
}
