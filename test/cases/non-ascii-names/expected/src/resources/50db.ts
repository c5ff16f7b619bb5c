import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { 大小 } from "../types/50db.js";

export function 取得大小(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<大小> {
  return client.request(
    {
      id: "取得大小",
      method: "GET",
      path: "/%E5%A4%A7%E5%B0%8F",
    },
    options,
  );
}

export class 大小Resource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  取得大小(options?: RequestOptions): ApiPromise<大小> {
    return 取得大小(this.#transport, options);
  }
}
