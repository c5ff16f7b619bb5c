import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { ListWordsRequest, Words } from "../types/words.js";

/**
 * **\// &#64;internal
 *
 * /* nested *\/ `${code}` {{mustache}} <% erb %>
 * \u202e\u0000
 */
export function list(
  client: Transport,
  request: ListWordsRequest = {},
  options?: RequestOptions,
): ApiPromise<Words> {
  return client.request(
    {
      id: "listWords",
      method: "GET",
      path: "/words",
      query: { word: request.word },
    },
    options,
  );
}

/** {\@link Words} &lt;script>alert(1)&lt;/script> // eslint\-disable */
export class WordsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * **\// &#64;internal
   *
   * /* nested *\/ `${code}` {{mustache}} <% erb %>
   * \u202e\u0000
   */
  list(
    request?: ListWordsRequest,
    options?: RequestOptions,
  ): ApiPromise<Words> {
    return list(this.#transport, request, options);
  }
}
