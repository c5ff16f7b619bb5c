import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { UnionsResource } from "./resources/unions.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Unions. */
export class UnionsClient {
  readonly #transport: Transport;
  #unions: UnionsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get unions(): UnionsResource {
    return (this.#unions ??= new UnionsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): UnionsClient {
    return new UnionsClient(this.#transport.withOptions(options));
  }
}
