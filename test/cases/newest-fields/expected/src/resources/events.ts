import type { ItemStream } from "../core/events.js";
import { jsonLinesResponse } from "../core/json-lines.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Pet } from "../types/shared.js";

export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<ItemStream<Pet>> {
  return client.request(
    {
      id: "listEvents",
      method: "GET",
      security: [{ device: ["read"] }, { oldKey: [] }],
      path: "/events",
      accept: "application/json-seq",
      response: jsonLinesResponse<Pet>({ sequence: true }),
    },
    options,
  );
}

export class EventsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(options?: RequestOptions): ApiPromise<ItemStream<Pet>> {
    return list(this.#transport, options);
  }
}
