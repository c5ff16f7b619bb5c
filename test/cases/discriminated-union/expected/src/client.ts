import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { ShapesResource } from "./resources/shapes.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Discriminators. */
export class DiscriminatorsClient {
  readonly #transport: Transport;
  #shapes: ShapesResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get shapes(): ShapesResource {
    return (this.#shapes ??= new ShapesResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): DiscriminatorsClient {
    return new DiscriminatorsClient(this.#transport.withOptions(options));
  }
}
