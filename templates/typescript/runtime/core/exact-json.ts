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
  let inside = false;
  // Token by token: a pattern for whole strings overflows its stack on long ones with many escapes.
  return text.replace(/\\.|"|-?\d[\d.eE+-]*/g, (token) => {
    if (token === '"') inside = !inside;
    return !inside && /^-?\d{16,}$/.test(token) ? `"${token}"` : token;
  });
}

/** `JSON.stringify` (ECMA-262 §25.5.2) that knows `bigint`. */
function stringify(given: unknown): string | undefined {
  if (typeof given === "bigint") return String(given);
  const value = plainOf(given);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item): string => stringify(item) ?? "null").join()}]`;
  const members = Object.entries(value).flatMap(([key, member]): string | readonly string[] => {
    const text = stringify(member);
    return text === undefined ? [] : `${JSON.stringify(key)}:${text}`;
  });
  return `{${members.join()}}`;
}
