import { bodyChunks } from "../internal/body-chunks.js";
import { decoder } from "../internal/decoder.js";
import { itemStream, type ItemStream } from "../internal/item-stream.js";
import { parsed } from "../internal/parsed.js";
import { sequence as encodeSequence } from "../internal/sequence.js";
import { linesOf } from "../internal/stream-lines.js";
import type { Body, ResponseContext, ResponseDecoder } from "./types.js";

export type { ItemStream };

/**
 * A body of JSON values, one a line (JSON Lines, NDJSON), or JSON text sequences (RFC 7464) when the media type ends in
 * `json-seq`. Arrays and other iterables can be sent again, async iterables are streamed and cannot.
 * `undefined` and `null`: no body.
 */
export function jsonLines(values: unknown, mediaType: string = "application/jsonl"): Body | undefined {
  const start = /json-seq\b/.test(mediaType) ? "\x1e" : "";
  return encodeSequence(values, mediaType, (value: unknown) => `${start}${JSON.stringify(value)}\n`);
}

/** How the items of a stream are read. */
export interface JsonLinesOptions {
  /** Makes an item of its text; default `JSON.parse`. */
  readonly parse?: (text: string) => unknown;
  /** JSON text sequences (RFC 7464) instead of lines. */
  readonly sequence?: boolean;
}

/**
 * A response of JSON values, one a line, as an async iterable (`itemSchema`, OpenAPI 3.2 §4.14.3). Blank lines are
 * skipped, the last line needs no line break. An item longer than `maxEventBytes` or that is not JSON ends the stream
 * with the decoding error, which keeps the text.
 */
export function jsonLinesResponse<T>({ parse = JSON.parse, sequence = false }: JsonLinesOptions = {}): ResponseDecoder<
  ItemStream<T>
> {
  const accept = sequence ? "application/json-seq" : "application/jsonl";
  const read = async function* (
    chunks: AsyncGenerator<Uint8Array, void, undefined>,
    context: ResponseContext,
  ): AsyncGenerator<T, void, undefined> {
    // The return of `\r\n` is white space, as any other within JSON.
    const split = linesOf(context, sequence ? "\x1e" : "\n");
    for (let over: boolean | undefined = false; !over;) {
      const { done, value } = await chunks.next();
      for (const text of split(value || undefined)) if (text.trim()) yield parsed(context, text, parse) as T;
      over = done;
    }
  };
  return decoder(accept, (response, context) =>
    itemStream(response, context, (stop) => read(bodyChunks(response, context, stop), context)),
  );
}
