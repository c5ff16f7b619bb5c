import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { ExportsResource } from "./resources/exports.js";
import { ItemsResource } from "./resources/items.js";
import { RangesResource } from "./resources/ranges.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Custom verbs. */
export class CustomVerbsClient {
  readonly #transport: Transport;
  #exports: ExportsResource | undefined;
  #items: ItemsResource | undefined;
  #ranges: RangesResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get exports(): ExportsResource {
    return (this.#exports ??= new ExportsResource(this.#transport));
  }

  get items(): ItemsResource {
    return (this.#items ??= new ItemsResource(this.#transport));
  }

  get ranges(): RangesResource {
    return (this.#ranges ??= new RangesResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): CustomVerbsClient {
    return new CustomVerbsClient(this.#transport.withOptions(options));
  }
}
