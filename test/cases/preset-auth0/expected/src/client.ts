import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { ConnectionsResource } from "./resources/connections.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Preset. */
export class ManagementClient {
  readonly #transport: Transport;
  #connections: ConnectionsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get connections(): ConnectionsResource {
    return (this.#connections ??= new ConnectionsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): ManagementClient {
    return new ManagementClient(this.#transport.withOptions(options));
  }
}
