/** Typed access to response headers (OpenAPI 3.2 §4.21, `simple` style). */
import { fromBase64 } from "../internal/base64.js";
import { hasOwn } from "../internal/has-own.js";
import type { ApiPromise, Result, WithHeaders, WithRawResponse } from "./types.js";

/** Makes a value of a header's text; `undefined` when the text is not of the type. */
export type HeaderReader<T> = (text: string) => T | undefined;

/**
 * The declared headers of a response by their declared names: `readHeaders(rawResponse, { "X-Total": numberHeader })`.
 * A header that is missing, or whose text is not of its type, is `undefined`.
 */
export function readHeaders<Readers extends Readonly<Record<string, HeaderReader<unknown>>>>(
  response: { readonly headers: Headers },
  readers: Readers,
): { readonly [Name in keyof Readers]: ReturnType<Readers[Name]> | undefined } {
  const values = Object.entries(readers).map(([name, read]) => [name, readHeader(response.headers, name, read)]);
  return Object.fromEntries(values) as { readonly [Name in keyof Readers]: ReturnType<Readers[Name]> | undefined };
}

/** Where the properties of typed headers come from: the header's name, and what reads its text. */
export type HeaderFields<H> = {
  readonly [Name in keyof H]-?: readonly [header: string, read: HeaderReader<Exclude<H[Name], undefined>>];
};

/** What a call promises together with its headers. */
type Headed<P, H> =
  P extends ApiPromise<infer T, infer E> ? P & Pick<ApiPromise<T, E, WithHeaders<H>>, "result" | "withRawResponse"> : P;

/**
 * The promise of a call whose `withRawResponse()` and `result()` also have the declared headers of the answer, as
 * `headers`. What the answer does not have, or not in its type, is left out.
 */
export function withHeaders<H, P extends ApiPromise<unknown, unknown>>(
  promise: P,
  fields: HeaderFields<H>,
): Headed<P, H> {
  const { withRawResponse, result } = promise;
  const add = <Outcome extends WithRawResponse<unknown>>(outcome: Outcome): Outcome & WithHeaders<H> => {
    const headers: Record<string, unknown> = {};
    for (const [name, [header, read]] of Object.entries<HeaderFields<H>[keyof H]>(fields)) {
      const value = readHeader(outcome.rawResponse.headers, header, read);
      if (value !== undefined) headers[name] = value;
    }
    return { ...outcome, headers: headers as H };
  };
  return Object.assign(promise, {
    withRawResponse: () => withRawResponse().then(add),
    result: () => result().then((outcome: Result<unknown, unknown>) => (outcome.ok ? add(outcome) : outcome)),
  }) as unknown as Headed<P, H>;
}

/** Lines of `Set-Cookie` cannot be joined by commas (RFC 9110 §5.3): by line breaks, as OpenAPI 3.2 §4.21 has them. */
function readHeader<T>(headers: Headers, name: string, read: HeaderReader<T>): T | undefined {
  const text = /^set-cookie$/i.test(name) ? headers.getSetCookie().join("\n") || null : headers.get(name);
  return text === null ? undefined : read(text);
}

/** The text as it is. */
export const stringHeader: HeaderReader<string> = (text) => text;

/** A number. */
export const numberHeader: HeaderReader<number> = (text) =>
  text.trim() && !Number.isNaN(Number(text)) ? Number(text) : undefined;

/** An integer of any size. */
export const bigintHeader: HeaderReader<bigint> = (text) => (/^\s*-?\d+\s*$/.test(text) ? BigInt(text) : undefined);

/** `true` or `false`. */
export const booleanHeader: HeaderReader<boolean> = (text) => ({ true: true, false: false })[text.trim().toLowerCase()];

/** A date: RFC 3339, or the form of HTTP (RFC 9110 §5.6.7). */
export const dateHeader: HeaderReader<Date> = (text) => {
  const value = new Date(text);
  return Number.isNaN(value.getTime()) ? undefined : value;
};

/** Bytes in base64 or base64url. */
export const bytesHeader: HeaderReader<Uint8Array> = /* @__PURE__ */ jsonHeaderOf(fromBase64);

/** A header with `content: application/json`. */
export function jsonHeaderOf<T>(parse: (text: string) => unknown = JSON.parse): HeaderReader<T> {
  return (text) => {
    try {
      return parse(text) as T;
    } catch {
      return undefined;
    }
  };
}

/** Items separated by commas, which may have blanks around them, or as told; `undefined` when one is not of its type. */
export function arrayHeader<T>(item: HeaderReader<T>, separator: string = ","): HeaderReader<T[]> {
  return (text) => {
    const items = text.split(separator).map((part) => item(separator === "," ? part.trim() : part));
    return items.includes(undefined) ? undefined : (items as T[]);
  };
}

/**
 * An object: `R,100,G,200`, or `R=100,G=200` when exploded. Members without a reader of their own are read by `others`; one
 * that is not of its type is left out. Made without a prototype, as its keys are the server's.
 */
export function objectHeader(explode?: boolean): HeaderReader<Record<string, string>>;
export function objectHeader<T>(
  explode: boolean,
  members: Readonly<Record<string, HeaderReader<unknown>>>,
  others?: HeaderReader<unknown>,
): HeaderReader<T>;
export function objectHeader(
  explode: boolean = false,
  members: Readonly<Record<string, HeaderReader<unknown>>> = {},
  others: HeaderReader<unknown> = stringHeader,
): HeaderReader<unknown> {
  return (text) => {
    const value = Object.create(null) as Record<string, unknown>;
    for (const [, name, member] of text.matchAll(explode ? /([^,=]+)=([^,]*)/g : /([^,]+),([^,]*),?/g)) {
      const key = name!.trim();
      const read = (hasOwn(members, key) && members[key]) || others;
      const made = read(member!.trim());
      if (made !== undefined) value[key] = made;
    }
    return value;
  };
}

/** The first of several types that the text is of. */
export function oneOfHeader<T>(...readers: readonly HeaderReader<T>[]): HeaderReader<T> {
  return (text) => readers.map((read) => read(text)).find((value) => value !== undefined);
}
