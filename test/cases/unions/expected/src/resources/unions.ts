import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { UnionsModel } from "../types/unions.js";

export function retrieve(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<UnionsModel> {
  return client.request(
    {
      id: "getUnions",
      method: "GET",
      path: "/unions",
    },
    options,
  );
}

export class UnionsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(options?: RequestOptions): ApiPromise<UnionsModel> {
    return retrieve(this.#transport, options);
  }
}
