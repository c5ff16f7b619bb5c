import { withLogging } from "./core/logging.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  TransportOptions,
} from "./core/types.js";
import { PetStoreResource } from "./resources/pet-store.js";
import { health } from "./resources/root-operations.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Tags. */
export class TagsClient {
  readonly #transport: Transport;
  #petStore: PetStoreResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  /** All about pets. */
  get petStore(): PetStoreResource {
    return (this.#petStore ??= new PetStoreResource(this.#transport));
  }

  health(options?: RequestOptions): ApiPromise<void> {
    return health(this.#transport, options);
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): TagsClient {
    return new TagsClient(this.#transport.withOptions(options));
  }
}
