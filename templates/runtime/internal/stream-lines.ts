import { chunksOf } from "./binary-data.js";

/**
 * The texts between separators of a UTF-8 stream, as soon as their separator has arrived; a byte order mark at the start
 * is removed. What follows the last separator is given only with `tail`. Separators are `\n`, `\r` and `\r\n` unless
 * `separator` matches other single characters; a `\r\n` cut by a chunk border is one separator.
 *
 * `tooLong` makes the error thrown when a text exceeds `limit` UTF-16 code units: no text grows without bound.
 */
export async function* streamLines(
  stream: ReadableStream<Uint8Array>,
  limit: number,
  tooLong: () => Error,
  { separator = /\r\n|[\r\n]/, tail = false }: { readonly separator?: RegExp; readonly tail?: boolean } = {},
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  // Pieces instead of a growing string: joining only at a separator keeps many small chunks linear.
  let pending: string[] = [];
  let length = 0;
  let afterReturn = false;
  for await (const chunk of chunksOf(stream)) {
    let text = decoder.decode(chunk, { stream: true });
    if (afterReturn && text.startsWith("\n")) text = text.slice(1);
    if (!text) {
      afterReturn &&= !chunk.length;
      continue;
    }
    afterReturn = text.endsWith("\r");
    const lines = text.split(separator);
    for (const [index, line] of lines.entries()) {
      pending.push(line);
      length += line.length;
      if (length > limit) throw tooLong();
      if (index === lines.length - 1) break;
      yield pending.join("");
      pending = [];
      length = 0;
    }
  }
  pending.push(decoder.decode());
  if (tail && pending.some(Boolean)) yield pending.join("");
}
