import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { LampsResource } from "./resources/lamps.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Through an index. */
export class ThroughIndexClient {
  readonly #transport: Transport;
  #lamps: LampsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get lamps(): LampsResource {
    return (this.#lamps ??= new LampsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): ThroughIndexClient {
    return new ThroughIndexClient(this.#transport.withOptions(options));
  }
}
