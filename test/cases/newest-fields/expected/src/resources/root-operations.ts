import { binary } from "../core/binary.js";
import { json } from "../core/json.js";
import { multipart } from "../core/multipart.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function uploadParts(
  client: Transport,
  request?: [
    { title?: string }?,
    ...(Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>)[],
  ],
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "uploadParts",
      method: "POST",
      security: [{ device: ["read"] }, { oldKey: [] }],
      path: "/upload",
      body: multipart(request, "multipart/mixed", {
        "0": { body: json },
        "*": { body: (value) => binary(value, "image/*") },
      }),
      response: emptyResponse,
    },
    options,
  );
}
