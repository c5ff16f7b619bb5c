import type { ResponseContext, ResponseDecoder } from "../core/types.js";

/**
 * For streaming decoders: sends the operation once more with extra headers (`Last-Event-ID`), as a call of its own: same
 * authentication and retries, time-outs that start anew. Rejects with the package's errors.
 */
export function repeat<T>(
  { transport, operation, own }: ResponseContext,
  headers: Readonly<Record<string, string>>,
  response: ResponseDecoder<T>,
): Promise<T> {
  return transport.request({ ...operation, response, headers: { ...operation.headers, ...headers } }, own);
}
