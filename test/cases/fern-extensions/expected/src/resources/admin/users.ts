import { json } from "../../core/json.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
} from "../../core/types.js";
import type { NewUser, User } from "../../types/admin.js";

export function create(
  client: Transport,
  request: NewUser,
  options?: RequestOptions,
): ApiPromise<User> {
  const { notify, ...body } = request;
  return client.request(
    {
      id: "v1_users_post",
      method: "POST",
      path: "/v1/users",
      query: { notify },
      body: json(body),
    },
    options,
  );
}

export class AdminUsersResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  create(request: NewUser, options?: RequestOptions): ApiPromise<User> {
    return create(this.#transport, request, options);
  }
}
