/** The media type of a `Content-Type` value in lower case, without parameters; empty when there is none (RFC 9110 §8.3.1). */
export function essenceOf(contentType: string | null | undefined): string {
  return (contentType ?? "").split(";")[0]!.trim().toLowerCase();
}

/**
 * The key that fits a media type best: itself, its range (`image/*`), `*` + `/*`, else, for JSON and XML, a key of the same
 * syntax (`application/vnd.x+json` for `application/json`). `undefined`: none.
 */
export function bestMatch(keys: readonly string[], type: string): string | undefined {
  const syntax = (text: string): string | undefined => /[+/](json|xml)$/.exec(essenceOf(text))?.[1];
  const find = (wanted: string): string | undefined => keys.find((key) => essenceOf(key) === wanted);
  return (
    find(type) ??
    find(`${type.split("/")[0]}/*`) ??
    find("*/*") ??
    keys.find((key) => syntax(key) !== undefined && syntax(key) === syntax(type))
  );
}
