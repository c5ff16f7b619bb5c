import { path } from "../../core/path.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
} from "../../core/types.js";

export function list(
  client: Transport,
  id: string,
  options?: RequestOptions,
): ApiPromise<string[]> {
  return client.request(
    {
      method: "GET",
      path: path`/users/${{ id }}/roles`,
    },
    options,
  );
}

export class UsersRolesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(id: string, options?: RequestOptions): ApiPromise<string[]> {
    return list(this.#transport, id, options);
  }
}
