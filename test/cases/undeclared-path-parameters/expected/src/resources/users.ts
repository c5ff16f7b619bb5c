import { path } from "../core/path.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function getRole(
  client: Transport,
  id: number,
  role: string,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "getRole",
      method: "GET",
      path: path`/users/${{ id }}/roles/${{ role }}`,
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

  getRole(
    id: number,
    role: string,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return getRole(this.#transport, id, role, options);
  }
}
