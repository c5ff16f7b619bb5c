import type { SdkError } from "../core/errors.js";
import type { RawResponse, ResponseContext, ResponseDecoder, WithRawResponse } from "../core/types.js";
import type { Attempt, Call } from "./call.js";
import type { Limit } from "./limit.js";
import { readText } from "./read-body.js";

/** The data of a successful response, under the limits of the attempt. */
export async function decode<T>(
  call: Call<T>,
  response: Response,
  attempt: Attempt,
  limit: Limit,
): Promise<WithRawResponse<T>> {
  const context = contextOf(call, response, attempt, limit);
  try {
    const data = await call.decoder(response, context);
    if (call.decoder.streaming) limit.hold();
    return { data, rawResponse: rawResponseOf(response, attempt) };
  } catch (cause) {
    throw context.failure(cause);
  }
}

/** The error for a response whose status is no success, with its body as far as it can be read. */
export async function readError(call: Call, response: Response, attempt: Attempt, limit: Limit): Promise<SdkError> {
  const { status: statusCode } = response;
  const rawResponse = rawResponseOf(response, attempt);
  let body: unknown;
  let cause: unknown;
  try {
    body = (await readText(response, contextOf(call, response, attempt, limit))) || undefined;
    if (/json/i.test(response.headers.get("content-type") ?? "") && body) {
      body = JSON.parse(body as string);
      body = call.operation.errorBody?.(body, statusCode) ?? body;
    }
  } catch (error) {
    // A body that is cut off or no JSON does not hide the status: it stays as far as it was read.
    cause = error;
  }
  return call.error({ statusCode, body, rawResponse, cause });
}

function contextOf(call: Call, response: Response, attempt: Attempt, limit: Limit): ResponseContext {
  const { maxResponseBytes = 100 * 2 ** 20, maxEventBytes = 8 * 2 ** 20 } = call.options;
  const about = { statusCode: response.status, rawResponse: rawResponseOf(response, attempt) };
  let releaseLast: (() => void) | undefined;
  return {
    signal: limit.signal,
    maxResponseBytes,
    maxEventBytes,
    decodingError: (message, body, cause) => call.error({ kind: "decoding", message, body, cause, ...about }),
    failure: (cause) => (limit.signal.aborted ? (limit.signal.reason as Error) : call.wrap("connection", cause, about)),
    release: () => {
      limit.release();
      releaseLast?.();
    },
    again: async (headers) => {
      const keep: ResponseDecoder<Response> = Object.assign(
        (fresh: Response, context: ResponseContext) => {
          releaseLast?.();
          releaseLast = context.release;
          return fresh;
        },
        { streaming: true },
      );
      return (await call.again(headers, keep)).data;
    },
  };
}

/** A response without its body, and without the credentials its address may hold. */
export function rawResponseOf(response: Response, { url }: Attempt): RawResponse {
  const { headers, ok, redirected, status, statusText, type } = response;
  return { headers, ok, redirected, status, statusText, type, url };
}
