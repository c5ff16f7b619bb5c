import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { _3DModel } from "../types/models.js";

export function _3dModel(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<_3DModel> {
  return client.request(
    {
      id: "3dModel",
      method: "GET",
      path: "/3d",
    },
    options,
  );
}

export function retrieve123(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "123",
      method: "GET",
      path: "/123",
      response: emptyResponse,
    },
    options,
  );
}

export class ModelsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  _3dModel(options?: RequestOptions): ApiPromise<_3DModel> {
    return _3dModel(this.#transport, options);
  }

  retrieve123(options?: RequestOptions): ApiPromise<void> {
    return retrieve123(this.#transport, options);
  }
}
