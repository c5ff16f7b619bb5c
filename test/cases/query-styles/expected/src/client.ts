import { withLogging } from "./core/logging.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  TransportOptions,
} from "./core/types.js";
import { search } from "./resources/root-operations.js";
import { type ClientOptions, createTransport } from "./transport.js";
import type { SearchRequest } from "./types/shared.js";

/** Client of Query styles. */
export class QueryStylesClient {
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

  search(request: SearchRequest, options?: RequestOptions): ApiPromise<void> {
    return search(this.#transport, request, options);
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): QueryStylesClient {
    return new QueryStylesClient(this.#transport.withOptions(options));
  }
}
