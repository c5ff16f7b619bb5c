import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Owner } from "../types/owners.js";

/** Lists all owners. */
export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Owner[]> {
  return client.request(
    {
      id: "listOwners",
      method: "GET",
      path: "/owners",
    },
    options,
  );
}

export class OwnersResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Lists all owners. */
  list(options?: RequestOptions): ApiPromise<Owner[]> {
    return list(this.#transport, options);
  }
}
