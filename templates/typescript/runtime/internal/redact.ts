import { SdkError, type ErrorKind } from "../core/errors.js";
import type { RawResponse } from "../core/types.js";
import type { Caused } from "./caused.js";
import { codeOf } from "./platform-error.js";

/**
 * A text without the secrets that stand in it: as they are, percent-encoded or as form data, in HTML, in JSON, and in JSON
 * in a string of JSON. What is no text stays as it is. What is shorter than 6 characters is no secret; cut out, it would
 * leave holes everywhere.
 *
 * @param cut whether the text was cut, perhaps within a secret: what follows the beginning of one goes too, to the end
 */
export function redacted(text: unknown, secrets: readonly string[], cut?: boolean): unknown {
  if (typeof text !== "string") return text;
  // Engines refuse expressions for some thousand characters. Backslashes at the ends belong to the text around.
  const pieces = secrets.flatMap((secret): readonly string[] => secret.match(/[^\\][^]{4,398}[^\\]/gu) ?? []);
  return pieces.reduce((rest, piece) => {
    const pattern = cut ? `${patternOf(piece.slice(0, 6))}[^]{0,9999}$` : patternOf(piece);
    return rest.replace(new RegExp(pattern, "gi"), "[redacted]");
  }, text);
}

/**
 * Any number of backslashes may stand before a character: JSON in JSON in JSON. So those of the secret count as one, and no
 * text can be read in two ways: trying all of them would take years.
 */
function patternOf(secret: string): string {
  const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, "0");
  const parts = secret.split(/\\+/).map((part) =>
    Array.from(part, (character) => {
      if (/\w/.test(character)) return character;
      const bytes = Array.from(new TextEncoder().encode(character), (byte) => `%${hex(byte, 2)}`).join("");
      const units = character.split("").map((unit) => `\\\\u${hex(unit.charCodeAt(0), 4)}`);
      return `(?:\\${character}|${bytes}|${units.join("")}|&#?\\w+;${character === " " ? "|\\+" : ""})`;
    }).join("\\\\*"),
  );
  return `\\\\{0,7}${parts.join("(?:\\\\|%5c)+")}`;
}

/**
 * What an error may have as its cause. Platforms put addresses, headers and bodies into errors of connections and
 * parsers, each in its own way: of those, and of any other error that shows a secret, only names, codes and cleaned
 * messages go on.
 */
export function safeCause(kind: ErrorKind | undefined, cause: unknown, clean: (text: unknown) => unknown): unknown {
  let shown = /^(api|connection|decoding)$/.test(kind ?? "api");
  const tidy = (text: unknown): never => {
    const safe = clean(text);
    shown ||= safe !== text;
    return safe as never;
  };
  const copy = (error: Error | null | undefined, depth: number): unknown => {
    // Errors of another realm (a frame, `vm`) are no instances of ours.
    if (typeof error !== "object" || !error || error instanceof SdkError) return tidy(error);
    if (!depth) return undefined;
    const { name, message, stack, cause: inner } = error as Error & { readonly cause?: Error };
    tidy(stack);
    const told: string = tidy(message);
    // Parsers quote a piece of the text, which may be a piece of a secret.
    const said = name === "SyntaxError" ? told.replace(/"[^]*"/, "a text") : told;
    const safe = new (Error as Caused<Error>)(said, { cause: copy(inner, depth - 1) });
    return Object.assign(safe, { name: tidy(name), code: tidy(codeOf(error)) });
  };
  try {
    const safe = copy(cause as Error, 4);
    return shown ? safe : cause;
  } catch {
    // A getter throws; nothing is known of what else it shows.
    return undefined;
  }
}

/** What an error keeps of a response: no body, and no secret that the server repeats. */
export function safeResponse(response: RawResponse, clean: (text: unknown) => never): RawResponse {
  return {
    headers: safeHeaders(response.headers, clean),
    ok: response.ok,
    redirected: response.redirected,
    status: response.status,
    statusText: clean(response.statusText),
    type: response.type,
    url: clean(response.url),
  };
}

/** A copy of headers without secrets. */
export function safeHeaders(headers: Headers, clean: (text: string) => string): Headers {
  const safe = new Headers();
  headers.forEach((text, name) => safe.append(name, clean(text)));
  return safe;
}
