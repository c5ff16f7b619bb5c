import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { BooksResource } from "./resources/books.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Newest. */
export class NewestClient {
  readonly #transport: Transport;
  #books: BooksResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  /** Books */
  get books(): BooksResource {
    return (this.#books ??= new BooksResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): NewestClient {
    return new NewestClient(this.#transport.withOptions(options));
  }
}
