/** The server's name for a request: `X-Request-Id` or `Request-Id` of its answer. */
export function requestIdOf(response: Pick<Response, "headers"> | undefined): string | undefined {
  return response?.headers.get("x-request-id") ?? response?.headers.get("request-id") ?? undefined;
}
