import type { ErrorInit, SdkError } from "../core/errors.js";
import type { Attempt } from "./attempt.js";
import { readError } from "./read-body.js";

/**
 * The error that an answer is, with the body as far as it can be read: its faults, its length and its slowness hide
 * neither status nor class.
 */
export async function errorOf(attempt: Attempt, response: Response): Promise<SdkError> {
  const { call } = attempt;
  const { status: statusCode, headers } = response;
  const about: { -readonly [K in keyof ErrorInit]: ErrorInit[K] } = { statusCode, rawResponse: response };
  // From here on the body has a time of its own.
  attempt.stopTimers();
  try {
    const seconds = call.option("errorTimeoutInSeconds", 5) || Infinity;
    const milliseconds = Math.min(seconds * 1000, call.deadline - performance.now());
    const bound = Math.min(call.option("maxErrorBytes", 2 ** 20), attempt.maxResponseBytes);
    const { text: given, fault } = await readError(response, bound, milliseconds);
    const text = call.clean(given);
    // A long or broken body is not written again for the sake of its message.
    if (fault || text.length > 4000) about.text = text;
    if (fault) throw call.error({ kind: "decoding", message: fault });
    about.body = text || undefined;
    if (/json/i.test(headers.get("content-type")!)) {
      about.body = JSON.parse(text);
      about.body = call.operation.errorBody?.(text, statusCode) ?? about.body;
    }
  } catch (cause) {
    about.cause = cause;
  }
  return call.error(about);
}
