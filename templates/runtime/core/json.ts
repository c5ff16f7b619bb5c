import { readText } from "../internal/read-body.js";
import type { Body, ResponseDecoder } from "./types.js";

/** A JSON body (RFC 8259), also for `+json` media types such as `application/merge-patch+json`. `undefined`: no body. */
export function json(value: unknown, mediaType: string = "application/json"): Body | undefined {
  if (value === undefined) return undefined;
  let text: string | undefined;
  return { contentType: mediaType, data: () => (text ??= JSON.stringify(value)), replayable: true };
}

/**
 * A JSON response read by `parse`. No body (204, 205, `HEAD`), or an empty one that does not claim to be JSON, gives
 * `undefined`; a text that `parse` throws on rejects with the decoding error, which keeps the text.
 */
export function jsonWith<T>(parse: (text: string) => unknown): ResponseDecoder<T> {
  return async (response, context) => {
    const text = await readText(response, context);
    if (!text && !(response.body && /json/i.test(response.headers.get("content-type") ?? ""))) return undefined as T;
    try {
      return parse(text) as T;
    } catch (cause) {
      throw context.decodingError("The response is not the JSON it should be", text, cause);
    }
  };
}

/**
 * A JSON response as `JSON.parse` reads it: `__proto__` is an own property like any other, no prototype is set
 * (ECMA-262 §25.5.1).
 */
export const jsonResponse: ResponseDecoder<unknown> = /* @__PURE__ */ jsonWith(JSON.parse);
