import { path } from "../core/path.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Größe } from "../types/gro-en-7808.js";

export function größeLesen(
  client: Transport,
  größe: string,
  options?: RequestOptions,
): ApiPromise<Größe> {
  return client.request(
    {
      id: "größeLesen",
      method: "GET",
      path: path`/gr%C3%B6%C3%9Fen/${{ größe: größe }}`,
    },
    options,
  );
}

export class GrößenResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  größeLesen(größe: string, options?: RequestOptions): ApiPromise<Größe> {
    return größeLesen(this.#transport, größe, options);
  }
}
