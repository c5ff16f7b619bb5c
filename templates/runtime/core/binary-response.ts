import { chunksOf, toStream } from "../internal/binary-data.js";
import { decoder } from "../internal/decoder.js";
import { itemStream } from "../internal/item-stream.js";
import { within } from "../internal/pause.js";
import { blobResponse } from "./responses.js";
import type { RequestOptions, ResponseContext, ResponseDecoder } from "./types.js";

/** How bytes are given: all of them in a `Blob`, or as they arrive. */
export type BinaryForm = "blob" | "stream";

/** The data of a call that answers with bytes. */
export type Binary<As extends BinaryForm> = As extends "stream" ? ReadableStream<Uint8Array> : Blob;

/** Options of a call that answers with bytes. */
export interface BinaryOptions<
  As extends BinaryForm = BinaryForm,
  ContentType extends string = string,
> extends RequestOptions<ContentType> {
  /**
   * `stream`: a `ReadableStream` of the bytes as they arrive, to be read to its end or cancelled. Such a call is over, and
   * tried no more, when the stream is there. While it is read, `timeoutInSeconds` bounds each wait for bytes, `abortSignal`
   * ends it, and `maxResponseBytes` counts if it is given with the call. Default: `blob`.
   */
  readonly as?: As | undefined;
}

/** Bytes in the form that the call asks for. */
export function binaryResponse<As extends BinaryForm>(options?: BinaryOptions<As>): ResponseDecoder<Binary<As>> {
  return (options?.as === "stream" ? streamResponse : blobResponse) as ResponseDecoder<Binary<As>>;
}

/**
 * Bytes as they arrive, bounded as {@link BinaryOptions} says. Read the stream to its end or cancel it; errors met on the
 * way are those of the package.
 */
export const streamResponse: ResponseDecoder<ReadableStream<Uint8Array>> = /* @__PURE__ */ decoder(
  "*/*",
  (response, context) => toStream(itemStream(response, context, (stop) => boundedChunks(response, context, stop))),
  true,
);

/** The chunks of a body, each within the time-out. What is longer than the call allows ends with the decoding error. */
async function* boundedChunks(
  response: Response,
  context: ResponseContext,
  stop: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const limit = context.own.maxResponseBytes ?? Infinity;
  const milliseconds = context.option("timeoutInSeconds", 60) * 1000 || Infinity;
  const late = (): Error => context.transport.error({ kind: "timeout", message: `No answer in ${milliseconds} ms` });
  const chunks = chunksOf(response.body, stop);
  let size = 0;
  for (;;) {
    const { done, value } = await within(milliseconds, chunks.next(), late);
    if (done === true) return;
    size += value.length;
    if (size > limit) throw context.decodingError(`Body exceeds ${limit} bytes`);
    yield value;
  }
}
