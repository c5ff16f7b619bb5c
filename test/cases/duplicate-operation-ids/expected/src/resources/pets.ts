import { path } from "../core/path.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "list",
      method: "GET",
      path: "/pets",
      response: emptyResponse,
    },
    options,
  );
}

export function retrieveArchive(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "list",
      method: "GET",
      path: "/pets/archive",
      response: emptyResponse,
    },
    options,
  );
}

export function save(
  client: Transport,
  id: string,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "savePet",
      method: "PUT",
      path: path`/pets/${{ id }}`,
      response: emptyResponse,
    },
    options,
  );
}

export function savePet(
  client: Transport,
  id: string,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "savePet",
      method: "PATCH",
      path: path`/pets/${{ id }}`,
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

  list(options?: RequestOptions): ApiPromise<void> {
    return list(this.#transport, options);
  }

  retrieveArchive(options?: RequestOptions): ApiPromise<void> {
    return retrieveArchive(this.#transport, options);
  }

  save(id: string, options?: RequestOptions): ApiPromise<void> {
    return save(this.#transport, id, options);
  }

  savePet(id: string, options?: RequestOptions): ApiPromise<void> {
    return savePet(this.#transport, id, options);
  }
}
