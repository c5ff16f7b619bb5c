import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Pet, Shape } from "../types/shapes.js";

export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Shape[]> {
  return client.request(
    {
      id: "listShapes",
      method: "GET",
      path: "/shapes",
    },
    options,
  );
}

export function getPet(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Pet> {
  return client.request(
    {
      id: "getPet",
      method: "GET",
      path: "/pets",
    },
    options,
  );
}

export class ShapesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(options?: RequestOptions): ApiPromise<Shape[]> {
    return list(this.#transport, options);
  }

  getPet(options?: RequestOptions): ApiPromise<Pet> {
    return getPet(this.#transport, options);
  }
}
