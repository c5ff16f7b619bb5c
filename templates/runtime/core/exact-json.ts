/** JSON whose integers keep all their digits, for documents with `int64` as `bigint` or string. */
import { plainOf } from "../internal/styled.js";
import { textBody } from "../internal/text-body.js";
import { decode, type Codec } from "./codecs.js";
import type { Body } from "./types.js";

/** Like `json`, but writes `bigint` values as numbers with all their digits. */
export function exactJson(value: unknown, mediaType: string = "application/json"): Body | undefined {
  return value === undefined ? undefined : textBody(mediaType, () => stringify(value) ?? "");
}

/**
 * Parses JSON text and decodes it without losing digits: integers beyond 2^53 reach the formats of the codec as strings.
 * Where the codec names no format, a number stays what `JSON.parse` makes of it.
 */
export function exactReader(codec: Codec): (text: string) => unknown {
  return (text) => {
    const value: unknown = JSON.parse(text);
    return decode(codec, value, /\d{16}/.test(text) ? JSON.parse(quoteIntegers(text)) : value);
  };
}

/** Quotes the integers of 16 digits and more in valid JSON; digits inside strings are left alone. */
function quoteIntegers(text: string): string {
  const token = /"|-?\d[\d.eE+-]*/g;
  let quoted = "";
  let from = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '"') token.lastIndex = endOfString(text, match.index);
    else if (/^-?\d{16,}$/.test(match[0])) {
      quoted += `${text.slice(from, match.index)}"${match[0]}"`;
      from = token.lastIndex;
    }
  }
  return quoted + text.slice(from);
}

/** Index after the quote that ends a string. A pattern would do, but its stack overflows on long strings with escapes. */
function endOfString(text: string, start: number): number {
  for (let end = start; ;) {
    end = text.indexOf('"', end + 1);
    let before = end;
    while (text[before - 1] === "\\") before--;
    if ((end - before) % 2 === 0) return end + 1;
  }
}

/** `JSON.stringify` (ECMA-262 §25.5.2) that knows `bigint`. */
function stringify(given: unknown): string | undefined {
  if (typeof given === "bigint") return String(given);
  const value = plainOf(given);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => stringify(item) ?? "null").join()}]`;
  const members = Object.entries(value).flatMap(([key, member]) => {
    const text = stringify(member);
    return text === undefined ? [] : `${JSON.stringify(key)}:${text}`;
  });
  return `{${members.join()}}`;
}
