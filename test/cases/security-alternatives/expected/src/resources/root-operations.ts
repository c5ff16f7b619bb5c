import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function viaQuery(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "viaQuery",
      method: "GET",
      security: [{ queryKey: [] }, { cookieKey: [] }],
      path: "/query",
      response: emptyResponse,
    },
    options,
  );
}
