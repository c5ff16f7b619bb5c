import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Car } from "../types/cars.js";

export function get(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Car> {
  return client.request(
    {
      id: "getCar",
      method: "GET",
      path: "/cars",
    },
    options,
  );
}

export class CarsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get(options?: RequestOptions): ApiPromise<Car> {
    return get(this.#transport, options);
  }
}
