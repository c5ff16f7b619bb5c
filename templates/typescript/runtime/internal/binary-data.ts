/** Bytes, in any of the forms the web and Node give them; Node streams are async iterables. */
export type BinaryData =
  Blob | ArrayBuffer | ArrayBufferView | string | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/** Whether a value is bytes (no string: text is not told from bytes by looking at it). */
export function isBinary(value: unknown): value is Exclude<BinaryData, string> {
  // A buffer may come from another realm, as in tests under jsdom.
  const isBuffer = Object.prototype.toString.call(value).endsWith("ArrayBuffer]");
  return value instanceof Blob || isBuffer || ArrayBuffer.isView(value) || isStream(value);
}

/** Whether a value can be read only once. */
export function isStream(value: unknown): value is ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string> {
  return typeof value === "object" && value !== null && ("getReader" in value || Symbol.asyncIterator in value);
}

/** A stream of bytes from async iterables (Node streams, async generators); strings become UTF-8. Web streams pass. */
export function toStream(
  source: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>,
): ReadableStream<Uint8Array> {
  if ("getReader" in source) return source;
  const iterator = source[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    async cancel(reason) {
      await iterator.return?.(reason);
    },
  });
}

/**
 * Reads a stream chunk by chunk; cancels it when the reader stops early. No stream has no chunks.
 * Not every browser iterates streams itself.
 */
export async function* chunksOf(
  stream: ReadableStream<Uint8Array> | null,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!stream) return;
  const reader = stream.getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
  } finally {
    // Once the stream has ended this does nothing; its own failure is of no interest to anyone.
    reader.cancel().catch(() => {});
  }
}
