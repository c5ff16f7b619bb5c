import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function viaKey(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "viaKey",
      method: "GET",
      security: [{ key: [] }],
      path: "/key",
      response: emptyResponse,
    },
    options,
  );
}

export class KeyResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  viaKey(options?: RequestOptions): ApiPromise<void> {
    return viaKey(this.#transport, options);
  }
}
