import { json } from "../core/json.js";
import { path } from "../core/path.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type {
  CreateUsersGetRequest,
  User,
  UserObject,
  UsersGetRequest,
} from "../types/users.js";

export function usersGet(
  client: Transport,
  id: string,
  options?: RequestOptions,
): ApiPromise<UserObject> {
  return client.request(
    {
      id: "users_get",
      method: "GET",
      path: path`/users/${{ id }}`,
    },
    options,
  );
}

export function get(
  client: Transport,
  id: string,
  options?: RequestOptions,
): ApiPromise<User> {
  return client.request(
    {
      id: "users-get",
      method: "GET",
      path: path`/user-s/${{ id }}`,
    },
    options,
  );
}

export function createGet(
  client: Transport,
  id: string,
  request: CreateUsersGetRequest = {},
  options?: RequestOptions,
): ApiPromise<UsersGetRequest> {
  return client.request(
    {
      id: "usersGet",
      method: "POST",
      path: path`/users/${{ id }}/get`,
      body: json(request),
    },
    options,
  );
}

export class UsersResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  usersGet(id: string, options?: RequestOptions): ApiPromise<UserObject> {
    return usersGet(this.#transport, id, options);
  }

  get(id: string, options?: RequestOptions): ApiPromise<User> {
    return get(this.#transport, id, options);
  }

  createGet(
    id: string,
    request?: CreateUsersGetRequest,
    options?: RequestOptions,
  ): ApiPromise<UsersGetRequest> {
    return createGet(this.#transport, id, request, options);
  }
}
