import {
  type Binary,
  type BinaryForm,
  type BinaryOptions,
  binaryResponse,
} from "../core/binary-response.js";
import { binary } from "../core/binary.js";
import type { ErrorStatus } from "../core/errors.js";
import { json, jsonResponse } from "../core/json.js";
import { path } from "../core/path.js";
import { stringHeader, withHeaders } from "../core/response-headers.js";
import { byStatus, emptyResponse } from "../core/responses.js";
import { selectByValue } from "../core/select-by-value.js";
import type {
  ApiPromise,
  ResponseDecoder,
  Transport,
  WithHeaders,
} from "../core/types.js";
import type {
  BinaryAnswersCallError,
  BinaryAnswersError,
  BinaryAnswersStatusError,
  NotFoundError,
} from "../errors.js";
import type { As as As_, ConvertFileHeaders } from "../types/files.js";

/** What `download` rejects with. */
export type DownloadFileErrors =
  | NotFoundError<As_>
  | BinaryAnswersStatusError<Exclude<ErrorStatus, 404>>
  | BinaryAnswersCallError;

export function download<As extends BinaryForm = "blob">(
  client: Transport,
  id: string,
  options?: BinaryOptions<As>,
): ApiPromise<Binary<As>, DownloadFileErrors> {
  return client.request(
    {
      id: "downloadFile",
      method: "GET",
      path: path`/files/${{ id }}`,
      accept: "application/octet-stream",
      response: binaryResponse(options),
    },
    options,
  );
}

export function convert<As extends BinaryForm = "blob">(
  client: Transport,
  request: As_ | Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>,
  options?: BinaryOptions<As, "application/json" | "image/png">,
): ApiPromise<
  Binary<As> | As_ | undefined,
  BinaryAnswersError,
  WithHeaders<ConvertFileHeaders>
> {
  return withHeaders(
    client.request(
      {
        id: "convertFile",
        method: "POST",
        path: "/files",
        body: selectByValue(options, request, {
          "application/json": ["json", json],
          "image/png": ["binary", binary],
        }),
        accept: "image/png, image/jpeg, application/json",
        response: byStatus({
          200: binaryResponse(options),
          202: jsonResponse as ResponseDecoder<As_>,
          204: emptyResponse,
        }),
      },
      options,
    ),
    { xChecksum: ["X-Checksum", stringHeader] },
  );
}

export class FilesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  download<As extends BinaryForm = "blob">(
    id: string,
    options?: BinaryOptions<As>,
  ): ApiPromise<Binary<As>, DownloadFileErrors> {
    return download(this.#transport, id, options);
  }

  convert<As extends BinaryForm = "blob">(
    request: As_ | Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>,
    options?: BinaryOptions<As, "application/json" | "image/png">,
  ): ApiPromise<
    Binary<As> | As_ | undefined,
    BinaryAnswersError,
    WithHeaders<ConvertFileHeaders>
  > {
    return convert(this.#transport, request, options);
  }
}
