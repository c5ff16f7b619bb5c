import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { HooksResource } from "./resources/hooks.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Webhooks. */
export class WebhooksClient {
  readonly #transport: Transport;
  #hooks: HooksResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get hooks(): HooksResource {
    return (this.#hooks ??= new HooksResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): WebhooksClient {
    return new WebhooksClient(this.#transport.withOptions(options));
  }
}
