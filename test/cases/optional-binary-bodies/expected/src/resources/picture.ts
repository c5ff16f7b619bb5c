import { binary } from "../core/binary.js";
import { emptyResponse } from "../core/responses.js";
import { selectByValue } from "../core/select-by-value.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function replace(
  client: Transport,
  request?: Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>,
  options?: RequestOptions<"image/png" | "image/jpeg">,
): ApiPromise<void> {
  return client.request(
    {
      id: "putPicture",
      method: "PUT",
      path: "/picture",
      body: selectByValue(options, request, {
        "image/png": ["binary", binary],
        "image/jpeg": ["binary", binary],
      }),
      response: emptyResponse,
    },
    options,
  );
}

export function add(
  client: Transport,
  request: Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "addPicture",
      method: "POST",
      path: "/picture",
      body: binary(request),
      response: emptyResponse,
    },
    options,
  );
}

export class PictureResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  replace(
    request?: Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>,
    options?: RequestOptions<"image/png" | "image/jpeg">,
  ): ApiPromise<void> {
    return replace(this.#transport, request, options);
  }

  add(
    request: Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return add(this.#transport, request, options);
  }
}
