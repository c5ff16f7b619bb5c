import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function getAllTheUsers(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      method: "GET",
      path: "/users",
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

  getAllTheUsers(options?: RequestOptions): ApiPromise<void> {
    return getAllTheUsers(this.#transport, options);
  }
}
