import { multipart } from "../core/multipart.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import { xml } from "../core/xml.js";
import type { AddAlbumRequest } from "../types/album.js";

export function add(
  client: Transport,
  request?: AddAlbumRequest,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "addAlbum",
      method: "POST",
      path: "/album",
      body: multipart(request, undefined, {
        meta: {
          body: (value) =>
            xml(value, "application/xml", {
              name: "root",
              object: { title: { type: "string" } },
            }),
        },
      }),
      response: emptyResponse,
    },
    options,
  );
}

export class AlbumResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  add(request?: AddAlbumRequest, options?: RequestOptions): ApiPromise<void> {
    return add(this.#transport, request, options);
  }
}
