import type { ResponseContext } from "../core/types.js";

/** What bounds one line or event. */
export type EventBounds = Pick<ResponseContext, "maxEventBytes" | "decodingError">;

/**
 * The texts between separators of UTF-8 chunks, as soon as their separator has arrived; a byte order mark at the start is
 * removed. What follows the last separator is given only with `tail`. Separators are `\n`, `\r` and `\r\n` unless
 * `separator` matches other characters; a `\r\n` cut by a chunk border is one separator.
 *
 * A text of more than `maxEventBytes` UTF-16 code units throws the decoding error: no text grows without bound.
 */
export async function* streamLines(
  chunks: AsyncIterable<Uint8Array>,
  bounds: EventBounds,
  { separator = /\r\n|[\r\n]/, tail = false }: { readonly separator?: RegExp; readonly tail?: boolean } = {},
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let pending = "";
  let afterReturn = false;
  for await (const chunk of chunks) {
    let text = decoder.decode(chunk, { stream: true });
    if (!text) continue;
    if (afterReturn && text[0] === "\n") text = text.slice(1);
    afterReturn = text.endsWith("\r") && separator.test("\r");
    // Only the new text is searched: many small chunks of one long line take time in proportion to their length.
    const lines = text.split(separator);
    lines[0] = pending + lines[0]!;
    pending = lines.pop()!;
    for (const line of lines) {
      bound(line.length, bounds);
      yield line;
    }
    bound(pending.length, bounds);
  }
  pending += decoder.decode();
  if (tail && pending) yield pending;
}

/** Throws the decoding error for a line or event that is longer than allowed. */
export function bound(length: number, bounds: EventBounds): void {
  if (length > bounds.maxEventBytes) {
    throw bounds.decodingError(`Line or event longer than ${bounds.maxEventBytes} bytes`);
  }
}
