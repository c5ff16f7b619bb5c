import { SdkError, type ErrorKind } from "../core/errors.js";
import type { Caused } from "./caused.js";
import { codeOf } from "./platform-error.js";

/** A text without the secrets that stand in it: as they are, percent-encoded, as form data, as JSON. Nothing else changes. */
export function redacted(text: unknown, secrets: readonly string[]): unknown {
  if (typeof text !== "string") return text;
  let rest = text;
  for (const secret of secrets) {
    const form = `${new URLSearchParams([["", secret]])}`.slice(1);
    for (const shape of [secret, encodeURIComponent(secret), form, JSON.stringify(secret).slice(1, -1)]) {
      // What is shorter is no secret; cut out, it would leave holes everywhere.
      if (secret.length > 5) rest = rest.split(shape).join("[redacted]");
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
    if (!depth || !(error instanceof Object) || error instanceof SdkError) return clean(error);
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
