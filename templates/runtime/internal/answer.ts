import type { ErrorInit } from "../core/errors.js";
import type { ResponseContext, WithRawResponse } from "../core/types.js";
import type { Attempt } from "./call.js";
import { readText } from "./read-body.js";
import { mayRetry } from "./retry.js";
import { discard } from "./send.js";

/**
 * What comes of a response: data; nothing, when there is another attempt; or an error, with the body as far as it can be
 * read: its faults do not hide the status.
 */
export async function answer<T>(attempt: Attempt<T>, response: Response): Promise<WithRawResponse<T> | void> {
  const { operation, decoder, option, error, wrap } = attempt;
  const { status: statusCode, headers } = response;
  const about: { -readonly [K in keyof ErrorInit]: ErrorInit[K] } = { statusCode, rawResponse: response };
  const context: ResponseContext = {
    ...attempt,
    maxResponseBytes: option("maxResponseBytes", 1e8),
    maxEventBytes: option("maxEventBytes", 1e7),
    decodingError: (message, body, cause) => error({ ...about, kind: "decoding", message, body, cause }),
    failure: (cause) => wrap("connection", cause),
  };
  if (response.ok) {
    try {
      return { data: await decoder(response, context), rawResponse: response };
    } catch (cause) {
      throw context.failure(cause);
    }
  }
  if (mayRetry(attempt, response)) return discard(response);
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
