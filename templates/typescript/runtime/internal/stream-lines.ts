import type { ResponseContext } from "../core/types.js";

/** What bounds one line or event. */
export type EventBounds = Pick<ResponseContext, "maxEventBytes" | "decodingError">;

/**
 * Splits UTF-8 chunks into the texts between separators, each as soon as its separator has arrived; a byte order mark at
 * the start is removed. What follows the last separator is the last text at the end. Separators are `\n`, `\r` and `\r\n`
 * unless `separator` is another; a `\r\n` cut by a chunk border is one separator. No chunk is the end of the stream, after
 * which another may begin.
 *
 * A text of more than `maxEventBytes` UTF-16 code units throws the decoding error: no text grows without bound.
 */
export function linesOf(
  bounds: EventBounds,
  separator?: string,
): (chunk: Uint8Array | undefined) => Generator<string, void, undefined> {
  const decoder = new TextDecoder();
  let pending = "";
  let afterReturn = false;
  return function* (chunk) {
    let text = decoder.decode(chunk, { stream: !!chunk });
    // A part of a character changes nothing, the end of the stream does.
    if (chunk && !text) return;
    if (afterReturn && text[0] === "\n") text = text.slice(1);
    afterReturn = !separator && !!chunk && text.endsWith("\r");
    // Only the new text is searched: many small chunks of one long line take time in proportion to their length.
    const lines = text.split(separator ?? (text.includes("\r") ? /\r\n?|\n/ : "\n"));
    lines[0] = pending + lines[0]!;
    pending = chunk ? lines.pop()! : "";
    for (const line of lines) {
      bound(line.length, bounds);
      yield line;
    }
    bound(pending.length, bounds);
  };
}

/** Throws the decoding error for a line or event that is longer than allowed. */
export function bound(length: number, bounds: EventBounds): void {
  if (length > bounds.maxEventBytes) {
    throw bounds.decodingError(`Line or event longer than ${bounds.maxEventBytes} bytes`);
  }
}
