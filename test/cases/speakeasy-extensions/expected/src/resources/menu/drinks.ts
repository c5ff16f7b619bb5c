import type {
  ApiPromise,
  RequestOptions,
  Transport,
} from "../../core/types.js";
import type { Beverage, ListDrinksRequest } from "../../types/menu.js";

export function list(
  client: Transport,
  request: ListDrinksRequest = {},
  options?: RequestOptions,
): ApiPromise<Beverage[]> {
  return client.request(
    {
      id: "v1_drinks_get",
      method: "GET",
      path: "/v1/drinks",
      query: { kind: request.kind },
    },
    options,
  );
}

export class MenuDrinksResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(
    request?: ListDrinksRequest,
    options?: RequestOptions,
  ): ApiPromise<Beverage[]> {
    return list(this.#transport, request, options);
  }
}
