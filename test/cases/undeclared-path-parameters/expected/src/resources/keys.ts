import { path } from "../core/path.js";
import { emptyResponse } from "../core/responses.js";
import { reserved } from "../core/styles.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function disable(
  client: Transport,
  name: string,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "disableKey",
      method: "POST",
      path: path`/v1/${{ name: reserved(name) }}:disable`,
      response: emptyResponse,
    },
    options,
  );
}

export class KeysResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  disable(name: string, options?: RequestOptions): ApiPromise<void> {
    return disable(this.#transport, name, options);
  }
}
