import { json } from "../core/json.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Account } from "../types/accounts.js";

export function add(
  client: Transport,
  request: Account,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "addAccount",
      method: "POST",
      path: "/accounts",
      body: json(request),
      response: emptyResponse,
    },
    options,
  );
}

export class AccountsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  add(request: Account, options?: RequestOptions): ApiPromise<void> {
    return add(this.#transport, request, options);
  }
}
