import { isBinary, isStream } from "../internal/binary-data.js";
import { hasFile, refuse, tagOf } from "../internal/form.js";
import type { Body, RequestOptions } from "./types.js";

/** What a media type carries: `any` is JSON whose schema admits a text, `items` are lines of JSON or events. */
export type Carrier = "json" | "any" | "urlencoded" | "multipart" | "text" | "binary" | "items" | "xml";

/** One media type of a body: what it carries, and its encoder. */
export type Encoding<T> = readonly [carrier: Carrier, encode: (value: T, mediaType: string) => Body | undefined];

/**
 * The body in the media type that the call asks for by `contentType`, else in the one that carries the value, the first
 * where several do:
 * - bytes and streams go as bytes, a blob under its own type where that is one of them; other async iterables as items
 * - `FormData` and objects that hold files go as `multipart`, `URLSearchParams` as a form
 * - a string goes as text, else as JSON whose schema admits it, as XML, or as bytes
 * - objects and arrays go as JSON, form, `multipart` or XML
 *
 * A value that no media type carries is refused with a `TypeError`. An encoder whose media type is a range (`image/*`)
 * serves every type in it and is told the one asked for.
 */
export function selectByValue<T, ContentType extends string>(
  options: RequestOptions<ContentType> | undefined,
  value: T,
  encodings: Readonly<Record<string, Encoding<T>>>,
): Body | undefined {
  const types = Object.keys(encodings);
  const serving = (wanted: string, able: (type: string) => unknown = Boolean): string | undefined =>
    types.find((type) => able(type) && type === wanted) ??
    types.find((type) => able(type) && type.endsWith("*") && wanted.startsWith(type.split("*")[0]!));
  const carries = (carriers: string) => (type: string) => carriers.includes(encodings[type]![0]);
  const wanted = options?.contentType ?? (value == null ? types[0] : undefined);
  const ownType = value instanceof Blob && serving(value.type, carries("binary")) ? value.type : undefined;
  const mediaType =
    wanted ??
    ownType ??
    carriersOf(value)
      .map((carriers) => types.find(carries(carriers)))
      .find(Boolean);
  const key = mediaType && serving(mediaType);
  if (key) return encodings[key]![1](value, mediaType);
  const data = (): never => {
    if (wanted === undefined) refuse(value, types.join(", "));
    throw new TypeError(`contentType ${wanted} is none of ${types.join(", ")}`);
  };
  return { data, replayable: true };
}

/** What may carry a value, the best first; what stands in one text is as good as the other. */
function carriersOf(value: unknown): readonly string[] {
  const tag = tagOf(value);
  if (tag === "FormData") return ["multipart", "urlencoded"];
  if (tag === "URLSearchParams") return ["urlencoded", "multipart"];
  if (isStream(value) && !("getReader" in value || "pipe" in value)) return ["items", "binary"];
  if (isBinary(value)) return ["binary", "items"];
  if (typeof value === "string") return ["text", "any", "xml", "binary"];
  if (typeof value !== "object") return ["json any", "text"];
  if (Array.isArray(value)) return hasFile(value) ? ["multipart"] : ["json any", "items", "urlencoded multipart xml"];
  if (Symbol.iterator in Object(value)) return ["items"];
  return hasFile(value) ? ["multipart"] : ["json any urlencoded multipart xml"];
}
