import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { ThingsResource } from "./resources/things.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Inherited. */
export class InheritedClient {
  readonly #transport: Transport;
  #things: ThingsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get things(): ThingsResource {
    return (this.#things ??= new ThingsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): InheritedClient {
    return new InheritedClient(this.#transport.withOptions(options));
  }
}
