import { isBinary, isStream, toStream, type BinaryData } from "../internal/binary-data.js";
import { refuse } from "../internal/form.js";
import type { Body } from "./types.js";

export type { BinaryData };

/**
 * A body of bytes: `Blob`, `File`, `ArrayBuffer`, typed arrays, strings (UTF-8), web streams, and async iterables such as
 * Node streams. Streams are sent as they come and cannot be sent again, so such a call is not retried.
 * `mediaType` may be a range or a list (`image/png, image/jpeg`): then a blob's own type is sent, else the first type of
 * the list that is no range, else `application/octet-stream`. `undefined` and `null`: no body. Everything else (objects,
 * forms, a promise) is refused with a `TypeError`.
 */
export function binary(value: unknown, mediaType: string = "application/octet-stream"): Body | undefined {
  if (value == null) return undefined;
  const concrete = (type: string): boolean => !type.includes("*");
  const contentType = /[*,]/.test(mediaType)
    ? (value instanceof Blob && value.type) ||
      mediaType
        .split(",")
        .map((type) => type.trim())
        .find(concrete) ||
      "application/octet-stream"
    : mediaType;
  const data = (): BodyInit =>
    isStream(value)
      ? toStream(value)
      : ((typeof value === "string" || isBinary(value) ? value : refuse(value)) as BodyInit);
  return { contentType, data, replayable: !isStream(value) };
}
