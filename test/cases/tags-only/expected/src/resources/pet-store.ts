import { path } from "../core/path.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function listPets(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "listPets",
      method: "GET",
      path: "/pets",
      response: emptyResponse,
    },
    options,
  );
}

export function create(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "PetStore_create",
      method: "POST",
      path: "/pets",
      response: emptyResponse,
    },
    options,
  );
}

export function getById(
  client: Transport,
  id: string,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "pet-store/get-by-id",
      method: "GET",
      path: path`/pets/${{ id }}`,
      response: emptyResponse,
    },
    options,
  );
}

/** All about pets. */
export class PetStoreResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  listPets(options?: RequestOptions): ApiPromise<void> {
    return listPets(this.#transport, options);
  }

  create(options?: RequestOptions): ApiPromise<void> {
    return create(this.#transport, options);
  }

  getById(id: string, options?: RequestOptions): ApiPromise<void> {
    return getById(this.#transport, id, options);
  }
}
