import type { SdkError } from "../core/errors.js";
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
  let body: unknown;
  let cause: unknown;
  try {
    body = (await readText(response, contextOf(attempt, response))) || undefined;
    if (body && /json/i.test(headers.get("content-type")!)) {
      body = JSON.parse(body as string);
      body = attempt.operation.errorBody?.(body, statusCode) ?? body;
    }
  } catch (error) {
    cause = error;
  }
  const message = statusCode < 400 ? "Redirect not followed" : undefined;
  return attempt.error({ message, statusCode, body, rawResponse: response, cause });
}

function contextOf(attempt: Attempt, response: Response): ResponseContext {
  const { signal, release, again, option } = attempt;
  const about = { statusCode: response.status, rawResponse: response };
  return {
    signal,
    maxResponseBytes: option("maxResponseBytes", 1e8),
    maxEventBytes: option("maxEventBytes", 1e7),
    release,
    again,
    decodingError: (message, body, cause) => attempt.error({ kind: "decoding", message, body, cause, ...about }),
    failure: (cause) => attempt.wrap("connection", cause, about),
  };
}
