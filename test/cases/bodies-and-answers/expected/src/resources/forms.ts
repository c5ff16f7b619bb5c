import { json } from "../core/json.js";
import { emptyResponse } from "../core/responses.js";
import { selectByValue } from "../core/select-by-value.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import { urlencoded } from "../core/urlencoded.js";
import type { SendFormFormRequest, SendFormRequest } from "../types/forms.js";

export function send(
  client: Transport,
  request: SendFormRequest | SendFormFormRequest,
  options: RequestOptions<
    "application/json" | "application/x-www-form-urlencoded"
  > & {
    readonly contentType:
      | "application/json"
      | "application/x-www-form-urlencoded";
  },
): ApiPromise<void> {
  return client.request(
    {
      id: "sendForm",
      method: "POST",
      path: "/forms",
      body: selectByValue(options, request, {
        "application/json": ["json", json],
        "application/x-www-form-urlencoded": ["urlencoded", urlencoded],
      }),
      response: emptyResponse,
    },
    options,
  );
}

export class FormsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  send(
    request: SendFormRequest | SendFormFormRequest,
    options: RequestOptions<
      "application/json" | "application/x-www-form-urlencoded"
    > & {
      readonly contentType:
        | "application/json"
        | "application/x-www-form-urlencoded";
    },
  ): ApiPromise<void> {
    return send(this.#transport, request, options);
  }
}
