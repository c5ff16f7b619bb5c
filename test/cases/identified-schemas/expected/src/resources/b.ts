import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Anchored } from "../types/b.js";

export function retrieve(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Anchored> {
  return client.request(
    {
      id: "getB",
      method: "GET",
      path: "/b",
    },
    options,
  );
}

export class BResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(options?: RequestOptions): ApiPromise<Anchored> {
    return retrieve(this.#transport, options);
  }
}
