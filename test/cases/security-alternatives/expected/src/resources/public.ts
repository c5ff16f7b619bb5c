import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function viaNothing(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "viaNothing",
      method: "GET",
      path: "/public",
      response: emptyResponse,
    },
    options,
  );
}

export class PublicResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  viaNothing(options?: RequestOptions): ApiPromise<void> {
    return viaNothing(this.#transport, options);
  }
}
