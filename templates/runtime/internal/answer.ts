import type { ErrorInit, SdkError } from "../core/errors.js";
import type { ResponseContext, WithRawResponse } from "../core/types.js";
import type { Attempt } from "./call.js";
import { readText } from "./read-body.js";

/** The data of a successful response. */
export async function decode<T>(attempt: Attempt<T>, response: Response): Promise<WithRawResponse<T>> {
  const context = contextOf(attempt, response);
  try {
    const data = await attempt.decoder(response, context);
    if (attempt.decoder.streaming) attempt.hold();
    return { data, rawResponse: response };
  } catch (cause) {
    throw context.failure(cause);
  }
}

/** The error for a status that is no success, with the body as far as it can be read: its faults do not hide the status. */
export async function readError(attempt: Attempt, response: Response): Promise<SdkError> {
  const { status: statusCode, headers } = response;
  const init: { -readonly [K in keyof ErrorInit]: ErrorInit[K] } = { statusCode, rawResponse: response };
  try {
    const text = await readText(response, contextOf(attempt, response));
    init.body = text || undefined;
    if (/json/i.test(headers.get("content-type")!)) {
      init.body = JSON.parse(text);
      init.body = attempt.operation.errorBody?.(init.body, statusCode) ?? init.body;
    }
  } catch (cause) {
    init.cause = cause;
  }
  return attempt.error(init);
}

function contextOf(attempt: Attempt, response: Response): ResponseContext {
  const { option, error, wrap } = attempt;
  const about = { statusCode: response.status, rawResponse: response };
  return {
    ...attempt,
    maxResponseBytes: option("maxResponseBytes", 1e8),
    maxEventBytes: option("maxEventBytes", 1e7),
    decodingError: (message, body, cause) => error({ kind: "decoding", message, body, cause, ...about }),
    failure: (cause) => wrap("connection", cause, about),
  };
}
