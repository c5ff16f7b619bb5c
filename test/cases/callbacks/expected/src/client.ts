import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { ExportsResource } from "./resources/exports.js";
import { ImportsResource } from "./resources/imports.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Callbacks. */
export class CallbacksClient {
  readonly #transport: Transport;
  #exports: ExportsResource | undefined;
  #imports: ImportsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get exports(): ExportsResource {
    return (this.#exports ??= new ExportsResource(this.#transport));
  }

  get imports(): ImportsResource {
    return (this.#imports ??= new ImportsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): CallbacksClient {
    return new CallbacksClient(this.#transport.withOptions(options));
  }
}
