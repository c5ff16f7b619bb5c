import { textOf } from "../internal/styled.js";
import { textBody } from "../internal/text-body.js";
import type { Body } from "./types.js";

/** A text body in UTF-8. Numbers, booleans and dates are sent as in parameters. `undefined` and `null`: no body. */
export function text(value: unknown, mediaType: string = "text/plain"): Body | undefined {
  return value == null ? undefined : textBody(mediaType, () => textOf(value));
}
