import { SdkError, type ErrorKind } from "../core/errors.js";
import type { Caused } from "./caused.js";
import { codeOf } from "./platform-error.js";

/**
 * A text without the secrets that stand in it: as they are, percent-encoded or as form data, in HTML, in JSON, and in JSON
 * in a string of JSON. What is no text stays as it is. What is shorter than 6 characters is no secret; cut out, it would
 * leave holes everywhere.
 */
export function redacted(text: unknown, secrets: readonly string[]): unknown {
  if (typeof text !== "string") return text;
  return secrets.reduce(
    (rest, secret) => (secret.length < 6 ? rest : rest.replace(patternOf(secret), "[redacted]")),
    text,
  );
}

/**
 * Word characters stand as they are, any other as itself or in a form that may be one: as many bytes percent-encoded, as
 * many code units in JSON, an entity, a plus. Any number of backslashes may stand before it: JSON in JSON in JSON.
 */
function patternOf(secret: string): RegExp {
  const characters = Array.from(secret, (character) => {
    if (/\w/.test(character)) return character;
    const own = character.replace(/[^]/g, "\\$&");
    const bytes = new TextEncoder().encode(character).length;
    return `(?:${own}|(%[\\da-f]{2}){${bytes}}|(\\\\u[\\da-f]{4}){${character.length}}|&#?\\w+;|\\+)`;
  });
  return new RegExp(`\\\\{0,7}${characters.join("\\\\*")}`, "gi");
}

/**
 * What an error may have as its cause. Platforms put addresses, headers and bodies into errors of connections and
 * parsers, each in its own way: of those, and of any other error that shows a secret, only names, codes and cleaned
 * messages go on.
 */
export function safeCause(kind: ErrorKind | undefined, cause: unknown, clean: (text: unknown) => unknown): unknown {
  let shown = /^(api|connection|decoding)$/.test(kind ?? "api");
  const copy = (error: Error | null | undefined, depth: number): unknown => {
    // Errors of another realm (a frame, `vm`) are no instances of ours.
    if (typeof error !== "object" || !error || error instanceof SdkError) return clean(error);
    if (!depth) return undefined;
    const { name, message, stack, cause: inner } = error as Error & { readonly cause?: Error };
    shown ||= clean(message) !== message || clean(stack) !== stack;
    // Parsers quote a piece of the text, which may be a piece of a secret.
    const told = name === "SyntaxError" ? message.replace(/"[^]*"/, "a text") : message;
    const safe = new (Error as Caused<Error>)(clean(told) as string, { cause: copy(inner, depth - 1) });
    return Object.assign(safe, { name, code: codeOf(error) });
  };
  const safe = copy(cause as Error, 4);
  return shown ? safe : cause;
}
