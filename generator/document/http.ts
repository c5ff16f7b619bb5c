/** Words of HTTP (RFC 9110) that documents are checked against. */

/** The methods that have a field of their own in a Path Item Object (OpenAPI 3.2 §4.9.1). */
export const methodFields = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"] as const;

/** A token (RFC 9110 §5.6.2): what may be a method or the name of a header. */
export function isToken(text: string): boolean {
  return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text);
}

/** C0 controls and DEL. */
export function hasControl(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u001f\u007f]/.test(text);
}
