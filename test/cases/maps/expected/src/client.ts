import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { MapsResource } from "./resources/maps.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Maps. */
export class MapsClient {
  readonly #transport: Transport;
  #maps: MapsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get maps(): MapsResource {
    return (this.#maps ??= new MapsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): MapsClient {
    return new MapsClient(this.#transport.withOptions(options));
  }
}
