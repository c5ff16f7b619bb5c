import { cookies } from "../core/cookies.js";
import { headers } from "../core/headers.js";
import { json } from "../core/json.js";
import { path } from "../core/path.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { PutThingRequest } from "../types/things.js";

export function put(
  client: Transport,
  id: number,
  request: PutThingRequest,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "putThing",
      method: "PUT",
      path: path`/things/${{ id }}`,
      query: { id: request.id, request: request.request },
      headers: headers({ id: request.idHeader }),
      cookies: cookies({ id: request.idCookie }),
      body: json(request.body),
      response: emptyResponse,
    },
    options,
  );
}

export class ThingsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  put(
    id: number,
    request: PutThingRequest,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return put(this.#transport, id, request, options);
  }
}
