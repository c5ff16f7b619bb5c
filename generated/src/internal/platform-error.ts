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
function withCode(error: unknown): { readonly code: string; readonly syscall?: unknown } | undefined {
  let found = error as PlatformError | null | undefined;
  for (let depth = 0; found && depth < 5; depth++, found = found.cause as PlatformError | undefined) {
    const { code, syscall, message } = found;
    if (typeof code === "string") return { code, syscall };
    // Deno has no codes, but words after the address, which cannot be part of it: no address has spaces.
    if (/(: client error \(Connect\)|^tcp connect error|^dns error)/.test(`${message}`))
      return { code: "ECONNREFUSED" };
  }
  return undefined;
}

/** The code of a failed fetch: its own, or that of what caused it. */
export function codeOf(error: unknown): string | undefined {
  return withCode(error)?.code;
}

/** Whether it is certain that a failed fetch sent nothing. Browsers do not tell. */
export function neverSent(error: unknown): boolean {
  const { code, syscall } = withCode(error) ?? {};
  return NEVER_SENT.test(`${code} ${syscall as string}`);
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
