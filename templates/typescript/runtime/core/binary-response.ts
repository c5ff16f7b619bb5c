import { toStream } from "../internal/binary-data.js";
import { bodyChunks } from "../internal/body-chunks.js";
import { decoder } from "../internal/decoder.js";
import { disposable, type AsyncDisposal } from "../internal/disposal.js";
import { itemStream } from "../internal/item-stream.js";
import { blobResponse } from "./responses.js";
import type { RequestOptions, ResponseContext, ResponseDecoder } from "./types.js";

/** How bytes are given: all of them in a `Blob`, or as they arrive. */
export type BinaryForm = "blob" | "stream";

/** The data of a call that answers with bytes. */
export type Binary<As extends BinaryForm> = As extends "stream" ? ByteStream : Blob;

/** Bytes as they arrive; `await using` ends them. */
export type ByteStream = ReadableStream<Uint8Array> & AsyncDisposal;

/** Options of a call that answers with bytes. */
export interface BinaryOptions<
  As extends BinaryForm = BinaryForm,
  ContentType extends string = string,
> extends RequestOptions<ContentType> {
  /**
   * `stream`: a `ReadableStream` of the bytes as they arrive, to be read to its end or cancelled. Such a call is over, and
   * tried no more, when the stream is there. While it is read, `idleTimeoutInSeconds`, else `timeoutInSeconds`, bounds each
   * wait for bytes, `totalTimeoutInSeconds` and `abortSignal` end it, and `maxResponseBytes` counts if it is given with the
   * call. Default: `blob`.
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
export const streamResponse: ResponseDecoder<ByteStream> = /* @__PURE__ */ decoder("*/*", (response, context) => {
  const items = itemStream(response, context, (stop) => boundedChunks(response, context, stop));
  return disposable(toStream(items), items.cancel);
});

/** The chunks of a body, each within the time-out. What is longer than the call allows ends with the decoding error. */
async function* boundedChunks(
  response: Response,
  context: ResponseContext,
  stop: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const limit = context.own.maxResponseBytes ?? Infinity;
  let size = 0;
  for await (const chunk of bodyChunks(response, context, stop, context.option("timeoutInSeconds", 60))) {
    size += chunk.length;
    if (size > limit) throw context.decodingError(`Body exceeds ${limit} bytes`);
    yield chunk;
  }
}
