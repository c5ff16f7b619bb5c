import { path } from "../core/path.js";
import { emptyResponse } from "../core/responses.js";
import { reserved } from "../core/styles.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function list(
  client: Transport,
  parent: string,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "items.list",
      method: "GET",
      path: path`/v1/${{ parent: reserved(parent) }}/items`,
      response: emptyResponse,
    },
    options,
  );
}

export class ItemsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(parent: string, options?: RequestOptions): ApiPromise<void> {
    return list(this.#transport, parent, options);
  }
}
