import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { SchemasUser } from "../types/users.js";

export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<SchemasUser[]> {
  return client.request(
    {
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

  list(options?: RequestOptions): ApiPromise<SchemasUser[]> {
    return list(this.#transport, options);
  }
}
