import { path } from "../core/path.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { ReadRangeFormat } from "../types/ranges.js";

export function read(
  client: Transport,
  from: number,
  to: number,
  format: ReadRangeFormat,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "ranges.read",
      method: "GET",
      path: path`/v1/${{ from }}..${{ to }}.${{ format }}`,
      response: emptyResponse,
    },
    options,
  );
}

export class RangesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  read(
    from: number,
    to: number,
    format: ReadRangeFormat,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return read(this.#transport, from, to, format, options);
  }
}
