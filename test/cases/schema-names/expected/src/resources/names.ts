import { json } from "../core/json.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { ArrayModel, Schema } from "../types/names.js";

export function create(
  client: Transport,
  request: Schema = {},
  options?: RequestOptions,
): ApiPromise<ArrayModel[]> {
  return client.request(
    {
      id: "postNames",
      method: "POST",
      path: "/names",
      body: json(request),
    },
    options,
  );
}

export class NamesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  create(request?: Schema, options?: RequestOptions): ApiPromise<ArrayModel[]> {
    return create(this.#transport, request, options);
  }
}
