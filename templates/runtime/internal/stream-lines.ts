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
  // Pieces instead of a growing string: joining only at a separator keeps many small chunks linear.
  let pending: string[] = [];
  let length = 0;
  let afterReturn = false;
  for await (const chunk of chunks) {
    let text = decoder.decode(chunk, { stream: true });
    if (!text) continue;
    if (afterReturn && text.startsWith("\n")) text = text.slice(1);
    afterReturn = text.endsWith("\r") && separator.test("\r");
    const lines = text.split(separator);
    const last = lines.pop()!;
    for (const line of [...lines, undefined]) {
      const piece = line ?? last;
      length += piece.length;
      bound(length, bounds);
      pending.push(piece);
      if (line === undefined) break;
      yield pending.length > 1 ? pending.join("") : piece;
      pending = [];
      length = 0;
    }
  }
  pending.push(decoder.decode());
  if (tail && pending.some(Boolean)) yield pending.join("");
}

/** Throws the decoding error for a line or event that is longer than allowed. */
export function bound(length: number, bounds: EventBounds): void {
  if (length > bounds.maxEventBytes) {
    throw bounds.decodingError(`Line or event longer than ${bounds.maxEventBytes} bytes`);
  }
}
