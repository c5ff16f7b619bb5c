import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { ConResource } from "./resources/con-resource.js";
import { IndexResource } from "./resources/index-resource.js";
import { USersResource } from "./resources/u-sers.js";
import { UsersResource } from "./resources/users.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Case. */
export class CaseClient {
  readonly #transport: Transport;
  #users: UsersResource | undefined;
  #uSers: USersResource | undefined;
  #index: IndexResource | undefined;
  #con: ConResource | undefined;

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

  get uSers(): USersResource {
    return (this.#uSers ??= new USersResource(this.#transport));
  }

  get index(): IndexResource {
    return (this.#index ??= new IndexResource(this.#transport));
  }

  get con(): ConResource {
    return (this.#con ??= new ConResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): CaseClient {
    return new CaseClient(this.#transport.withOptions(options));
  }
}
