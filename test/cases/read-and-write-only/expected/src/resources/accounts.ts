import { json } from "../core/json.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Account, AccountInput } from "../types/accounts.js";

export function create(
  client: Transport,
  request: AccountInput,
  options?: RequestOptions,
): ApiPromise<Account> {
  return client.request(
    {
      id: "createAccount",
      method: "POST",
      path: "/accounts",
      body: json(request),
    },
    options,
  );
}

export class AccountsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  create(request: AccountInput, options?: RequestOptions): ApiPromise<Account> {
    return create(this.#transport, request, options);
  }
}
