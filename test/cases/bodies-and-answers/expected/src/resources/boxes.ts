import { binary } from "../core/binary.js";
import { multipart } from "../core/multipart.js";
import { path } from "../core/path.js";
import { emptyResponse } from "../core/responses.js";
import { selectByValue } from "../core/select-by-value.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { StoreBoxRequest } from "../types/boxes.js";

export function store(
  client: Transport,
  id: string,
  request:
    | StoreBoxRequest
    | Blob
    | Uint8Array
    | ArrayBuffer
    | ReadableStream<Uint8Array>,
  options?: RequestOptions<
    "multipart/form-data" | "application/octet-stream" | "image/png"
  >,
): ApiPromise<void> {
  return client.request(
    {
      id: "storeBox",
      method: "PUT",
      path: path`/boxes/${{ id }}`,
      body: selectByValue(options, request, {
        "multipart/form-data": ["multipart", multipart],
        "application/octet-stream": ["binary", binary],
        "image/png": ["binary", binary],
      }),
      response: emptyResponse,
    },
    options,
  );
}

export class BoxesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  store(
    id: string,
    request:
      | StoreBoxRequest
      | Blob
      | Uint8Array
      | ArrayBuffer
      | ReadableStream<Uint8Array>,
    options?: RequestOptions<
      "multipart/form-data" | "application/octet-stream" | "image/png"
    >,
  ): ApiPromise<void> {
    return store(this.#transport, id, request, options);
  }
}
