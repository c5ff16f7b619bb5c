import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { TreeResource } from "./resources/tree.js";
import { ValueResource } from "./resources/value.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Recursion. */
export class RecursionClient {
  readonly #transport: Transport;
  #tree: TreeResource | undefined;
  #value: ValueResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get tree(): TreeResource {
    return (this.#tree ??= new TreeResource(this.#transport));
  }

  get value(): ValueResource {
    return (this.#value ??= new ValueResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): RecursionClient {
    return new RecursionClient(this.#transport.withOptions(options));
  }
}
