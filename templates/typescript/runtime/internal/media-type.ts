/** The media type of a `Content-Type` value in lower case, without parameters; empty when there is none (RFC 9110 §8.3.1). */
export function essenceOf(contentType: string | null): string {
  return (contentType ?? "").split(";")[0]!.trim().toLowerCase();
}

/**
 * The key that fits a media type best: itself, its range (`image/*`), any type, else, for JSON and XML, a key of the same
 * syntax (`application/vnd.x+json` for `application/json`). `undefined`: none.
 */
export function bestMatch(keys: readonly string[], type: string): string | undefined {
  const syntaxOf = (text: string): string | undefined => /[+/](json|xml)$/.exec(text)?.[1];
  const find = (wanted: unknown, of: (key: string) => unknown = (key) => key): string | undefined =>
    keys.find((key) => wanted && of(essenceOf(key)) === wanted);
  return find(type) ?? find(type.replace(/\/.*/, "/*")) ?? find("*/*") ?? find(syntaxOf(type), syntaxOf);
}
