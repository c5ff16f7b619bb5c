import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Pet } from "../types/pet.js";

export function retrieve(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Pet> {
  return client.request(
    {
      id: "getPet",
      method: "GET",
      path: "/pet",
    },
    options,
  );
}

export class PetResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(options?: RequestOptions): ApiPromise<Pet> {
    return retrieve(this.#transport, options);
  }
}
