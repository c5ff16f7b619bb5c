/**
 * The file name of a `Content-Disposition` (RFC 6266 §4.3): that of `filename*` (RFC 8187, UTF-8) before that of
 * `filename`, without folders, which are the server's. `undefined`: there is none.
 */
export function fileNameOf(disposition: string): string | undefined {
  const find = (pattern: RegExp): RegExpExecArray | [] => pattern.exec(disposition) ?? [];
  const [, encoded] = find(/;\s*filename\*\s*=\s*utf-8'[^']*'([^\s;]+)/i);
  const [, quoted, token] = find(/;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]+))/i);
  let name = quoted?.replace(/\\(.)/g, "$1") ?? token;
  try {
    if (encoded) name = decodeURIComponent(encoded);
  } catch {
    // What is no UTF-8 leaves the plain name.
  }
  return name?.split(/[/\\]/).pop() || undefined;
}
