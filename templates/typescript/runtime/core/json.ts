import { parsed } from "../internal/parsed.js";
import { readAll, textOf } from "../internal/read-body.js";
import { textBody } from "../internal/text-body.js";
import type { Body, ResponseDecoder } from "./types.js";

/** A JSON body (RFC 8259), also for `+json` media types such as `application/merge-patch+json`. `undefined`: no body. */
export function json(value: unknown, mediaType: string = "application/json"): Body | undefined {
  return value === undefined ? undefined : textBody(mediaType, () => JSON.stringify(value));
}

/**
 * A JSON response read by `parse`. No body (204, 205, `HEAD`: RFC 9110 §9.3.2), or an empty one that does not claim to be
 * JSON, gives `undefined`; an empty one that does is an error, unless the option `emptyBody` says otherwise. A text that
 * `parse` throws on rejects with the decoding error, which keeps the text.
 */
export function jsonWith<T>(parse: (text: string) => unknown): ResponseDecoder<T> {
  return async (response, context) => {
    const text = textOf(await readAll(response, context));
    const claimed =
      text ||
      (/json/i.test(response.headers.get("content-type")!) &&
        !/20[45]|HEAD/.test(response.status + context.operation.method) &&
        (context.option("emptyBody") ?? context.operation.emptyBody) !== "undefined");
    return (claimed ? parsed(context, text, parse) : undefined) as T;
  };
}

/**
 * A JSON response as `JSON.parse` reads it: `__proto__` is an own property like any other, no prototype is set
 * (ECMA-262 §25.5.1).
 */
export const jsonResponse: ResponseDecoder<unknown> = /* @__PURE__ */ jsonWith(JSON.parse);
