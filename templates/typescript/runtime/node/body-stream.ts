import type { BodySource } from "./body-source.js";

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/**
 * The body of an answer: a stream of the platform, whose ordinary reader goes to the source directly. That spares several
 * promises for every chunk.
 */
export class BodyStream extends ReadableStream<Uint8Array> {
  readonly #source: BodySource;
  /** The direct reader that holds the stream. */
  #reader: DirectReader | undefined;

  constructor(source: BodySource) {
    super({
      type: "bytes",
      async pull(controller) {
        const { value } = await source.read();
        if (value) return controller.enqueue(value as never);
        controller.close();
        // A reader with a buffer of its own waits for it.
        (controller as ReadableByteStreamController).byobRequest?.respond(0);
      },
      cancel: () => source.cancel(),
    });
    this.#source = source;
  }

  override get locked(): boolean {
    return !!this.#reader || super.locked;
  }

  override getReader(options: { mode: "byob" }): ReadableStreamBYOBReader;
  override getReader(): Reader;
  override getReader(options?: ReadableStreamGetReaderOptions): ReadableStreamReader<Uint8Array>;
  override getReader(options?: ReadableStreamGetReaderOptions): ReadableStreamReader<Uint8Array> {
    if (this.locked) throw lockedError();
    if (options?.mode !== undefined) return super.getReader({ mode: "byob" });
    this.#reader = new DirectReader(this.#source, () => (this.#reader = undefined));
    return this.#reader as unknown as Reader;
  }
}

// Methods of the platform that take a reader of their own, which does not know of a direct one.
for (const name of ["cancel", "pipeTo", "pipeThrough", "tee", "values", Symbol.asyncIterator]) {
  const method = Reflect.get(ReadableStream.prototype, name) as (...values: unknown[]) => unknown;
  const rejects = name === "cancel" || name === "pipeTo";
  const value = function (this: BodyStream, ...values: unknown[]): unknown {
    if (!this.locked) return method.apply(this, values);
    if (rejects) return Promise.reject(lockedError());
    throw lockedError();
  };
  Object.defineProperty(BodyStream.prototype, name, { value, configurable: true, writable: true });
}

/** `ReadableStreamDefaultReader` (Streams §4.4) of a source. */
class DirectReader {
  #source: BodySource | undefined;
  readonly #unlock: () => void;
  #closed: Promise<void> | undefined;

  constructor(source: BodySource, unlock: () => void) {
    this.#source = source;
    this.#unlock = unlock;
  }

  get closed(): Promise<void> {
    return (this.#closed ??= this.#source?.closed() ?? Promise.reject(releasedError()));
  }

  read(): ReturnType<BodySource["read"]> {
    return this.#source?.read() ?? Promise.reject(releasedError());
  }

  cancel(): Promise<void> {
    if (!this.#source) return Promise.reject(releasedError());
    this.#source.cancel();
    return Promise.resolve();
  }

  releaseLock(): void {
    this.#source?.release(releasedError());
    this.#source = undefined;
    this.#closed = undefined;
    this.#unlock();
  }
}

function lockedError(): TypeError {
  return new TypeError("The body is locked by a reader");
}

function releasedError(): TypeError {
  return new TypeError("The reader was released");
}
