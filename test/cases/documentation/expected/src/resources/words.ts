import { path } from "../core/path.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { GetWordRequest, Word } from "../types/words.js";

/**
 * Looks a word up
 *
 * Finds a word, as in `/* like this *\/` or {\@link that}.
 *
 * - first `${x}`
 * - second `{{y}}`
 *
 * \@deprecated is not a tag here, nor is &#64;internal.
 *
 * @param word - The word, without `*\/`. Length: 1 to 40. Pattern: `^[a-z*\/]+$`. Example: `"stone"`.
 * @see https://example.com/docs/words/get More about it.
 */
export function get(
  client: Transport,
  word: string,
  request: GetWordRequest = {},
  options?: RequestOptions,
): ApiPromise<Word> {
  return client.request(
    {
      id: "words_get",
      method: "GET",
      path: path`/words/${{ word }}`,
      query: { depth: request.depth },
    },
    options,
  );
}

/** @deprecated Use `get`. */
export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "words_list",
      method: "GET",
      path: "/words",
      response: emptyResponse,
    },
    options,
  );
}

/**
 * Words and more words.
 *
 * @see https://example.com/docs/words
 */
export class WordsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Looks a word up
   *
   * Finds a word, as in `/* like this *\/` or {\@link that}.
   *
   * - first `${x}`
   * - second `{{y}}`
   *
   * \@deprecated is not a tag here, nor is &#64;internal.
   *
   * @param word - The word, without `*\/`. Length: 1 to 40. Pattern: `^[a-z*\/]+$`. Example: `"stone"`.
   * @see https://example.com/docs/words/get More about it.
   * @example
   * ```ts
   * await client.words.get("stone");
   * ```
   */
  get(
    word: string,
    request?: GetWordRequest,
    options?: RequestOptions,
  ): ApiPromise<Word> {
    return get(this.#transport, word, request, options);
  }

  /** @deprecated Use `get`. */
  list(options?: RequestOptions): ApiPromise<void> {
    return list(this.#transport, options);
  }
}
