/** What platforms' errors have of the following. */
interface PlatformError {
  readonly message?: string;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
}

/**
 * Codes of connections that never came about, in Node and its fetch and in Bun, so that no request was sent. A host can
 * get out of reach later too: only where it was about to connect nothing was sent.
 */
const NEVER_SENT = /REFUSED|NOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT|FailedToOpen|UNREACH connect/i;

/** The error in a chain of causes that has a code. */
function withCode(error: unknown, depth: number = 5): PlatformError | undefined {
  const { code, message, cause } = Object(error) as PlatformError;
  if (typeof code === "string") return error as PlatformError;
  // Deno has no codes, but words after the address, which cannot be part of it: no address has spaces.
  if (/(: client error \(Connect\)|^tcp connect error|^dns error)/.test(`${message}`)) return { code: "ECONNREFUSED" };
  return cause && depth ? withCode(cause, depth - 1) : undefined;
}

/** The code of a failed fetch: its own, or that of what caused it. */
export function codeOf(error: unknown): string | undefined {
  return withCode(error)?.code as string | undefined;
}

/** Whether it is certain that a failed fetch sent nothing. Browsers do not tell. */
export function neverSent(error: unknown): boolean {
  const found = withCode(error);
  return NEVER_SENT.test(`${found?.code as string} ${found?.syscall as string}`);
}

/**
 * Whether fetch refused its arguments (a method or header it does not send, a body with GET, a blocked port) instead of
 * failing to get an answer.
 */
export function isRefusal(error: unknown, url: string, { method, headers, body }: RequestInit): boolean {
  if (!(error instanceof TypeError) || codeOf(error)) return false;
  try {
    // Never sent: made to see whether it can be made. A body may have been read already.
    const request = new Request(url, { method: method!, headers: headers!, body: body == null ? null : "" });
    return !request || ((error as PlatformError).cause as PlatformError | undefined)?.message === "bad port";
  } catch {
    return true;
  }
}
