import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { All } from "../types/all.js";

export function retrieve(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<All> {
  return client.request(
    {
      id: "getAll",
      method: "GET",
      path: "/all",
    },
    options,
  );
}

export class AllResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(options?: RequestOptions): ApiPromise<All> {
    return retrieve(this.#transport, options);
  }
}
