import { emptyResponse } from "../core/responses.js";
import { filledUrl } from "../core/server-url.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function upload(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "upload",
      method: "PUT",
      path: "/files",
      response: emptyResponse,
      baseUrl: (variables) =>
        filledUrl(
          "https://{zone}.upload.example.com",
          { zone: variables.zone ?? "a" },
          { zone: ["a", "b"] },
        ),
    },
    options,
  );
}

export class FilesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  upload(options?: RequestOptions): ApiPromise<void> {
    return upload(this.#transport, options);
  }
}
