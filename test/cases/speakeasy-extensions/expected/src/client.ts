import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { MenuResource } from "./resources/menu.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Speakeasy. */
export class SpeakeasyClient {
  readonly #transport: Transport;
  #menu: MenuResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get menu(): MenuResource {
    return (this.#menu ??= new MenuResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): SpeakeasyClient {
    return new SpeakeasyClient(this.#transport.withOptions(options));
  }
}
