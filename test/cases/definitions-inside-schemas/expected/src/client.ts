import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { OuterResource } from "./resources/outer.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Definitions. */
export class DefinitionsClient {
  readonly #transport: Transport;
  #outer: OuterResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get outer(): OuterResource {
    return (this.#outer ??= new OuterResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): DefinitionsClient {
    return new DefinitionsClient(this.#transport.withOptions(options));
  }
}
