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

export function listArchive(
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

export function partialSave(
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

  listArchive(options?: RequestOptions): ApiPromise<void> {
    return listArchive(this.#transport, options);
  }

  save(id: string, options?: RequestOptions): ApiPromise<void> {
    return save(this.#transport, id, options);
  }

  partialSave(id: string, options?: RequestOptions): ApiPromise<void> {
    return partialSave(this.#transport, id, options);
  }
}
