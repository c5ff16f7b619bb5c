import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { NamesResource } from "./resources/names.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Names. */
export class NamesClient {
  readonly #transport: Transport;
  #names: NamesResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get names(): NamesResource {
    return (this.#names ??= new NamesResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): NamesClient {
    return new NamesClient(this.#transport.withOptions(options));
  }
}
