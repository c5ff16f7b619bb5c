import type { ResponseContext, ResponseDecoder } from "../core/types.js";

/**
 * For streaming decoders: sends the operation once more with extra headers (`Last-Event-ID`), as a call of its own: same
 * authentication and retries, time-outs that start anew. `stop` ends it instead of the caller's signal. Rejects with the
 * package's errors.
 */
export function repeat<T>(
  { transport, operation, own }: ResponseContext,
  headers: Readonly<Record<string, string>>,
  response: ResponseDecoder<T>,
  stop: AbortSignal | undefined = own.abortSignal,
): Promise<T> {
  const again = { ...operation, response, headers: { ...operation.headers, ...headers } };
  return transport.request(again, { ...own, abortSignal: stop });
}
