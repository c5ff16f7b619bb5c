import { readText } from "../internal/read-body.js";
import type { Body, ResponseDecoder } from "./types.js";

/** A JSON body (RFC 8259), also for `+json` media types such as `application/merge-patch+json`. `undefined`: no body. */
export function json(value: unknown, mediaType: string = "application/json"): Body | undefined {
  if (value === undefined) return undefined;
  let text: string | undefined;
  return { contentType: mediaType, data: () => (text ??= JSON.stringify(value)), replayable: true };
}

/**
 * A JSON response. No body (204, 205, `HEAD`), or an empty one that does not claim to be JSON, gives `undefined`;
 * a text that is not JSON rejects with the decoding error, which keeps the text.
 */
export const jsonResponse: ResponseDecoder<unknown> = async (response, context) => {
  const text = await readText(response, context);
  if (!text && !(response.body && /json/i.test(response.headers.get("content-type") ?? ""))) return undefined;
  try {
    // JSON.parse makes `__proto__` an own property like any other: it sets no prototype (ECMA-262 §25.5.1.1).
    return JSON.parse(text);
  } catch (cause) {
    throw context.decodingError("The response is not JSON", text, cause);
  }
};
