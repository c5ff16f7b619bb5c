import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { ValuesResource } from "./resources/values.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Representations. */
export class RepresentationsClient {
  readonly #transport: Transport;
  #values: ValuesResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get values(): ValuesResource {
    return (this.#values ??= new ValuesResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): RepresentationsClient {
    return new RepresentationsClient(this.#transport.withOptions(options));
  }
}
