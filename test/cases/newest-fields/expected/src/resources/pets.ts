import { cookies } from "../core/cookies.js";
import { json } from "../core/json.js";
import { querystring } from "../core/querystring.js";
import { emptyResponse } from "../core/responses.js";
import { cookie } from "../core/styles.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { ListPetsRequest } from "../types/pets.js";
import type { Pet } from "../types/shared.js";

/** What a path says for its operations. */
export function list(
  client: Transport,
  request: ListPetsRequest = {},
  options?: RequestOptions,
): ApiPromise<Pet[]> {
  return client.request(
    {
      id: "listPets",
      method: "GET",
      security: [{ device: ["read"] }, { oldKey: [] }],
      path: "/pets",
      querystring: querystring(json(request.filter)),
      cookies: cookies({ sid: cookie(request.sid) }),
    },
    options,
  );
}

/** What a path says for its operations. */
export function copy(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "copyPets",
      method: "COPY",
      security: [{ device: ["read"] }, { oldKey: [] }],
      path: "/pets",
      response: emptyResponse,
    },
    options,
  );
}

export class PetsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** What a path says for its operations. */
  list(request?: ListPetsRequest, options?: RequestOptions): ApiPromise<Pet[]> {
    return list(this.#transport, request, options);
  }

  /** What a path says for its operations. */
  copy(options?: RequestOptions): ApiPromise<void> {
    return copy(this.#transport, options);
  }
}
