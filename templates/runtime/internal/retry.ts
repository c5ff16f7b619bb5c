import type { SdkError } from "../core/errors.js";

/** What the decision to try again rests on. Times are in milliseconds. */
export interface RetryRules {
  /** Retries already made. */
  readonly retries: number;
  readonly maxRetries: number;
  /** Whether the request may reach the server twice: idempotent (RFC 9110 §9.2.2), marked so, or with an idempotency key. */
  readonly repeatable: boolean;
  /** Whether this attempt's request has been handed to the network (a failing token endpoint comes before). */
  readonly sent: boolean;
  /** Bound of the first pause. */
  readonly initialDelay: number;
  /** Bound of every pause. */
  readonly maxDelay: number;
}

/**
 * The pause before the next attempt in milliseconds; `undefined`: no other attempt.
 *
 * Statuses: 408, 429, 500, 502, 503, 504. What must not be processed twice is sent again only when it is certain not to
 * have been processed: after 429, after 503 with `Retry-After`, and when no connection came about.
 */
export function pauseBeforeRetry(failure: SdkError | Response, rules: RetryRules): number | undefined {
  if (rules.retries >= rules.maxRetries) return undefined;
  const { headers } = failure;
  const status = "statusCode" in failure ? failure.statusCode : failure.status;
  const asked = headers && askedPause(headers, status, Date.now());
  const safe = rules.repeatable || !rules.sent;
  const again =
    "kind" in failure && failure.kind !== "api"
      ? failure.kind === "timeout" ? safe : failure.kind === "connection" && (safe || neverConnected(failure.cause))
      : status === 429 || (safe ? [408, 500, 502, 503, 504].includes(status!) : status === 503 && headers!.has("retry-after"));
  if (!again) return undefined;
  return Math.min(asked ?? Math.random() * rules.initialDelay * 2 ** rules.retries, rules.maxDelay);
}

/**
 * The pause a server asks for, in milliseconds: `Retry-After-Ms`, `Retry-After` (seconds or HTTP date, RFC 9110 §10.2.3),
 * and, after 429, `X-RateLimit-Reset` (seconds since 1970 or from now). `undefined`: nothing that can be understood.
 */
export function askedPause(headers: Headers, status: number | undefined, now: number): number | undefined {
  const read = (name: string, unit: number): number | undefined => {
    const text = headers.get(name)?.trim();
    if (!text) return undefined;
    const value = Number(text) * unit;
    if (!Number.isNaN(value)) return Math.max(0, value > 1e12 ? value - now : value);
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
  };
  return read("retry-after-ms", 1) ?? read("retry-after", 1000) ?? (status === 429 ? read("x-ratelimit-reset", 1000) : undefined);
}

/** Whether a failed fetch never had a connection, by the codes and words of Node, Deno and Bun; browsers do not tell. */
function neverConnected(cause: unknown): boolean {
  const { code, message, cause: inner, errors } = (cause ?? {}) as Record<string, unknown>;
  return (
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|CONNECT_TIMEOUT|ConnectionRefused|connection refused|dns error/i.test(
      `${code} ${message}`,
    ) ||
    (Array.isArray(errors) ? errors.length > 0 && errors.every(neverConnected) : inner !== undefined && neverConnected(inner))
  );
}
