import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { PetsResource } from "./resources/pets.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Old pets. */
export class OldPetsClient {
  readonly #transport: Transport;
  #pets: PetsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options
        ? options
        : createTransport(withLogging(options, ["X-Key"]));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get pets(): PetsResource {
    return (this.#pets ??= new PetsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): OldPetsClient {
    return new OldPetsClient(this.#transport.withOptions(options));
  }
}
