import { json } from "../core/json.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { All } from "../types/shared.js";

export function all(
  client: Transport,
  request: All = {},
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "all",
      method: "POST",
      path: "/all",
      body: json(request),
      response: emptyResponse,
    },
    options,
  );
}
