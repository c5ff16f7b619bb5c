/**
 * Conversion between what JSON carries and what code holds: dates, big integers, bytes. Generated code describes only
 * the paths that lead to such values; everything else is passed through untouched.
 */
import type { Caused } from "../internal/caused.js";
import { hasOwn } from "../internal/has-own.js";

/** One format of string or number (`dateTime`, `date`, `int64`, `byte`, … in `formats.ts`). */
export interface Format {
  /** Whether a value, of the wire or of code, can be of this format: tells variants of a union apart. */
  is(value: unknown): boolean;
  /** Value of the wire → value in code. Throws when the value is not of the format. */
  decode(value: unknown): unknown;
  /** Value in code → value of the wire. What is of another type passes. */
  encode(value: unknown): unknown;
}

/**
 * Where formats are in a value:
 * - `{ object: { createdAt: dateTime }, rest: codec }`: properties, and all others; only those that lead to a format.
 *   In a union it fits an object that has all of `has` and, where `equals` names a property, one of its values.
 * - `{ array: codec }`: items. `{ tuple: [codec, undefined], rest: codec }`: items by position.
 * - `{ oneOf: [codec, …] }`: the first that fits; list variants without formats too (`{ object: {}, has: ["name"] }`)
 *   where they could be taken for another. None fits: untouched.
 * - `{ allOf: [codec, …] }`: all.
 * - `() => codec`: a reference; the way to write recursive ones.
 */
export type Codec =
  | Format
  | {
      readonly object: Readonly<Record<string, Codec>>;
      readonly rest?: Codec;
      readonly has?: readonly string[];
      readonly equals?: Readonly<Record<string, readonly unknown[]>>;
    }
  | { readonly array: Codec }
  | { readonly tuple: readonly (Codec | undefined)[]; readonly rest?: Codec }
  | { readonly oneOf: readonly Codec[] }
  | { readonly allOf: readonly Codec[] }
  | (() => Codec);

/**
 * A value of code as the wire has it. The given value is not changed. Never throws: where a value cannot be encoded
 * (an invalid date), the body or parameter made of the result throws the `TypeError` when it is sent.
 */
export function encode(codec: Codec, value: unknown): unknown {
  try {
    return walk(codec, value, value, "encode", "", 0);
  } catch (cause) {
    const toJSON = (): never => {
      throw cause;
    };
    return { toJSON };
  }
}

/**
 * A value of the wire as code has it. Throws a `TypeError` that names the place of a value that is not of its format.
 * `exact` is the same value with integers beyond 2^53 as strings, where they are known (see `exact-json.ts`).
 */
export function decode(codec: Codec, value: unknown, exact: unknown = value): unknown {
  return walk(codec, value, exact, "decode", "", 0);
}

/** Parses JSON text and decodes it; for `jsonWith`, `events`, `jsonLinesResponse`. */
export function reader(codec: Codec): (text: string) => unknown {
  return (text) => decode(codec, JSON.parse(text));
}

/** Values nested deeper than this are refused: recursive codecs meet hostile input. */
const maxDepth = 500;

function walk(
  codec: Codec,
  value: unknown,
  exact: unknown,
  way: "encode" | "decode",
  at: string,
  depth: number,
): unknown {
  if (value == null) return value;
  if (depth > maxDepth) throw new TypeError(`Nested deeper than ${maxDepth} levels`);
  const into = (inner: Codec | undefined, key: string | number, member: unknown): unknown =>
    inner ? walk(inner, member, memberOf(exact, key), way, `${at}/${key}`, depth + 1) : member;
  if (typeof codec === "function") return walk(codec(), value, exact, way, at, depth + 1);
  if ("decode" in codec) return convert(codec, way === "decode" ? exact : value, way, at);
  if ("allOf" in codec)
    return codec.allOf.reduce((made: unknown, inner) => walk(inner, made, exact, way, at, depth + 1), value);
  if ("oneOf" in codec) {
    const variant = codec.oneOf.find((inner) => fits(inner, value));
    return variant ? walk(variant, value, exact, way, at, depth + 1) : value;
  }
  if (!("object" in codec)) {
    if (!Array.isArray(value)) return value;
    return value.map((item: unknown, index) => {
      const inner = "array" in codec ? codec.array : index < codec.tuple.length ? codec.tuple[index] : codec.rest;
      return into(inner, index, item);
    });
  }
  if (!isObject(value)) return value;
  // A spread defines properties, so that `__proto__` stays a property; what is assigned below exists already.
  const copy: Record<string, unknown> = { ...value };
  for (const key of Object.keys(codec.rest ? copy : codec.object)) {
    if (!hasOwn(copy, key)) continue;
    copy[key] = into(hasOwn(codec.object, key) ? codec.object[key] : codec.rest, key, copy[key]);
  }
  return copy;
}

function convert(format: Format, value: unknown, way: "encode" | "decode", at: string): unknown {
  try {
    return format[way](value);
  } catch (cause) {
    throw new (TypeError as Caused)(`Cannot ${way} ${at || "/"}`, { cause });
  }
}

function fits(codec: Codec, value: unknown): boolean {
  if (typeof codec === "function") return fits(codec(), value);
  if ("is" in codec) return codec.is(value);
  if ("oneOf" in codec) return codec.oneOf.some((inner) => fits(inner, value));
  if ("allOf" in codec) return codec.allOf.every((inner) => fits(inner, value));
  if (!("object" in codec)) return Array.isArray(value);
  if (!isObject(value)) return false;
  const { has = [], equals = {} } = codec;
  return (
    has.every((key) => hasOwn(value, key)) &&
    Object.entries(equals).every(([key, values]) => values.includes(memberOf(value, key)))
  );
}

/** Whether a value is an object with members: no array, date, bytes or blob. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return {}.toString.call(value) === "[object Object]";
}

/** An own member; `undefined` when there is none. */
function memberOf(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null && hasOwn(value, key)
    ? (value as Readonly<Record<string | number, unknown>>)[key]
    : undefined;
}
