import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { User } from "../types/users.js";

export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<User[]> {
  return client.request(
    {
      id: "listUsers",
      method: "GET",
      path: "/users",
    },
    options,
  );
}

export class UsersResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(options?: RequestOptions): ApiPromise<User[]> {
    return list(this.#transport, options);
  }
}
