import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { _2faResource } from "./resources/2fa.js";
import { ModelsResource } from "./resources/models.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Digits. */
export class DigitsClient {
  readonly #transport: Transport;
  #_2fa: _2faResource | undefined;
  #models: ModelsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get _2fa(): _2faResource {
    return (this.#_2fa ??= new _2faResource(this.#transport));
  }

  get models(): ModelsResource {
    return (this.#models ??= new ModelsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): DigitsClient {
    return new DigitsClient(this.#transport.withOptions(options));
  }
}
