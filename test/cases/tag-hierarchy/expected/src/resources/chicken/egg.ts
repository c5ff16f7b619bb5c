import { emptyResponse } from "../../core/responses.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
} from "../../core/types.js";

export function hatch(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "hatch",
      method: "GET",
      path: "/eggs",
      response: emptyResponse,
    },
    options,
  );
}

export class ChickenEggResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  hatch(options?: RequestOptions): ApiPromise<void> {
    return hatch(this.#transport, options);
  }
}
