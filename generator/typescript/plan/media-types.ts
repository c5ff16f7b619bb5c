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
