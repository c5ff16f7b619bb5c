/** Formats of strings and numbers (OpenAPI Format Registry), to be named in codecs. */
import { base64, base64url as toBase64url, fromBase64 } from "../internal/base64.js";
import type { Format } from "./codecs.js";

const dateTimePattern = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;
const datePattern = /^\d{4}-\d\d-\d\d$/;

/** `date-time` (RFC 3339 §5.6) as `Date`; sent in UTC with milliseconds. */
export const dateTime: Format = {
  is: (value) => value instanceof Date || matches(dateTimePattern, value),
  decode: (value) => dateOf(value, dateTimePattern),
  encode: (value) => (value instanceof Date ? value.toISOString() : value),
};

/** `date` (RFC 3339 full-date) as `Date`: midnight in UTC, both ways. */
export const date: Format = {
  is: (value) => value instanceof Date || matches(datePattern, value),
  decode: (value) => dateOf(value, datePattern),
  encode: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
};

/** An `int64` number as `bigint`. Digits survive only with `exactReader` and `exactJson`. */
export const int64: Format = {
  is: isInteger,
  decode: bigintOf,
  encode: (value) => value,
};

/** An `int64` number as a string of digits in code. Digits survive only with `exactReader` and `exactJson`. */
export const int64String: Format = {
  is: isInteger,
  decode: (value) => `${bigintOf(value)}`,
  encode: (value) => (typeof value === "string" ? BigInt(value) : value),
};

/** An `int64` that the wire has as a string of digits, as `bigint`. */
export const int64Text: Format = {
  is: isInteger,
  decode: bigintOf,
  encode: (value) => (typeof value === "bigint" ? `${value}` : value),
};

/** `byte`, `contentEncoding: base64` (RFC 4648 §4) as `Uint8Array`. */
export const byte: Format = {
  is: isBytes,
  decode: bytesOf,
  encode: (value) => (value instanceof Uint8Array ? base64(value) : value),
};

/** `base64url`, `contentEncoding: base64url` (RFC 4648 §5) as `Uint8Array`; sent without padding. */
export const base64url: Format = {
  is: isBytes,
  decode: bytesOf,
  encode: (value) => (value instanceof Uint8Array ? toBase64url(value) : value),
};

function matches(pattern: RegExp, value: unknown): value is string {
  return typeof value === "string" && pattern.test(value);
}

/** Throws for what is no date: no match, an hour 25, a day that its month does not have and that would roll over. */
function dateOf(value: unknown, pattern: RegExp): Date {
  const text = matches(pattern, value) ? value.replace(" ", "T") : "";
  const made = new Date(text);
  const day = text.slice(0, 10);
  const rolls = day.slice(8) > "28" && !new Date(day).toISOString().startsWith(day);
  if (rolls || Number.isNaN(made.getTime())) throw new TypeError("Not a date");
  return made;
}

function isInteger(value: unknown): value is string | number | bigint {
  return typeof value !== "object" && /^-?\d+$/.test(`${value as string}`);
}

function bigintOf(value: unknown): bigint {
  if (isInteger(value)) return BigInt(value);
  throw new TypeError("Not an integer");
}

function isBytes(value: unknown): boolean {
  return value instanceof Uint8Array || typeof value === "string";
}

function bytesOf(value: unknown): Uint8Array {
  return fromBase64(value as string);
}
