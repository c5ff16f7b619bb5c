import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function viaOAuth(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "viaOAuth",
      method: "GET",
      security: [{ oauth: ["read", "write"] }],
      path: "/oauth",
      response: emptyResponse,
    },
    options,
  );
}

export class OauthResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  viaOAuth(options?: RequestOptions): ApiPromise<void> {
    return viaOAuth(this.#transport, options);
  }
}
