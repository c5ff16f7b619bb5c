import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Van } from "../types/vans.js";

export function get(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Van> {
  return client.request(
    {
      id: "getVan",
      method: "GET",
      path: "/vans",
    },
    options,
  );
}

export class VansResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get(options?: RequestOptions): ApiPromise<Van> {
    return get(this.#transport, options);
  }
}
