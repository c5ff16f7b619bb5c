import { json } from "../core/json.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Empty, Needs } from "../types/a.js";

export function requiredBody(
  client: Transport,
  request: Needs,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "requiredBody",
      method: "PUT",
      path: "/a",
      body: json(request),
      response: emptyResponse,
    },
    options,
  );
}

export function optionalBody(
  client: Transport,
  request?: Needs,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "optionalBody",
      method: "POST",
      path: "/a",
      body: json(request),
      response: emptyResponse,
    },
    options,
  );
}

export function emptyBody(
  client: Transport,
  request?: Empty,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "emptyBody",
      method: "PATCH",
      path: "/a",
      body: json(request),
      response: emptyResponse,
    },
    options,
  );
}

export class AResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  requiredBody(request: Needs, options?: RequestOptions): ApiPromise<void> {
    return requiredBody(this.#transport, request, options);
  }

  optionalBody(request?: Needs, options?: RequestOptions): ApiPromise<void> {
    return optionalBody(this.#transport, request, options);
  }

  emptyBody(request?: Empty, options?: RequestOptions): ApiPromise<void> {
    return emptyBody(this.#transport, request, options);
  }
}
