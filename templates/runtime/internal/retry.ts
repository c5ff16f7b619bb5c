import type { SdkError } from "../core/errors.js";
import type { Attempt, Call } from "./call.js";

/** What answers and errors have of the following. */
interface Failure extends Partial<Pick<SdkError, "kind" | "statusCode">>, Partial<Pick<Response, "status">> {
  readonly headers?: Headers | undefined;
  readonly cause?: { readonly message?: string; readonly code?: string; readonly cause?: { readonly code?: string } };
}

/**
 * Whether there is another attempt, after `attempt.pause` milliseconds; otherwise this failure counts.
 *
 * Again after 408, 429, 500, 502, 503, 504, time-outs of an attempt and lost connections. What must not be processed
 * twice is sent again only when it is certain not to have been processed: after 429, after 503 with `Retry-After`, when
 * no connection came about, and when the attempt failed before its request was sent (at a token endpoint).
 *
 * The pause is what the server asks for, else a random part of a bound that doubles each time (full jitter), at most
 * `maxRetryDelayInSeconds`. A pause that would outlast the call's time-out is none.
 */
export function mayRetry(call: Call, current: Attempt, failure: SdkError | Response): boolean {
  const { option, operation, deadline, repeatable } = call;
  const { attempt, sent } = current;
  const { headers, kind = "api", cause, statusCode, status = statusCode } = failure as Failure;
  const reason = kind === "api" ? status : kind;
  const unprocessed =
    reason === 429 ||
    (reason === 503 && headers!.has("retry-after")) ||
    // What a failed fetch says when there never was a connection, in Deno, Bun and Node; browsers do not tell.
    (reason === "connection" && /REFUSED|NOTFOUND/i.test(`${cause?.message} ${cause?.code} ${cause?.cause?.code}`));
  const again = unprocessed || ((repeatable || !sent) && /^(408|50[0234]|connection|timeout)$/.test(`${reason}`));
  if (!again || attempt > option("maxRetries", 2) || operation.body?.replayable === false) return false;
  const now = Date.now();
  const backOff = Math.random() * option("initialRetryDelayInSeconds", 0.5) * 1000 * 2 ** (attempt - 1);
  current.pause = Math.min(
    (headers && askedPause(headers, status, now)) ?? backOff,
    option("maxRetryDelayInSeconds", 60) * 1000,
  );
  return now + current.pause < deadline;
}

/**
 * The pause a server asks for, in milliseconds: `Retry-After-Ms`, `Retry-After` (seconds or HTTP date, RFC 9110 §10.2.3)
 * or, after 429, `X-RateLimit-Reset` (seconds from now or since 1970). `undefined`: none that can be understood.
 */
export function askedPause(headers: Headers, status: number | undefined, now: number): number | undefined {
  const read = (name: string, unit: number): number | undefined => {
    const text = headers.get(name);
    const value = text ? Number(text) * unit : NaN;
    // A number beyond 31 years is a point in time, as a date is.
    const pause = value < 1e12 ? value : (value || Date.parse(text!)) - now;
    return pause >= 0 ? pause : pause < 0 ? 0 : undefined;
  };
  return (
    read("retry-after-ms", 1) ??
    read("retry-after", 1000) ??
    (status === 429 ? read("x-ratelimit-reset", 1000) : undefined)
  );
}
