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
 * parsers, each in its own way: of those only names, codes and cleaned messages go on.
 */
export function safeCause(kind: ErrorKind | undefined, cause: unknown, clean: (text: unknown) => string): unknown {
  const copy = (error: Error | null | undefined, depth: number): unknown => {
    if (!depth || !(error instanceof Object) || error instanceof SdkError) return clean(error);
    const { name, message, cause: inner } = error as Error & { readonly cause?: Error };
    return Object.assign(new (Error as Caused<Error>)(clean(message), { cause: copy(inner, depth - 1) }), {
      name,
      code: codeOf(error),
    });
  };
  return kind === "connection" || kind === "decoding" ? copy(cause as Error, 4) : cause;
}
