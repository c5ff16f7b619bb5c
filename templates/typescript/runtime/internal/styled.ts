/** A name and a value that is already encoded. */
export type Pair = readonly [name: string, value: string];

/**
 * A parameter value with its style, made by `form`, `deepObject`, `label`, … and understood wherever a parameter is
 * put on the wire. `encode` is what the place wants: percent-encoding in URLs, nothing in headers and multipart.
 * Delimiters that the style itself leaves bare (`,`) are not passed through `encode`. No pair: nothing is sent.
 */
export type Styled = (name: string, encode: (text: string) => string) => readonly Pair[];

/** One member of a value: items of arrays and primitives have no key. */
export type Member = readonly [key: string | undefined, text: string];

/**
 * The members of a value, one level deep: the items of an array, the properties of an object, or the value itself.
 * `undefined` and `null` are left out everywhere: RFC 6570 §2.3 calls them undefined and §3.2.1 skips them.
 */
export function membersOf(value: unknown): readonly Member[] {
  const plain = plainOf(value);
  const keyed = typeof plain === "object" && !!plain && !Array.isArray(plain);
  return Object.entries<unknown>(keyed ? { ...plain } : [plain].flat()).flatMap(([key, member]): readonly Member[] =>
    member == null ? [] : [[keyed ? key : undefined, textOf(member)]],
  );
}

/** The pairs of a value: with its style, or exploded (`form`, the default of queries; OpenAPI 3.2 §4.12.3). */
export function pairsOf(name: string, value: unknown, encode: (text: string) => string): readonly Pair[] {
  return typeof value === "function"
    ? (value as Styled)(name, encode)
    : membersOf(value).map(([key, text]) => [key ?? name, encode(text)]);
}

/** The members of a value in one text: `a,b` or `key,a,other,b`; with another `link` `key=a,other=b`. */
export function joined(
  value: unknown,
  encode: (text: string) => string,
  delimiter: string,
  link: string = delimiter,
): string {
  return membersOf(value)
    .map(([key, text]) => (key === undefined ? "" : encode(key) + link) + encode(text))
    .join(delimiter);
}

/**
 * The text of one member. Dates are ISO 8601 in UTC, big integers decimal; what is deeper than a style reaches is JSON
 * (OpenAPI 3.2, appendices B and C, leaves both to the implementation).
 */
export function textOf(value: unknown): string {
  const plain = plainOf(value);
  return typeof plain === "object" ? JSON.stringify(plain) : `${plain as string}`;
}

/** A value without its wrapper: a `Date` as text, others as their `toJSON` says. An invalid date throws a `RangeError`. */
export function plainOf(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  const wrapper = value as { readonly toJSON?: unknown } | null | undefined;
  return typeof wrapper?.toJSON === "function" ? wrapper.toJSON() : value;
}
