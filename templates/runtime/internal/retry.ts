import type { SdkError } from "../core/errors.js";
import type { Attempt } from "./call.js";

/**
 * The pause before the next attempt in milliseconds; `undefined`: there is none, this failure counts.
 *
 * Again after 408, 429, 500, 502, 503, 504, time-outs of an attempt and lost connections. What must not be processed
 * twice is sent again only when it is certain not to have been processed: after 429, after 503 with `Retry-After`, when
 * no connection came about, and when the attempt failed before its request was sent (at a token endpoint).
 *
 * The pause is what the server asks for, else a random part of a bound that doubles each time (full jitter), at most
 * `maxRetryDelayInSeconds`. A pause that would outlast the call's time-out is none.
 */
export function pauseBeforeRetry(attempt: Attempt, failure: SdkError | Response): number | undefined {
  const { option, operation, number, deadline } = attempt;
  const { headers, kind = "api", cause, statusCode, status = statusCode } = failure as Partial<SdkError & Response>;
  const safe = attempt.repeatable || !attempt.sent;
  const again =
    kind === "api"
      ? status === 429 || (safe ? /^(408|50[0234])$/.test(`${status}`) : status === 503 && headers?.has("retry-after"))
      : kind === "connection" ? safe || neverConnected(cause) : kind === "timeout" && safe;
  if (!again || number > option("maxRetries", 2) || operation.body?.replayable === false) return undefined;
  const now = Date.now();
  const backOff = Math.random() * option("initialRetryDelayInSeconds", 0.5) * 1000 * 2 ** (number - 1);
  const pause = Math.min((headers && askedPause(headers, status, now)) ?? backOff, option("maxRetryDelayInSeconds", 60) * 1000);
  return now + pause < deadline ? pause : undefined;
}

/**
 * The pause a server asks for, in milliseconds: `Retry-After-Ms`, `Retry-After` (seconds or HTTP date, RFC 9110 §10.2.3)
 * or, after 429, `X-RateLimit-Reset` (seconds from now or since 1970). `undefined`: none that can be understood.
 */
export function askedPause(headers: Headers, status: number | undefined, now: number): number | undefined {
  const read = (name: string, unit: number): number | undefined => {
    const text = headers.get(name);
    if (!text) return undefined;
    // A number beyond 31 years is a point in time, as a date is.
    const value = Number(text) * unit || Date.parse(text) || 0;
    return Math.max(0, value > 1e12 ? value - now : value);
  };
  return (
    read("retry-after-ms", 1) ?? read("retry-after", 1000) ?? (status === 429 ? read("x-ratelimit-reset", 1000) : undefined)
  );
}

/** Whether a failed fetch never had a connection, by the codes and words of Node, Deno and Bun; browsers do not tell. */
function neverConnected(failure: unknown): boolean {
  const { code, message, cause } = Object(failure) as Record<string, unknown>;
  return (
    /REFUSED|NOTFOUND|EAI_AGAIN|UNREACH|CONNECT_TIMEOUT|dns error/i.test(`${code} ${message}`) ||
    (!!cause && neverConnected(cause))
  );
}
