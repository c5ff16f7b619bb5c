import { withLogging } from "./core/logging.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  TransportOptions,
} from "./core/types.js";
import { ping } from "./resources/root-operations.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Servers. */
export class ServersClient {
  readonly #transport: Transport;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  ping(options?: RequestOptions): ApiPromise<void> {
    return ping(this.#transport, options);
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): ServersClient {
    return new ServersClient(this.#transport.withOptions(options));
  }
}
