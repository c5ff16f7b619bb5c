import type {
  ApiPromise,
  RequestOptions,
  Transport,
  TransportOptions,
} from "./core/types.js";
import { internal } from "./resources/root-operations.js";
import { UsersResource } from "./resources/users.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Overlay. */
export class OverlayClient {
  readonly #transport: Transport;
  #users: UsersResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport = "request" in options ? options : createTransport(options);
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get users(): UsersResource {
    return (this.#users ??= new UsersResource(this.#transport));
  }

  internal(options?: RequestOptions): ApiPromise<void> {
    return internal(this.#transport, options);
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): OverlayClient {
    return new OverlayClient(this.#transport.withOptions(options));
  }
}
