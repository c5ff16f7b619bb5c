/** Headers of a request by lower-case names. */
export type HeaderRecord = Record<string, string>;

/** Those of some headers whose names match. */
export function keepHeaders(headers: Headers | Readonly<HeaderRecord>, names: RegExp = /^/): HeaderRecord {
  const kept: HeaderRecord = {};
  const keep = (value: string, name: string): void => {
    if (names.test(name)) kept[name] = value;
  };
  if (headers instanceof Headers) headers.forEach(keep);
  else for (const name in headers) keep(headers[name]!, name);
  return kept;
}

/**
 * Sets a header (RFC 9110 §5.1, §5.5). The `TypeError` of a name or value that no header may have does not repeat the
 * value: it may be a secret.
 */
export function setHeader(headers: HeaderRecord, name: string, value: string): void {
  if (!/^(?!__proto__$)[!#$%&'*+.^_`|~\w-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value)) {
    throw new TypeError(`Invalid header ${name}`);
  }
  headers[name.toLowerCase()] = value;
}
