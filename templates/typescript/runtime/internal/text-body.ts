import type { Body } from "../core/types.js";

/** A body of text, made when it is first sent and kept for further attempts. */
export function textBody(contentType: string, make: () => string): Body {
  let text: string | undefined;
  return { contentType, data: () => (text ??= make()), replayable: true };
}
