import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { NumbersResource } from "./resources/numbers.js";
import { TextsResource } from "./resources/texts.js";
import { TreeResource } from "./resources/tree.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Templates. */
export class TemplatesClient {
  readonly #transport: Transport;
  #numbers: NumbersResource | undefined;
  #texts: TextsResource | undefined;
  #tree: TreeResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get numbers(): NumbersResource {
    return (this.#numbers ??= new NumbersResource(this.#transport));
  }

  get texts(): TextsResource {
    return (this.#texts ??= new TextsResource(this.#transport));
  }

  get tree(): TreeResource {
    return (this.#tree ??= new TreeResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): TemplatesClient {
    return new TemplatesClient(this.#transport.withOptions(options));
  }
}
