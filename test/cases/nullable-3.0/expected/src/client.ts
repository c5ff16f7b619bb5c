import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { NotesResource } from "./resources/notes.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Nullable. */
export class NullableClient {
  readonly #transport: Transport;
  #notes: NotesResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get notes(): NotesResource {
    return (this.#notes ??= new NotesResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): NullableClient {
    return new NullableClient(this.#transport.withOptions(options));
  }
}
