import type { MediaKind } from "../../model/model.js";

/**
 * What encoders write and decoders ask for when nobody says another media type. The functions of the runtime have these
 * defaults themselves, so that calls repeat none of them.
 */
export const mediaTypes = {
  json: "application/json",
  urlencoded: "application/x-www-form-urlencoded",
  multipart: "multipart/form-data",
  text: "text/plain",
  binary: "application/octet-stream",
  jsonLines: "application/jsonl",
  eventStream: "text/event-stream",
  xml: "application/xml",
} as const satisfies Record<MediaKind, string>;

/** `Accept` of decoders, where it is wider than what the encoder of that kind writes. */
const ranges: Readonly<Partial<Record<MediaKind, string>>> = { text: "text/*", binary: "*/*" };

/** What the decoder of a kind accepts without being told. */
export function ownAccept(kind: MediaKind): string {
  return ranges[kind] ?? mediaTypes[kind];
}

/** Whether a media type is JSON: `application/json`, or a type built on it (RFC 6839 §3.1); not a sequence of JSON texts. */
export function isJson(mediaType: string): boolean {
  return /[/+]json(?![\w.+-])/i.test(mediaType);
}

/** `text/plain` and other text. */
export function isText(mediaType: string): boolean {
  return /^text\//i.test(mediaType);
}

/** `application/xml`, `text/xml` and what is built on them; an image of XML is a file like other images. */
export function isXml(mediaType: string): boolean {
  return /[/+]xml$/i.test(mediaType) && !/^image\//i.test(mediaType);
}
