import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function readA(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "readA",
      method: "GET",
      path: "/a",
      response: emptyResponse,
    },
    options,
  );
}

export function readB(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "readB",
      method: "GET",
      path: "/b",
      response: emptyResponse,
    },
    options,
  );
}

export class UsersResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  readA(options?: RequestOptions): ApiPromise<void> {
    return readA(this.#transport, options);
  }

  readB(options?: RequestOptions): ApiPromise<void> {
    return readB(this.#transport, options);
  }
}
