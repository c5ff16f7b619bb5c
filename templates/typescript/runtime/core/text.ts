import { sentText } from "../internal/form.js";
import { textBody } from "../internal/text-body.js";
import type { Body } from "./types.js";

/**
 * A text body in UTF-8. Numbers, booleans and dates are sent as in parameters, objects as JSON. `undefined` and `null`: no
 * body. What has no text (bytes, a `Map`, a promise) is refused with a `TypeError`.
 */
export function text(value: unknown, mediaType: string = "text/plain"): Body | undefined {
  return value == null ? undefined : textBody(mediaType, () => sentText(value));
}
