import type { SdkError } from "../core/errors.js";
import type { CallFailure } from "../core/types.js";
import type { Attempt } from "./attempt.js";
import { askedPause } from "./retry-after.js";

/**
 * Whether there is another attempt, after `attempt.pause` milliseconds; otherwise this failure counts.
 *
 * The option `shouldRetry` decides, else the answer's `X-Should-Retry: true | false`, else: again after 408, 429, 500, 502,
 * 503, 504, time-outs of an attempt and lost connections. What must not be processed twice is sent again only when it is
 * certain not to have been processed: after 429, after 503 with `Retry-After`, and when no request went out (nothing
 * listened, or a token could not be had).
 *
 * The pause is what the server asks for and up to a quarter more, else a random part of a bound that doubles each time
 * (full jitter). A server that asks for more than `maxRetryDelayInSeconds`, or a pause that would outlast the call's
 * time-out, ends the retries.
 */
export function mayRetry(attempt: Attempt, error: SdkError | undefined, response?: Response): boolean {
  if (attempt.final) return false;
  attempt.final = true;
  const { call, attempt: number, sent } = attempt;
  const { kind = "api", statusCode: status = response?.status } = error ?? {};
  const headers = response?.headers ?? error?.headers;
  const bound = call.option("maxRetryDelayInSeconds", 60) * 1000;
  if (kind === "abort" || number > call.option("maxRetries", 2) || call.operation.body?.replayable === false) return false;

  const reason = kind === "api" ? status : kind;
  const unprocessed = reason === 429 || (reason === 503 && headers?.has("retry-after"));
  const said = /^(true|false)$/.exec(headers?.get("x-should-retry") ?? "")?.[0];
  const again =
    call.option("shouldRetry")?.(failureOf(attempt, error, response)) ??
    (said ? said === "true" : unprocessed || ((call.repeatable || !sent) && /^(408|50[0234]|connection|timeout)$/.test(`${reason}`)));
  if (!again) return false;

  const asked = headers && askedPause(headers, status, Date.now());
  const backOff = Math.min(call.option("initialRetryDelayInSeconds", 0.5) * 1000 * 2 ** (number - 1), bound);
  attempt.pause = asked ? asked * (1 + Math.random() / 4) : backOff * Math.random();
  attempt.final = (asked ?? 0) > bound || performance.now() + attempt.pause > call.deadline;
  return !attempt.final;
}

/** A failed attempt as options and hooks see it. */
export function failureOf(
  { call, attempt }: Attempt,
  error: SdkError | undefined,
  response: Response | undefined,
): CallFailure {
  return { operation: call.info, attempt, error, response };
}
