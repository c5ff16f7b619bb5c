/**
 * Percent-encodes all but the unreserved characters of RFC 3986 §2.3 (letters, digits, `-`, `.`, `_`, `~`), as RFC 6570
 * §3.2.1 asks for values. Half a surrogate pair, which has no UTF-8 form, throws a `URIError`.
 */
export function percentEncode(text: string): string {
  // These encodeURIComponent leaves although they are reserved.
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Reserved expansion (RFC 6570 §3.2.3): reserved characters and percent-encoded triples stay, everything else is
 * encoded. `#` is encoded too: it would end the URL, so it can never arrive.
 */
export function percentEncodeReserved(text: string): string {
  return text
    .split(/(%[\da-f]{2}|[:/?[\]@!$&'()*+,;=]+)/i)
    .map((part, index) => (index % 2 ? part : percentEncode(part)))
    .join("");
}
