import { json } from "../core/json.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type {
  BArrayBodyAndQueryRequest,
  BNullableBodyRequest,
} from "../types/b.js";

export function nullableBody(
  client: Transport,
  request: BNullableBodyRequest | null,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "nullableBody",
      method: "PUT",
      path: "/b",
      body: json(request),
      response: emptyResponse,
    },
    options,
  );
}

export function arrayBody(
  client: Transport,
  request: string[],
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "arrayBody",
      method: "POST",
      path: "/b",
      body: json(request),
      response: emptyResponse,
    },
    options,
  );
}

export function arrayBodyAndQuery(
  client: Transport,
  request: BArrayBodyAndQueryRequest,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "arrayBodyAndQuery",
      method: "PATCH",
      path: "/b",
      query: { dry: request.dry },
      body: json(request.body),
      response: emptyResponse,
    },
    options,
  );
}

export class BResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  nullableBody(
    request: BNullableBodyRequest | null,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return nullableBody(this.#transport, request, options);
  }

  arrayBody(request: string[], options?: RequestOptions): ApiPromise<void> {
    return arrayBody(this.#transport, request, options);
  }

  arrayBodyAndQuery(
    request: BArrayBodyAndQueryRequest,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return arrayBodyAndQuery(this.#transport, request, options);
  }
}
