import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { ChickenResource } from "./resources/chicken.js";
import { ExternalResource } from "./resources/external.js";
import { OrphanResource } from "./resources/orphan.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Tags. */
export class TagsClient {
  readonly #transport: Transport;
  #external: ExternalResource | undefined;
  #orphan: OrphanResource | undefined;
  #chicken: ChickenResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  /**
   * External
   *
   * Operations for everybody outside.
   */
  get external(): ExternalResource {
    return (this.#external ??= new ExternalResource(this.#transport));
  }

  get orphan(): OrphanResource {
    return (this.#orphan ??= new OrphanResource(this.#transport));
  }

  get chicken(): ChickenResource {
    return (this.#chicken ??= new ChickenResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): TagsClient {
    return new TagsClient(this.#transport.withOptions(options));
  }
}
