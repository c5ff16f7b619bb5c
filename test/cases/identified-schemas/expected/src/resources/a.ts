import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Customer } from "../types/a.js";

export function retrieve(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Customer> {
  return client.request(
    {
      id: "getA",
      method: "GET",
      path: "/a",
    },
    options,
  );
}

export class AResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(options?: RequestOptions): ApiPromise<Customer> {
    return retrieve(this.#transport, options);
  }
}
