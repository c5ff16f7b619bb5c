import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

/** Lists users. */
export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "users.list",
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

  /** Lists users. */
  list(options?: RequestOptions): ApiPromise<void> {
    return list(this.#transport, options);
  }
}
