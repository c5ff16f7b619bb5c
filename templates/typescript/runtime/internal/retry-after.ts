/** The three forms of HTTP dates (RFC 9110 §5.6.7), without `GMT`: the last of them, asctime, never has it. */
const DATE = /^\w+(, ..[ -]...[ -]\d+| ... ..) [\d:]{8}( \d{4}$|(?= GMT$))/;

/**
 * The pause a server asks for, in milliseconds: `Retry-After-Ms`, `Retry-After` (seconds or HTTP date, RFC 9110 §10.2.3)
 * or, after 429, `X-RateLimit-Reset` (seconds from now or since 1970). `undefined`: none, or none that makes sense.
 *
 * @param now milliseconds since 1970
 */
export function askedPause(headers: Headers, status: number | undefined, now: number): number | undefined {
  const read = (name: string, unit: number): number | undefined => {
    const text = headers.get(name) ?? "";
    const value = /^[\d.]+$/.test(text) ? Number(text) * unit : NaN;
    // A number beyond 31 years is a point in time, as a date is.
    const pause = value < 1e12 ? value : (value || Date.parse(DATE.exec(text)?.[0] + " GMT")) - now;
    return pause >= 0 ? pause : undefined;
  };
  return (
    read("retry-after-ms", 1) ??
    read("retry-after", 1000) ??
    (status === 429 ? read("x-ratelimit-reset", 1000) : undefined)
  );
}
