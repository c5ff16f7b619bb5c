import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { PointsResource } from "./resources/points.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Tuples. */
export class TuplesClient {
  readonly #transport: Transport;
  #points: PointsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get points(): PointsResource {
    return (this.#points ??= new PointsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): TuplesClient {
    return new TuplesClient(this.#transport.withOptions(options));
  }
}
