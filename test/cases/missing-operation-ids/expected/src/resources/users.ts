import { json } from "../core/json.js";
import { path } from "../core/path.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { User } from "../types/users.js";
import { UsersRolesResource } from "./users/roles.js";

export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<User[]> {
  return client.request(
    {
      method: "GET",
      path: "/users",
    },
    options,
  );
}

export function create(
  client: Transport,
  request: User,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      method: "POST",
      path: "/users",
      body: json(request),
      response: emptyResponse,
    },
    options,
  );
}

export function retrieve(
  client: Transport,
  id: string,
  options?: RequestOptions,
): ApiPromise<User> {
  return client.request(
    {
      method: "GET",
      path: path`/users/${{ id }}`,
    },
    options,
  );
}

export function replace(
  client: Transport,
  id: string,
  request: User,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      method: "PUT",
      path: path`/users/${{ id }}`,
      body: json(request),
      response: emptyResponse,
    },
    options,
  );
}

export function delete_(
  client: Transport,
  id: string,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      method: "DELETE",
      path: path`/users/${{ id }}`,
      response: emptyResponse,
    },
    options,
  );
}

export { delete_ as delete };

export class UsersResource {
  readonly #transport: Transport;
  #roles: UsersRolesResource | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get roles(): UsersRolesResource {
    return (this.#roles ??= new UsersRolesResource(this.#transport));
  }

  list(options?: RequestOptions): ApiPromise<User[]> {
    return list(this.#transport, options);
  }

  create(request: User, options?: RequestOptions): ApiPromise<void> {
    return create(this.#transport, request, options);
  }

  retrieve(id: string, options?: RequestOptions): ApiPromise<User> {
    return retrieve(this.#transport, id, options);
  }

  replace(
    id: string,
    request: User,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return replace(this.#transport, id, request, options);
  }

  delete(id: string, options?: RequestOptions): ApiPromise<void> {
    return delete_(this.#transport, id, options);
  }
}
