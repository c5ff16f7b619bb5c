import { json } from "../core/json.js";
import { path } from "../core/path.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type {
  PostUserGetRequest,
  User,
  UserObject,
  UsersGetRequest,
} from "../types/users.js";

export function getById(
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

export function postGet(
  client: Transport,
  id: string,
  request: PostUserGetRequest = {},
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

  getById(id: string, options?: RequestOptions): ApiPromise<UserObject> {
    return getById(this.#transport, id, options);
  }

  get(id: string, options?: RequestOptions): ApiPromise<User> {
    return get(this.#transport, id, options);
  }

  postGet(
    id: string,
    request?: PostUserGetRequest,
    options?: RequestOptions,
  ): ApiPromise<UsersGetRequest> {
    return postGet(this.#transport, id, request, options);
  }
}
