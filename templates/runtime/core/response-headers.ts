/** Typed access to response headers (OpenAPI 3.2 §4.21, `simple` style). */

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
  const values = Object.entries(readers).map(([name, read]) => {
    const text = response.headers.get(name);
    return [name, text === null ? undefined : read(text)] as const;
  });
  return Object.fromEntries(values) as { readonly [Name in keyof Readers]: ReturnType<Readers[Name]> | undefined };
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

/** Items separated by commas; `undefined` when one is not of its type. */
export function arrayHeader<T>(item: HeaderReader<T>): HeaderReader<T[]> {
  return (text) => {
    const items = text.split(",").map((part) => item(part.trim()));
    return items.includes(undefined) ? undefined : (items as T[]);
  };
}

/** An object: `R,100,G,200`, or `R=100,G=200` when exploded. Made without a prototype, as its keys are the server's. */
export function objectHeader(explode: boolean = false): HeaderReader<Record<string, string>> {
  return (text) => {
    const value = Object.create(null) as Record<string, string>;
    for (const [, key, member] of text.matchAll(explode ? /([^,=]+)=([^,]*)/g : /([^,]+),([^,]*),?/g)) {
      value[key!.trim()] = member!.trim();
    }
    return value;
  };
}
