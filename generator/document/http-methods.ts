/** What HTTP says about methods, stated once. Names are in capitals, as requests have them. */

/** Methods that may be repeated (RFC 9110 §9.2.2, and `QUERY`). The runtime has the same list without what `fetch` refuses. */
export const idempotentMethods: ReadonlySet<string> = new Set([
  "GET",
  "HEAD",
  "OPTIONS",
  "TRACE",
  "PUT",
  "DELETE",
  "QUERY",
]);

/** Methods whose requests have no body: `fetch` sends none (Fetch §5.4), and RFC 9110 §9.3.8 forbids it for `TRACE`. */
export const bodylessMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "TRACE"]);

/** Methods that `fetch` refuses (Fetch §2.2.1). */
export const forbiddenMethods: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);
