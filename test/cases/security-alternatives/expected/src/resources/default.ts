import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function viaDefault(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "viaDefault",
      method: "GET",
      security: [{ bearer: [] }, { key: [], basic: [] }],
      path: "/default",
      response: emptyResponse,
    },
    options,
  );
}

export class DefaultResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  viaDefault(options?: RequestOptions): ApiPromise<void> {
    return viaDefault(this.#transport, options);
  }
}
