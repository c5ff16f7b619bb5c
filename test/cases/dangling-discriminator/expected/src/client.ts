import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { PetResource } from "./resources/pet.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Dangling. */
export class DanglingClient {
  readonly #transport: Transport;
  #pet: PetResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get pet(): PetResource {
    return (this.#pet ??= new PetResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): DanglingClient {
    return new DanglingClient(this.#transport.withOptions(options));
  }
}
