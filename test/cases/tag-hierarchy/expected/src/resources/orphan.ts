import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function listAll(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "listAll",
      method: "GET",
      path: "/orphans",
      response: emptyResponse,
    },
    options,
  );
}

export class OrphanResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  listAll(options?: RequestOptions): ApiPromise<void> {
    return listAll(this.#transport, options);
  }
}
