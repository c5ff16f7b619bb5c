import { path } from "../core/path.js";
import { emptyResponse } from "../core/responses.js";
import {
  label as label_,
  matrix as matrix_,
  simple as simple_,
} from "../core/styles.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function simple(
  client: Transport,
  id: string,
  list: number[],
  map: { [key: string]: string },
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "items_simple",
      method: "GET",
      path: path`/simple/${{ id }}/${{ list: simple_(list) }}/${{ map: simple_(map, { explode: true }) }}`,
      response: emptyResponse,
    },
    options,
  );
}

export function label(
  client: Transport,
  id: string,
  list: string[],
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "items_label",
      method: "GET",
      path: path`/label/${{ id: label_(id) }}/${{ list: label_(list, { explode: true }) }}`,
      response: emptyResponse,
    },
    options,
  );
}

export function matrix(
  client: Transport,
  id: number,
  list: string[],
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "items_matrix",
      method: "GET",
      path: path`/matrix/${{ id: matrix_("id", id) }}${{ list: matrix_("list", list, { explode: true }) }}`,
      response: emptyResponse,
    },
    options,
  );
}

export class ItemsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  simple(
    id: string,
    list: number[],
    map: { [key: string]: string },
    options?: RequestOptions,
  ): ApiPromise<void> {
    return simple(this.#transport, id, list, map, options);
  }

  label(
    id: string,
    list: string[],
    options?: RequestOptions,
  ): ApiPromise<void> {
    return label(this.#transport, id, list, options);
  }

  matrix(
    id: number,
    list: string[],
    options?: RequestOptions,
  ): ApiPromise<void> {
    return matrix(this.#transport, id, list, options);
  }
}
