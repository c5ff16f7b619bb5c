import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { OwnersResource } from "./resources/owners.js";
import { PetsResource } from "./resources/pets.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Components in files. */
export class ComponentsInFilesClient {
  readonly #transport: Transport;
  #pets: PetsResource | undefined;
  #owners: OwnersResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get pets(): PetsResource {
    return (this.#pets ??= new PetsResource(this.#transport));
  }

  get owners(): OwnersResource {
    return (this.#owners ??= new OwnersResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): ComponentsInFilesClient {
    return new ComponentsInFilesClient(this.#transport.withOptions(options));
  }
}
