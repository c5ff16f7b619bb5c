import type { Readable } from "./builtins.js";

/** Bytes that are kept for a slow reader before the connection has to wait. */
const BUFFERED = 65_536;

/** What reading gives, as the platform's readers give it. */
export type Chunk =
  { readonly done: false; readonly value: Uint8Array } | { readonly done: true; readonly value: undefined };

interface Waiting {
  readonly resolve: (chunk: Chunk) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * The content of an answer, read from a stream of Node as it comes. A little of it is taken at once, so that the
 * connection of a short answer is free again whether or not somebody reads it.
 */
export class BodySource {
  /** Whether anything was read or given up. */
  disturbed = false;
  readonly #stream: Readable;
  readonly #giveUp: () => void;
  #chunks: Uint8Array[] = [];
  #size = 0;
  #ended = false;
  #failure: { readonly reason: unknown } | undefined;
  #waiting: Waiting[] = [];
  #closing: Waiting[] = [];

  /**
   * @param stream whose failures are told by `fail`
   * @param giveUp ends the connection
   */
  constructor(stream: Readable, giveUp: () => void) {
    this.#stream = stream;
    this.#giveUp = giveUp;
    stream.on("data", (value: Uint8Array) => {
      const waiting = this.#waiting.shift();
      if (waiting) return waiting.resolve({ done: false, value });
      this.#size += value.length;
      this.#chunks.push(value);
      if (this.#size >= BUFFERED) stream.pause();
    });
    stream.on("end", () => this.#end());
  }

  /** The next bytes. What came before a failure is read first. */
  read(): Promise<Chunk> {
    this.disturbed = true;
    const value = this.#chunks.shift();
    if (value) {
      this.#size -= value.length;
      if (!this.#chunks.length) this.#settle();
      return Promise.resolve({ done: false, value });
    }
    return new Promise((resolve, reject) => {
      if (this.#failure) reject(this.#failure.reason);
      else if (this.#ended) resolve({ done: true, value: undefined });
      else this.#waiting.push({ resolve, reject });
    });
  }

  /** Settles once all has been read, or reading has failed. */
  closed(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#closing.push({ resolve: () => resolve(), reject });
      if (!this.#chunks.length) this.#settle();
    });
  }

  /** Rejects reads that have nothing yet. */
  release(reason: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(reason);
  }

  /** Gives up what has not been read. */
  cancel(): void {
    this.disturbed = true;
    this.#chunks = [];
    this.#end();
    this.#giveUp();
  }

  /**
   * Ends it with an error, unless it has ended.
   *
   * @param now whether what has come already is dropped
   */
  fail(reason: unknown, now = false): void {
    if (this.#ended || this.#failure) return;
    this.#failure = { reason };
    if (now) this.#chunks = [];
    this.release(reason);
    if (!this.#chunks.length) this.#settle();
  }

  #end(): void {
    this.#ended = true;
    for (const { resolve } of this.#waiting.splice(0)) resolve({ done: true, value: undefined });
    if (!this.#chunks.length) this.#settle();
  }

  /** Nothing is kept any more: goes on, or is over. */
  #settle(): void {
    if (this.#failure) for (const { reject } of this.#closing.splice(0)) reject(this.#failure.reason);
    else if (!this.#ended) this.#stream.resume();
    else for (const { resolve } of this.#closing.splice(0)) resolve({ done: true, value: undefined });
  }
}
