import { binary } from "../core/binary.js";
import { json } from "../core/json.js";
import { multipart } from "../core/multipart.js";
import { emptyResponse } from "../core/responses.js";
import { text } from "../core/text.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { UploadFileRequest } from "../types/uploads.js";

export function uploadFile(
  client: Transport,
  request: UploadFileRequest,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "uploadFile",
      method: "POST",
      path: "/uploads",
      body: multipart(request, undefined, {
        file: { body: (value) => binary(value, "image/png, image/jpeg") },
        meta: { body: json },
        label: { body: (value) => text(value, "text/plain; charset=utf-8") },
      }),
      response: emptyResponse,
    },
    options,
  );
}

export class UploadsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  uploadFile(
    request: UploadFileRequest,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return uploadFile(this.#transport, request, options);
  }
}
