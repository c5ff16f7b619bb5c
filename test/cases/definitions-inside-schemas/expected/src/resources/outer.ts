import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Outer } from "../types/outer.js";

export function retrieve(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Outer> {
  return client.request(
    {
      id: "getOuter",
      method: "GET",
      path: "/outer",
    },
    options,
  );
}

export class OuterResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(options?: RequestOptions): ApiPromise<Outer> {
    return retrieve(this.#transport, options);
  }
}
