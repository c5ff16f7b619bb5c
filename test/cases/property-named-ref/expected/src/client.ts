import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { LinksResource } from "./resources/links.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of References. */
export class ReferencesClient {
  readonly #transport: Transport;
  #links: LinksResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get links(): LinksResource {
    return (this.#links ??= new LinksResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): ReferencesClient {
    return new ReferencesClient(this.#transport.withOptions(options));
  }
}
