import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { AccountsResource } from "./resources/accounts.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Directions. */
export class DirectionsClient {
  readonly #transport: Transport;
  #accounts: AccountsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get accounts(): AccountsResource {
    return (this.#accounts ??= new AccountsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): DirectionsClient {
    return new DirectionsClient(this.#transport.withOptions(options));
  }
}
