import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function retrieve(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "🙂",
      method: "GET",
      path: "/emoji",
      response: emptyResponse,
    },
    options,
  );
}

export class EmojiResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(options?: RequestOptions): ApiPromise<void> {
    return retrieve(this.#transport, options);
  }
}
