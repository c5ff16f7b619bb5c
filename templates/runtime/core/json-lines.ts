import { chunksOf, isStream, toStream } from "../internal/binary-data.js";
import { itemStream, type ItemStream } from "../internal/item-stream.js";
import { streamLines } from "../internal/stream-lines.js";
import type { Body, ResponseDecoder } from "./types.js";

export type { ItemStream };

/**
 * A body of JSON values, one a line (JSON Lines, NDJSON), or JSON text sequences (RFC 7464) when the media type ends in
 * `json-seq`. Arrays and other iterables can be sent again, async iterables are streamed and cannot.
 * `undefined` and `null`: no body.
 */
export function jsonLines(
  values: Iterable<unknown> | AsyncIterable<unknown> | null | undefined,
  mediaType: string = "application/jsonl",
): Body | undefined {
  if (values == null) return undefined;
  const start = /json-seq\b/.test(mediaType) ? "\x1e" : "";
  const line = (value: unknown): string => `${start}${JSON.stringify(value)}\n`;
  if (Symbol.iterator in values) {
    let text: string | undefined;
    return { contentType: mediaType, data: () => (text ??= Array.from(values, line).join("")), replayable: true };
  }
  const lines = async function* (): AsyncGenerator<string, void, undefined> {
    for await (const value of values) yield line(value);
  };
  return { contentType: mediaType, data: () => toStream(lines()), replayable: !isStream(values) };
}

/** How the items of a stream are read. */
export interface JsonLinesOptions {
  /** Makes an item of its text; default `JSON.parse`. */
  readonly parse?: (text: string) => unknown;
  /** JSON text sequences (RFC 7464) instead of lines. */
  readonly sequence?: boolean;
}

/**
 * A response of JSON values, one a line, as an async iterable (`itemSchema`, OpenAPI 3.2 §4.14.2). Blank lines are
 * skipped, the last line needs no line break. An item longer than `maxEventBytes` or that is not JSON ends the stream
 * with the decoding error, which keeps the text.
 */
export function jsonLinesResponse<T>({ parse = JSON.parse, sequence = false }: JsonLinesOptions = {}): ResponseDecoder<
  ItemStream<T>
> {
  const decode: ResponseDecoder<ItemStream<T>> = (response, context) =>
    itemStream(response, context, async function* (stop) {
      const tooLong = (): Error => context.decodingError(`An item is longer than ${context.maxEventBytes} bytes`);
      const options = { tail: true, ...(sequence && { separator: /\x1e/ }) };
      if (!response.body) return;
      for await (const text of streamLines(chunksOf(response.body, stop), context.maxEventBytes, tooLong, options)) {
        if (!text.trim()) continue;
        let item: unknown;
        try {
          item = parse(text);
        } catch (cause) {
          throw context.decodingError("An item of the response is not JSON", text, cause);
        }
        yield item as T;
      }
    });
  return Object.assign(decode, { accept: sequence ? "application/json-seq" : "application/jsonl", streaming: true });
}
