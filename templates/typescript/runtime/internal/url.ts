/**
 * An absolute HTTP URL without user and password; `undefined` for everything else. Some platforms fetch `file:` too,
 * which no address that comes from a server may reach.
 */
export function httpUrl(address: string | undefined, base?: string | undefined): URL | undefined {
  try {
    const url = new URL(address!, base);
    return /^https?:\/\/[^/@]*\//.test(url.href) ? url : undefined;
  } catch {
    return undefined;
  }
}
