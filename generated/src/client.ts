import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { ActionsResource } from "./resources/actions.js";
import { type ClientOptions, createTransport } from "./transport.js";

/**
 * Client of Auth0 Management API.
 *
 * Reads and replaces the bindings between triggers and actions: which pieces of custom code run at which point of an
 * identity flow, and in which order.
 */
export class ManagementClient {
  readonly #transport: Transport;
  #actions: ActionsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport = "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get actions(): ActionsResource {
    return (this.#actions ??= new ActionsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): ManagementClient {
    return new ManagementClient(this.#transport.withOptions(options));
  }
}
