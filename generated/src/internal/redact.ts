import { SdkError, type ErrorKind } from "../core/errors.js";
import type { Caused } from "./caused.js";
import { codeOf } from "./platform-error.js";

/**
 * A text without the secrets that stand in it: as they are, percent-encoded or as form data, in HTML, in JSON,
 * and in JSON in a string of JSON. What is no text stays as it is.
 */
export function redacted(text: unknown, secrets: readonly string[]): unknown {
  if (typeof text !== "string") return text;
  let rest = text;
  for (const secret of secrets) {
    // What is shorter is no secret; cut out, it would leave holes everywhere.
    if (secret.length < 6) continue;
    for (const form of [secret, encodeURIComponent(secret), `${new URLSearchParams([["", secret]])}`.slice(1)]) {
      const pattern = form.replace(/[^]/g, (character) => {
        const own = character.replace(/\W/, "\\$&");
        // As HTML has it, too.
        return `${/[&<>"']/.test(character) ? `(?:${own}|&#?\\w+;)` : own}\\\\*`;
      });
      rest = rest.replace(new RegExp(`\\\\{0,7}${pattern}`, "gi"), "[redacted]");
    }
  }
  return rest;
}

/**
 * What an error may have as its cause. Platforms put addresses, headers and bodies into errors of connections and
 * parsers, each in its own way: of those, and of any other error that shows a secret, only names, codes and cleaned
 * messages go on.
 */
export function safeCause(kind: ErrorKind | undefined, cause: unknown, clean: (text: unknown) => unknown): unknown {
  let shown = kind === "connection" || kind === "decoding";
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
