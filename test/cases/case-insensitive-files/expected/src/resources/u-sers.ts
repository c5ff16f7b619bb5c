import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function readC(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "readC",
      method: "GET",
      path: "/c",
      response: emptyResponse,
    },
    options,
  );
}

export class USersResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  readC(options?: RequestOptions): ApiPromise<void> {
    return readC(this.#transport, options);
  }
}
