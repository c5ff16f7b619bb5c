import { binary } from "../core/binary.js";
import { json } from "../core/json.js";
import { emptyResponse } from "../core/responses.js";
import { select } from "../core/select.js";
import { text } from "../core/text.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import { urlencoded } from "../core/urlencoded.js";
import type { Document } from "../types/documents.js";

export function replace(
  client: Transport,
  request?: Document,
  options?: RequestOptions<
    | "application/json"
    | "application/vnd.example.document+json"
    | "application/x-www-form-urlencoded"
  >,
): ApiPromise<Document> {
  return client.request(
    {
      id: "documents.replace",
      method: "PUT",
      path: "/documents",
      body: select(options, request, {
        "application/json": json,
        "application/vnd.example.document+json": json,
        "application/x-www-form-urlencoded": urlencoded,
      }),
    },
    options,
  );
}

export function replaceText(
  client: Transport,
  request: string,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "documents.replaceText",
      method: "PUT",
      path: "/documents/text",
      body: text(request),
      response: emptyResponse,
    },
    options,
  );
}

export function replaceBytes(
  client: Transport,
  request?: Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "documents.replaceBytes",
      method: "PUT",
      path: "/documents/bytes",
      body: binary(request),
      response: emptyResponse,
    },
    options,
  );
}

export class DocumentsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  replace(
    request?: Document,
    options?: RequestOptions<
      | "application/json"
      | "application/vnd.example.document+json"
      | "application/x-www-form-urlencoded"
    >,
  ): ApiPromise<Document> {
    return replace(this.#transport, request, options);
  }

  replaceText(request: string, options?: RequestOptions): ApiPromise<void> {
    return replaceText(this.#transport, request, options);
  }

  replaceBytes(
    request?: Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return replaceBytes(this.#transport, request, options);
  }
}
