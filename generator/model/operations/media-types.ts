/** Media types: which serializer each gets, and which is preferred where a document offers several. */
import type { SpecDocument } from "../../spec/document.js";
import { own, quoted, type JsonObject } from "../../spec/json-value.js";
import { isToken } from "../collect.js";
import type { MediaKind } from "../model.js";
import { pascalCase, words } from "../names.js";
import { follow, membersOf, textsOf, type Located } from "../raw.js";
import type { Report } from "../report.js";
import { isRawBytes } from "../schemas/scalar.js";

/** A Media Type Object under its key, with the serializer that fits. */
export interface SourceMedia extends Located {
  readonly mediaType: string;
  readonly kind: MediaKind;
  /** `schema`, absent where the document has none. */
  readonly schema?: { readonly value: unknown; readonly origin: string };
  /** `itemSchema` of OpenAPI 3.2. */
  readonly itemSchema?: { readonly value: unknown; readonly origin: string };
}

/**
 * The media types under `content`, the preferred first: JSON, then everything else in document order, XML last.
 * Keys that are no media types are reported and left out.
 */
export function readContent(spec: SpecDocument, holder: Located, report: Report): readonly SourceMedia[] {
  const list = membersOf(holder, "content").flatMap(([mediaType, value, origin]) => {
    const media = follow(spec, value, origin) ?? { value: {}, origin };
    if (!isMediaType(mediaType)) {
      report.add("media-type-invalid", `${quoted(mediaType)} is no media type.`, {
        pointer: origin,
        help: "Write `type/subtype`, like `application/json`.",
      });
      return [];
    }
    return [describe(spec, mediaType, media, report)];
  });
  return list
    .map((media, index) => ({ media, index }))
    .sort((a, b) => preference(a.media) - preference(b.media) || a.index - b.index)
    .map(({ media }) => media);
}

/**
 * Like {@link readContent}, for what is received: of multipart types only `multipart/form-data` has a reader (`formData` of the
 * Fetch standard), the others are bytes. JSON of which nothing is said, or beside bytes only that it is a string, comes after
 * everything else: frameworks add it by themselves.
 */
export function readReceived(spec: SpecDocument, holder: Located, report: Report): readonly SourceMedia[] {
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

/** A media type without parameters, in lower case: `application/JSON; charset=utf-8` → `application/json`. */
export function essence(mediaType: string): string {
  if (mediaType === "application/json") return mediaType;
  return (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
}

function describe(spec: SpecDocument, mediaType: string, media: Located, report: Report): SourceMedia {
  const schema = part(media, "schema");
  const itemSchema = part(media, "itemSchema");
  const type = essence(mediaType);
  const known = kindOf(type);
  const stated = known ?? kindBySchema(spec, type, schema ?? itemSchema);
  // Documents of OpenAPI 3.0 describe files under any media type.
  const kind = (stated === "json" || stated === "xml") && isFile(spec, schema) ? "binary" : stated;
  if (known === undefined && !type.includes("*")) {
    const how = kind === "text" ? "text" : "bytes";
    report.add("media-type-approximated", `Values of ${quoted(type)} travel as ${how}.`, {
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

function part(media: Located, key: string): SourceMedia["schema"] {
  const value = own(media.value, key);
  return value === undefined ? undefined : { value, origin: `${media.origin}/${key}` };
}

/** The serializer of a media type; `undefined` when the type alone does not tell. */
function kindOf(type: string): MediaKind | undefined {
  if (type === "application/json" || type === "text/json" || type.endsWith("+json")) return "json";
  if (type === "application/x-www-form-urlencoded") return "urlencoded";
  if (type.startsWith("multipart/")) return "multipart";
  if (type === "text/event-stream") return "eventStream";
  if (
    /^application\/(?:x-)?(?:jsonl|jsonlines|json-lines|ndjson|json-seq|stream\+json)$/.test(type) ||
    type.endsWith("+json-seq")
  )
    return "jsonLines";
  if (type === "application/xml" || type === "text/xml" || type.endsWith("+xml"))
    return type.startsWith("image/") ? "binary" : "xml";
  if (type.startsWith("text/") && type !== "text/*") return "text";
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
  const target = schema === undefined ? undefined : follow(spec, schema.value, schema.origin);
  if (target === undefined) return true;
  return Object.entries(target.value).every(
    ([key, value]) => key === "title" || key === "description" || (stringToo && key === "type" && value === "string"),
  );
}

/** A string of bytes, which is no JSON (OpenAPI 3.0 §4.7.14.2, 3.1 §4.8.14.4). */
function isFile(spec: SpecDocument, schema: SourceMedia["schema"]): boolean {
  const target = schema === undefined ? undefined : follow(spec, schema.value, schema.origin);
  return target !== undefined && isBytes(target.value);
}

function isBytes(schema: JsonObject): boolean {
  const types = textsOf(schema, "type");
  return (
    (types.length === 0 ? Object.hasOwn(schema, "contentMediaType") : types.includes("string")) && isRawBytes(schema)
  );
}

/** Ranges carry JSON unless the schema is a string; unknown types text where the schema is a string, else bytes. */
function kindBySchema(spec: SpecDocument, type: string, schema: SourceMedia["schema"]): MediaKind {
  const range = type.includes("*");
  const target = schema === undefined ? undefined : follow(spec, schema.value, schema.origin);
  if (target === undefined)
    return range && type !== "*/*" && type !== "application/*" ? "binary" : range ? "json" : "binary";
  if (isBytes(target.value)) return "binary";
  if (textsOf(target.value, "type").includes("string")) return "text";
  return range ? "json" : "binary";
}

function preference({ mediaType, kind }: SourceMedia): number {
  if (kind === "json") return essence(mediaType) === "application/json" ? 0 : mediaType.includes("*") ? 2 : 1;
  return kind === "xml" ? 4 : 3;
}

function isMediaType(text: string): boolean {
  if (text === "application/json") return true;
  const [type, subtype, ...more] = essence(text).split("/");
  return (
    more.length === 0 &&
    type !== undefined &&
    subtype !== undefined &&
    isToken(type) &&
    isToken(subtype) &&
    !/[\x00-\x1f\x7f]/.test(text)
  );
}
