import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { TextArray } from "../types/texts.js";

export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<TextArray> {
  return client.request(
    {
      id: "getTexts",
      method: "GET",
      path: "/texts",
    },
    options,
  );
}

export class TextsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(options?: RequestOptions): ApiPromise<TextArray> {
    return list(this.#transport, options);
  }
}
