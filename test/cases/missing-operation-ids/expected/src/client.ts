import { withLogging } from "./core/logging.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  TransportOptions,
} from "./core/types.js";
import { getRoot } from "./resources/root-operations.js";
import { UsersResource } from "./resources/users.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of No identifiers. */
export class NoIdentifiersClient {
  readonly #transport: Transport;
  #users: UsersResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get users(): UsersResource {
    return (this.#users ??= new UsersResource(this.#transport));
  }

  getRoot(options?: RequestOptions): ApiPromise<void> {
    return getRoot(this.#transport, options);
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): NoIdentifiersClient {
    return new NoIdentifiersClient(this.#transport.withOptions(options));
  }
}
