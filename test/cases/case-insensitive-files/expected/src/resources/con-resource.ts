import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function readE(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "readE",
      method: "GET",
      path: "/e",
      response: emptyResponse,
    },
    options,
  );
}

export class ConResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  readE(options?: RequestOptions): ApiPromise<void> {
    return readE(this.#transport, options);
  }
}
