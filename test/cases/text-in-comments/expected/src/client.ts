import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { WordsResource } from "./resources/words.js";
import { type ClientOptions, createTransport } from "./transport.js";

/**
 * Client of Ends *\/ here.
 *
 * Accept: *\/* and **\// twice.
 *
 * &#64;internal
 * &#64;ts-nocheck
 */
export class EndsClient {
  readonly #transport: Transport;
  #words: WordsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  /** {\@link Words} &lt;script>alert(1)&lt;/script> // eslint\-disable */
  get words(): WordsResource {
    return (this.#words ??= new WordsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): EndsClient {
    return new EndsClient(this.#transport.withOptions(options));
  }
}
