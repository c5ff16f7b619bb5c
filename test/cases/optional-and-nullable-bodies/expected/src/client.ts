import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { AResource } from "./resources/a.js";
import { BResource } from "./resources/b.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Bodies. */
export class BodiesClient {
  readonly #transport: Transport;
  #a: AResource | undefined;
  #b: BResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get a(): AResource {
    return (this.#a ??= new AResource(this.#transport));
  }

  get b(): BResource {
    return (this.#b ??= new BResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): BodiesClient {
    return new BodiesClient(this.#transport.withOptions(options));
  }
}
