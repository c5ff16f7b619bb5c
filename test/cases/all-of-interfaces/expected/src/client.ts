import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { CarsResource } from "./resources/cars.js";
import { VansResource } from "./resources/vans.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Composition. */
export class CompositionClient {
  readonly #transport: Transport;
  #cars: CarsResource | undefined;
  #vans: VansResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get cars(): CarsResource {
    return (this.#cars ??= new CarsResource(this.#transport));
  }

  get vans(): VansResource {
    return (this.#vans ??= new VansResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): CompositionClient {
    return new CompositionClient(this.#transport.withOptions(options));
  }
}
