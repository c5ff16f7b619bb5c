/**
 * Node's own modules, and as much of their types as is used here: packages do not depend on `@types/node`, and bundlers
 * for browsers find no import of them.
 */

interface Emitter {
  off(event: string, listener: (...values: never[]) => void): this;
  on(event: string, listener: (...values: never[]) => void): this;
}

/** `stream.Readable` */
export interface Readable extends Emitter, AsyncIterable<Uint8Array> {
  readonly destroyed: boolean;
  destroy(error?: Error): this;
  pause(): this;
  resume(): this;
}

/** `net.Socket` */
export interface Socket extends Readable {
  readonly bytesRead: number;
  ref(): this;
  unref(): this;
  setTimeout(milliseconds: number): this;
}

/** `http.IncomingMessage` */
export interface Message extends Readable {
  readonly complete: boolean;
  readonly rawHeaders: readonly string[];
  readonly statusCode: number;
  readonly statusMessage: string;
}

/** `http.ClientRequest` */
export interface ClientRequest extends Emitter {
  readonly destroyed: boolean;
  readonly reusedSocket: boolean;
  readonly socket: Socket | null;
  readonly writableFinished: boolean;
  destroy(error?: Error): this;
  end(data?: string | Uint8Array): this;
  flushHeaders(): void;
  write(data: Uint8Array): boolean;
}

/** What `http.request` is told, and in part hands on to the agent. */
export interface RequestOptions {
  readonly agent?: object | false;
  readonly headers: readonly string[];
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly port: string | number;
  /** TLS options of the connection to a proxy. */
  readonly [option: string]: unknown;
}

/** `http.Agent` with what may be overridden. */
export interface Agent {
  readonly freeSockets: Readonly<Record<string, readonly Socket[] | undefined>>;
  getName(options?: Readonly<Record<string, unknown>>): string;
  createConnection(
    options: Readonly<Record<string, unknown>>,
    callback?: (error: Error | null, socket?: Socket) => void,
  ): Socket | undefined;
  keepSocketAlive(socket: Socket): boolean;
  reuseSocket(socket: Socket, request: ClientRequest): void;
}

interface Http {
  readonly Agent: new (options: Readonly<Record<string, unknown>>) => Agent;
  request(options: RequestOptions): ClientRequest;
}

type Decompressor = () => Readable;

interface Zlib {
  readonly createBrotliDecompress: Decompressor;
  readonly createGunzip: Decompressor;
  readonly createInflate: Decompressor;
  readonly createInflateRaw: Decompressor;
  readonly createZstdDecompress?: Decompressor;
  zstdDecompressSync?(data: Uint8Array): Uint8Array;
}

/** A stream that a pipeline leads through, or a function that makes chunks of chunks. */
export type Step = Readable | ((chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>);

interface Stream {
  pipeline(steps: readonly [AsyncIterable<Uint8Array>, ...Step[]], done: (error?: Error | null) => void): Readable;
}

export interface Builtins {
  readonly buffer: { readonly Buffer: { byteLength(text: string): number } };
  readonly http: Http;
  readonly https: Http;
  readonly stream: Stream;
  readonly zlib: Zlib;
  /** Undoes Zstandard, in Node 22.15, 23.8 and later, where content that is cut off is an error. */
  readonly createZstdDecompress: Decompressor | undefined;
}

interface Process {
  readonly env: Readonly<Record<string, string | undefined>>;
  getBuiltinModule?(name: string): unknown;
}

const { process } = globalThis as unknown as { readonly process?: Process };

/** The environment variables; none where there is no process. */
export const environment = (): Process["env"] => process?.env ?? {};

/** @throws a `TypeError` where there are no such modules: in browsers, and before Node 20.16 and 22.3 */
export function builtins(): Builtins {
  const load = (name: string): never => process!.getBuiltinModule!(`node:${name}`) as never;
  if (!process?.getBuiltinModule) throw new TypeError("nodeFetch needs Node 20.16, 22.3 or later");
  const zlib = load("zlib") as Zlib;
  return {
    buffer: load("buffer"),
    http: load("http"),
    https: load("https"),
    stream: load("stream"),
    zlib,
    createZstdDecompress: tellsEnd(zlib) ? zlib.createZstdDecompress : undefined,
  };
}

/** Some of the Nodes that have Zstandard take the first bytes of it for all. */
function tellsEnd({ zstdDecompressSync }: Zlib): boolean {
  try {
    zstdDecompressSync?.(Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd));
    return false;
  } catch {
    return true;
  }
}
