import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function viaEither(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "viaEither",
      method: "GET",
      security: [{}, { openId: ["profile"] }],
      path: "/optional",
      response: emptyResponse,
    },
    options,
  );
}

export class OptionalResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  viaEither(options?: RequestOptions): ApiPromise<void> {
    return viaEither(this.#transport, options);
  }
}
