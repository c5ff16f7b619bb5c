import { json } from "../core/json.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { StartExportRequest } from "../types/exports.js";

export function start(
  client: Transport,
  request: StartExportRequest,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "startExport",
      method: "POST",
      path: "/exports",
      body: json(request),
      response: emptyResponse,
    },
    options,
  );
}

export class ExportsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  start(
    request: StartExportRequest,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return start(this.#transport, request, options);
  }
}
