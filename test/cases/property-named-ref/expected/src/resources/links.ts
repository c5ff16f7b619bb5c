import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Link } from "../types/links.js";

export function get(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Link> {
  return client.request(
    {
      id: "getLink",
      method: "GET",
      path: "/links",
    },
    options,
  );
}

export class LinksResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get(options?: RequestOptions): ApiPromise<Link> {
    return get(this.#transport, options);
  }
}
