import { withLogging } from "./core/logging.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  TransportOptions,
} from "./core/types.js";
import { all } from "./resources/root-operations.js";
import { type ClientOptions, createTransport } from "./transport.js";
import type { All } from "./types/shared.js";

/** Client of Enums. */
export class EnumsClient {
  readonly #transport: Transport;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  all(request?: All, options?: RequestOptions): ApiPromise<void> {
    return all(this.#transport, request, options);
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): EnumsClient {
    return new EnumsClient(this.#transport.withOptions(options));
  }
}
