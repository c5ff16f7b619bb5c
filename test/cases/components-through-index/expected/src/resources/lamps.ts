import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Lamp } from "../types/lamps.js";

export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Lamp[]> {
  return client.request(
    {
      id: "listLamps",
      method: "GET",
      path: "/lamps",
    },
    options,
  );
}

export class LampsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(options?: RequestOptions): ApiPromise<Lamp[]> {
    return list(this.#transport, options);
  }
}
