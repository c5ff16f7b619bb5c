/** Sets a header. The `TypeError` of a value that no header may have does not repeat the value: it may be a secret. */
export function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value);
  } catch {
    throw new TypeError(`Invalid header ${name}`);
  }
}
