import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";

export function usual(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "usual",
      method: "GET",
      path: "/usual",
      response: emptyResponse,
    },
    options,
  );
}

export function getFiles(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "files",
      method: "GET",
      path: "/files",
      response: emptyResponse,
      baseUrl: "https://files.example.com",
    },
    options,
  );
}
