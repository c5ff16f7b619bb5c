import { isBinary } from "./binary-data.js";
import { plainOf } from "./styled.js";

/**
 * Names and values of a form: the own members of an object, or the pairs of `FormData` and `URLSearchParams`. Everything
 * else throws a `TypeError`: a `Map`, a `Blob` or a promise would be sent as an empty form.
 */
export function formEntries(value: unknown): readonly (readonly [name: string, value: unknown])[] {
  const plain = unwrapped(value);
  if (isForm(plain) && isIterable(plain)) {
    return [...(plain as Iterable<[string, unknown]>)];
  }
  if (!isRecord(plain)) throw new TypeError(`A form is an object, FormData or URLSearchParams, not ${kindOf(value)}`);
  return Object.entries(plain);
}

/**
 * The text of a value outside its URL: primitives as they are, dates in ISO 8601, arrays and objects as JSON. What would be
 * lost in it, at any depth, throws a `TypeError`.
 */
export function sentText(value: unknown, name?: string): string {
  const plain = plainOf(sendable(value, name));
  return typeof plain === "object"
    ? JSON.stringify(plain, (_, member: unknown) => sendable(member, name))
    : String(plain);
}

/** A value that text can be made of: a primitive, a date, an array, an object. Others throw a `TypeError`. */
export function sendable(value: unknown, name?: string): unknown {
  const plain = unwrapped(awaited(value, name));
  const fits = typeof plain !== "object" || !plain || Array.isArray(plain) || isRecord(plain);
  return fits ? value : refuse(value, name);
}

/** A value, unless it is a promise, a function or a symbol: these throw a `TypeError`. */
export function awaited(value: unknown, name?: string): unknown {
  const lost = typeof value === "function" || typeof value === "symbol" || isThenable(value);
  return lost ? refuse(value, name) : value;
}

/** Throws a `TypeError` that says what came. */
export function refuse(value: unknown, name?: string): never {
  throw new TypeError(`${kindOf(value)} cannot be sent${name ? ` as ${name}` : ""}`);
}

/** Marks what `part` returns, in every copy of this file, so that no data is taken for one. */
export const partMark: unique symbol = /* @__PURE__ */ Symbol.for("multipart part");

/** Whether bytes, or what `part` returns, are somewhere in a value: only a multipart body carries these. */
export function hasFile(value: unknown, seen: Set<unknown> = new Set()): boolean {
  if (typeof value !== "object" || !value || seen.has(value)) return false;
  seen.add(value);
  return isBinary(value) || partMark in value || Object.values(value).some((member) => hasFile(member, seen));
}

/** The kind of an object as the language tells it, in every realm: `FormData`, `Array`, `Object`. */
export function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** Whether a value is an object for its own members: a plain one, or an instance of a class that has some. */
function isRecord(value: unknown): value is object {
  if (typeof value !== "object" || !value || isIterable(value) || isThenable(value)) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return !prototype || !Object.getPrototypeOf(prototype) || Object.keys(value).length > 0;
}

function isForm(value: unknown): boolean {
  return /^(FormData|URLSearchParams)$/.test(tagOf(value));
}

/** Buffers of Node are bytes, and forms of Bun keep their order, although both have a `toJSON`. */
function unwrapped(value: unknown): unknown {
  return ArrayBuffer.isView(value) || isForm(value) ? value : plainOf(value);
}

function isThenable(value: unknown): boolean {
  return typeof (value as { readonly then?: unknown } | null | undefined)?.then === "function";
}

function isIterable(value: unknown): boolean {
  const object = Object(value) as object;
  return Symbol.iterator in object || Symbol.asyncIterator in object;
}

function kindOf(value: unknown): string {
  return (typeof value === "object" && value?.constructor?.name) || (value === null ? "null" : typeof value);
}
