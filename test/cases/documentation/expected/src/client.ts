import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { WordsResource } from "./resources/words.js";
import { type ClientOptions, createTransport } from "./transport.js";

/**
 * Client of Words.
 *
 * An API of many words.
 *
 * It has two paragraphs.
 */
export class WordsClient {
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

  /**
   * Words and more words.
   *
   * @see https://example.com/docs/words
   */
  get words(): WordsResource {
    return (this.#words ??= new WordsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): WordsClient {
    return new WordsClient(this.#transport.withOptions(options));
  }
}
