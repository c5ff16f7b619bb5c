import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Value } from "../types/value.js";

export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Value> {
  return client.request(
    {
      id: "getValue",
      method: "GET",
      path: "/value",
    },
    options,
  );
}

export class ValueResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(options?: RequestOptions): ApiPromise<Value> {
    return list(this.#transport, options);
  }
}
