import { formDataBlob } from "./form-data.js";

export type Chunks = Pick<AsyncIterator<Uint8Array, unknown>, "next" | "return">;

/** A body of a request, ready to be sent. */
export interface RequestBody {
  /** What is sent at once. */
  readonly data?: string | Uint8Array;
  /** What is sent as it comes; called once for every request that is sent. */
  readonly open?: () => Chunks;
  /** In bytes, where it is known. */
  readonly length: number | undefined;
  /** `Content-Type`, unless the caller has one. */
  readonly type?: string | undefined;
  /** Whether it can be sent again. */
  readonly replayable: boolean;
}

/**
 * The body of what fetch takes (fetch §5.2), and of async iterables, as Node's fetch takes them.
 *
 * @param byteLength number of bytes of a text in UTF-8
 */
export function requestBody(body: unknown, byteLength: (text: string) => number): RequestBody | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === "string") return text(body, "text/plain;charset=UTF-8", byteLength);
  if (body instanceof URLSearchParams) {
    return text(`${body}`, "application/x-www-form-urlencoded;charset=UTF-8", byteLength);
  }
  if (body instanceof FormData) return blob(formDataBlob(body));
  if (body instanceof Blob) return blob(body);
  if (body instanceof ArrayBuffer) return bytes(new Uint8Array(body));
  if (ArrayBuffer.isView(body)) return bytes(new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
  if (body instanceof ReadableStream) {
    if (body.locked) throw new TypeError("The body is locked by a reader");
    return { open: () => chunksOf(body as ReadableStream<Uint8Array>), length: undefined, replayable: false };
  }
  if (typeof body === "object" && Symbol.asyncIterator in body) {
    const open = (): Chunks => (body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
    return { open, length: undefined, replayable: false };
  }
  return text(`${body as string}`, "text/plain;charset=UTF-8", byteLength);
}

function text(data: string, type: string, byteLength: (text: string) => number): RequestBody {
  return { data, length: byteLength(data), type, replayable: true };
}

function bytes(data: Uint8Array): RequestBody {
  return { data, length: data.length, replayable: true };
}

function blob(source: Blob): RequestBody {
  return {
    open: () => chunksOf(source.stream()),
    length: source.size,
    type: source.type || undefined,
    replayable: true,
  };
}

/** Ends a stream at once when it is given up; the iterators of streams wait for the chunk that is on its way. */
function chunksOf(stream: ReadableStream<Uint8Array>): Chunks {
  const reader = stream.getReader();
  return {
    next: () => reader.read() as ReturnType<Chunks["next"]>,
    async return() {
      await reader.cancel();
      return { done: true, value: undefined };
    },
  };
}
