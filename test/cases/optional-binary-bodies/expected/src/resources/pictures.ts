import { binary } from "../core/binary.js";
import { path } from "../core/path.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { ReplacePicturesRequest } from "../types/pictures.js";

export function replace(
  client: Transport,
  id: string,
  request: ReplacePicturesRequest = {},
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "replacePicture",
      method: "PUT",
      path: path`/pictures/${{ id }}`,
      query: { etag: request.etag },
      body: binary(request.body),
      response: emptyResponse,
    },
    options,
  );
}

export class PicturesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  replace(
    id: string,
    request?: ReplacePicturesRequest,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return replace(this.#transport, id, request, options);
  }
}
