import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function start(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "startImport",
      method: "POST",
      path: "/imports",
      response: emptyResponse,
    },
    options,
  );
}

export class ImportsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  start(options?: RequestOptions): ApiPromise<void> {
    return start(this.#transport, options);
  }
}
