import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { UsersResource } from "./resources/users.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Overlay. */
export class OverlayClient {
  readonly #transport: Transport;
  #users: UsersResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get users(): UsersResource {
    return (this.#users ??= new UsersResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): OverlayClient {
    return new OverlayClient(this.#transport.withOptions(options));
  }
}
