import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function reset(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "admin_reset",
      method: "POST",
      path: "/admin/reset",
      response: emptyResponse,
    },
    options,
  );
}

export class AdminResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  reset(options?: RequestOptions): ApiPromise<void> {
    return reset(this.#transport, options);
  }
}
