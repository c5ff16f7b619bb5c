import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function ping(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "ping",
      method: "GET",
      path: "/ping",
      response: emptyResponse,
    },
    options,
  );
}
