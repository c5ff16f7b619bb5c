/**
 * The parsed form of an address, relative ones against the page in a browser. A `TypeError` that does not repeat the
 * address refuses what is no HTTP URL and what carries a user or password, which fetch would refuse too, in plain view.
 */
export function parseUrl(address: string, base: string | undefined = globalThis.location?.href): URL {
  let url: URL | undefined;
  try {
    url = new URL(address, base);
  } catch {
    // Said below.
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new TypeError("The base URL must be an HTTP URL without user and password");
  }
  return url;
}

/** Adds a query that is already encoded. */
export function withQuery(url: string, query: string): string {
  return query ? `${url}${url.includes("?") ? "&" : "?"}${query}` : url;
}
