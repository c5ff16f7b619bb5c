import type { SdkError } from "../core/errors.js";
import type { Attempt } from "./attempt.js";
import { infoOf } from "./operation-info.js";
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
  const { attempt: number, sent, option, operation, repeatable, deadline } = attempt;
  const { kind = "api", statusCode: status = response?.status } = error ?? {};
  const headers = (response ?? error)?.headers;
  attempt.final ||= kind === "abort" || number > option("maxRetries", 2) || operation.body?.replayable === false;
  if (attempt.final) return false;
  // Settled, also by what throws below, unless it turns out otherwise.
  attempt.final = true;

  const reason = kind === "api" ? status : kind;
  const said = headers?.get("x-should-retry") ?? "";
  const again =
    option("shouldRetry")?.({ operation: infoOf(operation), attempt: number, error, response }) ??
    (/^(true|false)$/.test(said)
      ? said === "true"
      : reason === 429 ||
        (reason === 503 && headers?.has("retry-after")) ||
        ((repeatable || !sent) && /^(408|50[0234]|connection|timeout)$/.test(`${reason}`)));

  const bound = option("maxRetryDelayInSeconds", 60) * 1000;
  const asked = (headers && askedPause(headers, status, Date.now())) || 0;
  const backOff = Math.min(option("initialRetryDelayInSeconds", 0.5) * 1000 * 2 ** (number - 1), bound);
  attempt.pause = asked * (1 + Math.random() / 4) || backOff * Math.random();
  attempt.final = !again || asked > bound || performance.now() + attempt.pause > deadline;
  return !attempt.final;
}
