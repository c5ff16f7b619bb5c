import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function readD(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "readD",
      method: "GET",
      path: "/d",
      response: emptyResponse,
    },
    options,
  );
}

export class IndexResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  readD(options?: RequestOptions): ApiPromise<void> {
    return readD(this.#transport, options);
  }
}
