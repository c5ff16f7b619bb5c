import { path } from "../core/path.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { ListPetsRequest } from "../types/pets.js";
import type { Pet } from "../types/shared.js";

export function list(
  client: Transport,
  request: ListPetsRequest = {},
  options?: RequestOptions,
): ApiPromise<Pet[]> {
  return client.request(
    {
      id: "listPets",
      method: "GET",
      path: "/pets",
      query: { limit: request.limit },
    },
    options,
  );
}

/** One pet. */
export function get(
  client: Transport,
  id: string,
  options?: RequestOptions,
): ApiPromise<Pet> {
  return client.request(
    {
      id: "getPet",
      method: "GET",
      path: path`/pets/${{ id }}`,
    },
    options,
  );
}

export class PetsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(request?: ListPetsRequest, options?: RequestOptions): ApiPromise<Pet[]> {
    return list(this.#transport, request, options);
  }

  /** One pet. */
  get(id: string, options?: RequestOptions): ApiPromise<Pet> {
    return get(this.#transport, id, options);
  }
}
