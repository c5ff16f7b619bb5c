/**
 * The file name of a `Content-Disposition` (RFC 6266 §4.3): that of `filename*` (RFC 8187, percent-encoded UTF-8 or
 * ISO-8859-1) before that of `filename`, without folders, which are the server's. `undefined`: there is none.
 */
export function fileNameOf(disposition: string | null): string | undefined {
  const names = new Map<string, string>();
  const parameter = /;\s*(filename\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/gi;
  for (const [, name, quoted, token] of (disposition ?? "").matchAll(parameter)) {
    names.set(name!.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? token!);
  }
  const name = decoded(names.get("filename*")) ?? names.get("filename");
  return name?.split(/[/\\]/).pop() || undefined;
}

/** `UTF-8'en'na%C3%AFve.txt` as text; `undefined` where it is none. */
function decoded(value: string | undefined): string | undefined {
  const [, charset, text] = /^(utf-8|iso-8859-1)'[^']*'(.*)$/i.exec(value ?? "") ?? [];
  if (charset === undefined || text === undefined) return undefined;
  try {
    return /^u/i.test(charset) ? decodeURIComponent(text) : unescape(text);
  } catch {
    return undefined;
  }
}
