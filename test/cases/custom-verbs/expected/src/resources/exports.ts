import { path } from "../core/path.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function start(
  client: Transport,
  name: string,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "exports.start",
      method: "POST",
      path: path`/v1/${{ name }}:export`,
      response: emptyResponse,
    },
    options,
  );
}

export class ExportsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  start(name: string, options?: RequestOptions): ApiPromise<void> {
    return start(this.#transport, name, options);
  }
}
