import type { ErrorInit } from "../core/errors.js";
import type { ResponseContext, WithRawResponse } from "../core/types.js";
import type { Attempt, Call } from "./call.js";
import type { Limit } from "./limit.js";
import { readText } from "./read-body.js";
import { mayRetry } from "./retry.js";
import { discard } from "./send.js";

/**
 * What comes of a response: data; nothing, when there is another attempt; or an error, with the body as far as it can be
 * read: its faults do not hide the status.
 */
export async function answer<T>(
  call: Call<T>,
  current: Attempt,
  limit: Limit,
  response: Response,
): Promise<WithRawResponse<T> | void> {
  const { operation, decoder, option, error, wrap } = call;
  const { status: statusCode, headers } = response;
  const about: { -readonly [K in keyof ErrorInit]: ErrorInit[K] } = { statusCode, rawResponse: response };
  const context: ResponseContext = Object.assign(limit, call, {
    maxResponseBytes: option("maxResponseBytes", 1e8),
    maxEventBytes: option("maxEventBytes", 1e7),
    decodingError: (message: string, body?: unknown, cause?: unknown) =>
      error({ ...about, kind: "decoding", message, body, cause }),
    failure: (cause: unknown) => wrap("connection", cause),
  });
  if (response.ok) {
    try {
      return { data: await decoder(response, context), rawResponse: response };
    } catch (cause) {
      throw wrap("connection", cause);
    }
  }
  if (mayRetry(call, current, response)) return discard(response);
  try {
    const text = await readText(response, context);
    about.body = text || undefined;
    if (/json/i.test(headers.get("content-type")!)) {
      about.body = JSON.parse(text);
      about.body = operation.errorBody?.(text, statusCode) ?? about.body;
    }
  } catch (cause) {
    about.cause = cause;
  }
  throw error(about);
}
