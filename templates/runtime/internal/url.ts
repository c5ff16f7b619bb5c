/**
 * An absolute HTTP URL; relative ones are resolved, in a browser against the page. A `TypeError` that does not repeat
 * the address refuses what is none, and what holds a user, a password, a query or a fragment.
 */
export function parseUrl(address: string | undefined, base: string | undefined): string {
  try {
    const { href, protocol, username, password, search, hash } = new URL(address!, base === address ? globalThis.location?.href : base);
    if (/^https?:$/.test(protocol) && !(username + password + search + hash)) return href;
  } catch {
    // Said below.
  }
  throw new TypeError("The base URL must be an HTTP URL without user, password, query and fragment");
}

/** Adds a query that is already encoded. */
export function withQuery(url: string, query: string): string {
  return query ? `${url}${url.includes("?") ? "&" : "?"}${query}` : url;
}
