import { emptyResponse } from "../core/responses.js";
import { filledUrl } from "../core/server-url.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

/** Servers of `delete`, for the option `baseUrl`; the first is the default. */
export const DeleteServers = {
  /** For everyone. */
  Main: "https://upload.example.com",
  /** By zone. */
  Near: (variables?: {
    readonly zone?: string | undefined;
    readonly version?: string | undefined;
  }): string =>
    filledUrl(
      "https://{zone}.upload.example.com/{version}",
      { zone: variables?.zone ?? "a", version: variables?.version ?? "v1" },
      { zone: ["a", "b"] },
    ),
} as const;

export function delete_(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "deleteUploads",
      method: "POST",
      path: "/uploads",
      response: emptyResponse,
      baseUrl: DeleteServers.Main,
    },
    options,
  );
}

export { delete_ as delete };

export class UploadsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  delete(options?: RequestOptions): ApiPromise<void> {
    return delete_(this.#transport, options);
  }
}
