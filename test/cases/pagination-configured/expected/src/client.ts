import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { ItemsResource } from "./resources/items.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Configured pages. */
export class ConfiguredPagesClient {
  readonly #transport: Transport;
  #items: ItemsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get items(): ItemsResource {
    return (this.#items ??= new ItemsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): ConfiguredPagesClient {
    return new ConfiguredPagesClient(this.#transport.withOptions(options));
  }
}
