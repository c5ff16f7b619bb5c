import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { NumberArray } from "../types/numbers.js";

export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<NumberArray> {
  return client.request(
    {
      id: "getNumbers",
      method: "GET",
      path: "/numbers",
    },
    options,
  );
}

export class NumbersResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(options?: RequestOptions): ApiPromise<NumberArray> {
    return list(this.#transport, options);
  }
}
