/**
 * Codes of connections that never came about, in Node and its fetch and in Bun, so that no request was sent. A host can
 * get out of reach later too: only where it was about to connect nothing was sent.
 */
const NEVER_SENT = /REFUSED|NOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT|FailedToOpen|UNREACH connect/i;

/** Codes and words for a request that is not sent because of what it is. */
const REFUSED = /INVALID_ARG|NOT_SUPPORTED|REQ_CONTENT|bad port|blocked$/;

/**
 * What the first error in a chain of causes that has a code says: `ECONNREFUSED connect`, its code and its system call.
 * Deno has no codes, but words after the address, which cannot be part of it: no address has spaces.
 */
function faultOf(error: unknown, depth: number = 5): string | undefined {
  const { code, syscall, message, cause } = Object(error) as Readonly<Record<string, unknown>>;
  if (typeof code === "string") return `${code} ${syscall as string}`;
  if (/(: client error \(Connect\)|^tcp connect error|^dns error)/.test(`${message as string}`)) return "ECONNREFUSED";
  return cause && depth ? faultOf(cause, depth - 1) : undefined;
}

/** The code of a failed fetch: its own, or that of what caused it. */
export function codeOf(error: unknown): string | undefined {
  return faultOf(error)?.split(" ")[0];
}

/** Whether it is certain that a failed fetch sent nothing. Browsers do not tell. */
export function neverSent(error: unknown): boolean {
  return NEVER_SENT.test(`${faultOf(error)}`);
}

/**
 * Whether fetch refused its arguments (a method or header it does not send, a body with GET or of another length than its
 * header says, a blocked port) instead of failing to get an answer. Node's has codes for some.
 */
export function isRefusal(error: unknown, url: string, { method, headers, body }: RequestInit): boolean {
  if (!(error instanceof TypeError)) return false;
  const fault = faultOf(error);
  try {
    return (
      REFUSED.test(fault ?? ((error as { readonly cause?: Error }).cause ?? error).message) ||
      // Never sent: made to see whether it can be made. A body may have been read already.
      !(fault || new Request(url, { method: method!, headers: headers!, body: body == null ? null : "" }))
    );
  } catch {
    return true;
  }
}
