import type { SecurityScheme } from "./security.js";

/** Mutual TLS: the certificate belongs to the connection, so to a `fetch` that has one; the request carries nothing. */
export function mutualTls(): SecurityScheme {
  return (_request, _scopes, send) => send();
}
