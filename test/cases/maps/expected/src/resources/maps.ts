import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { MapsModel } from "../types/maps.js";

export function retrieve(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<MapsModel> {
  return client.request(
    {
      id: "getMaps",
      method: "GET",
      path: "/maps",
    },
    options,
  );
}

export class MapsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(options?: RequestOptions): ApiPromise<MapsModel> {
    return retrieve(this.#transport, options);
  }
}
