import {
  type Binary,
  type BinaryForm,
  type BinaryOptions,
  binaryResponse,
} from "../core/binary-response.js";
import type { ApiPromise, Transport } from "../core/types.js";

export function retrieve<As extends BinaryForm = "blob">(
  client: Transport,
  options?: BinaryOptions<As>,
): ApiPromise<Binary<As>> {
  return client.request(
    {
      id: "getLogo",
      method: "GET",
      path: "/logo",
      accept: "image/svg+xml",
      response: binaryResponse(options),
    },
    options,
  );
}

export class LogoResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve<As extends BinaryForm = "blob">(
    options?: BinaryOptions<As>,
  ): ApiPromise<Binary<As>> {
    return retrieve(this.#transport, options);
  }
}
