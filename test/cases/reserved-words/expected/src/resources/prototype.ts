import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function then_(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "then",
      method: "GET",
      path: "/then",
      response: emptyResponse,
    },
    options,
  );
}

export class PrototypeResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  then_(options?: RequestOptions): ApiPromise<void> {
    return then_(this.#transport, options);
  }
}
