import { json } from "../core/json.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { PromiseModel, StringModel } from "../types/function.js";

export function import_(
  client: Transport,
  request: PromiseModel,
  options?: RequestOptions,
): ApiPromise<StringModel> {
  return client.request(
    {
      id: "import",
      method: "POST",
      path: "/import",
      body: json(request),
    },
    options,
  );
}

export { import_ as import };

export class FunctionResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  import(
    request: PromiseModel,
    options?: RequestOptions,
  ): ApiPromise<StringModel> {
    return import_(this.#transport, request, options);
  }
}
