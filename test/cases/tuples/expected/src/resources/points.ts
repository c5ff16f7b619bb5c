import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Points } from "../types/points.js";

export function retrieve(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Points> {
  return client.request(
    {
      id: "getPoints",
      method: "GET",
      path: "/points",
    },
    options,
  );
}

export class PointsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(options?: RequestOptions): ApiPromise<Points> {
    return retrieve(this.#transport, options);
  }
}
