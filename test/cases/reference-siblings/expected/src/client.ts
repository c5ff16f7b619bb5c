import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { AllResource } from "./resources/all.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Siblings. */
export class SiblingsClient {
  readonly #transport: Transport;
  #all: AllResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get all(): AllResource {
    return (this.#all ??= new AllResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): SiblingsClient {
    return new SiblingsClient(this.#transport.withOptions(options));
  }
}
