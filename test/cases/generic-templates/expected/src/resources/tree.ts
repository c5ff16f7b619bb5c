import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { RetrieveTreeResponse } from "../types/tree.js";

export function retrieve(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<RetrieveTreeResponse> {
  return client.request(
    {
      id: "getTree",
      method: "GET",
      path: "/tree",
    },
    options,
  );
}

export class TreeResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(options?: RequestOptions): ApiPromise<RetrieveTreeResponse> {
    return retrieve(this.#transport, options);
  }
}
