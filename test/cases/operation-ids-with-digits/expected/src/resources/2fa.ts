import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function enable(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "2fa-enable",
      method: "POST",
      path: "/2fa",
      response: emptyResponse,
    },
    options,
  );
}

export class _2faResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  enable(options?: RequestOptions): ApiPromise<void> {
    return enable(this.#transport, options);
  }
}
