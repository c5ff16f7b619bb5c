/**
 * Parameter styles (OpenAPI 3.2 §4.12.3 and the examples of §4.12.6; RFC 6570 for `matrix`, `label`, `simple` and
 * `form`). Each wraps a value; the place that sends it decides about encoding.
 *
 * All leave out `undefined` and `null`, also as items and properties, and send nothing for an array or object that has
 * nothing left. One level is expanded: what is deeper is JSON, except in `deepObject`.
 */
import { percentEncode, percentEncodeReserved } from "../internal/percent-encoding.js";
import { joined, membersOf, pairsOf, plainOf, type Pair, type Styled } from "../internal/styled.js";

/** Whether items and properties are sent one by one. */
export interface Explode {
  readonly explode?: boolean;
}

/** `simple`: `blue,black` or, for objects, `R,100,G,200`; exploded objects `R=100,G=200`. For paths and headers. */
export function simple(value: unknown, { explode = false }: Explode = {}): Styled {
  return (name, encode) => one(name, value, joined(value, encode, ",", explode ? "=" : ","));
}

/** `label`: `.blue,black`; exploded `.blue.black`, objects `.R=100.G=200`. For paths. */
export function label(value: unknown, { explode = false }: Explode = {}): Styled {
  return (name, encode) =>
    one(name, value, `.${explode ? joined(value, encode, ".", "=") : joined(value, encode, ",")}`);
}

/** `matrix`: `;color=blue,black`; exploded `;color=blue;color=black`, objects `;R=100;G=200`. For paths. */
export function matrix(name: string, value: unknown, { explode = false }: Explode = {}): Styled {
  return (_, encode) => {
    const pairs: readonly Pair[] = explode ? pairsOf(name, value, encode) : [[name, joined(value, encode, ",")]];
    // RFC 6570 §3.2.7: an empty value is sent without "=".
    return one(name, value, pairs.map(([key, text]) => `;${percentEncode(key)}${text && `=${text}`}`).join(""));
  };
}

/** `form`: `color=blue&color=black`; not exploded `color=blue,black`, objects `color=R,100`. For queries, cookies and forms. */
export function form(value: unknown, { explode = true }: Explode = {}): Styled {
  return (name, encode) => (explode ? pairsOf(name, value, encode) : one(name, value, joined(value, encode, ",")));
}

/** `spaceDelimited`: `color=blue%20black`, objects `color=R%20100`. For queries and forms. */
export function spaceDelimited(value: unknown): Styled {
  return (name, encode) => one(name, value, joined(value, encode, encode(" ")));
}

/** `pipeDelimited`: `color=blue%7Cblack`, objects `color=R%7C100`. For queries and forms. */
export function pipeDelimited(value: unknown): Styled {
  return (name, encode) => one(name, value, joined(value, encode, encode("|")));
}

/** `collectionFormat: tsv` of Swagger 2.0: `color=blue%09black`. For queries, forms, paths and headers. */
export function tabDelimited(value: unknown): Styled {
  return (name, encode) => one(name, value, joined(value, encode, encode("\t")));
}

/**
 * `deepObject`: `color%5BR%5D=100`. Beyond the specification, which leaves it open: objects nest (`a[b][c]=1`), and arrays
 * repeat the key (`a[b]=1&a[b]=2`), append empty brackets (`a[b][]=1`) or indices (`a[b][0]=1`). Objects and arrays in
 * arrays always have indices (`a[0][b]=1`), without which their members could not be told apart. For queries and forms.
 */
export function deepObject(value: unknown, arrays: "repeat" | "brackets" | "indices" = "repeat"): Styled {
  return (name, encode) => {
    const walk = (key: string, item: unknown): Pair[] => {
      const plain = plainOf(item);
      if (plain == null) return [];
      if (typeof plain !== "object") return [[key, encode(String(plain))]];
      if (!Array.isArray(plain))
        return Object.entries(plain).flatMap(([part, member]) => walk(`${key}[${part}]`, member));
      return plain.flatMap((member, index) => {
        const inner: unknown = plainOf(member);
        if (arrays === "indices" || (typeof inner === "object" && inner)) return walk(`${key}[${index}]`, inner);
        return walk(arrays === "repeat" ? key : `${key}[]`, inner);
      });
    };
    return walk(name, value);
  };
}

/**
 * `style: cookie`: `color=blue; color=black`, objects `R=100; G=200`, as they are: no encoding (OpenAPI 3.2 appendix D).
 * A `;` or control character, which would start another cookie, is refused with a `TypeError`.
 */
export function cookie(value: unknown, options?: Explode): Styled {
  return (name) => {
    const pairs = form(value, options)(name, (text) => text);
    if (pairs.some((pair) => /[;\p{Cc}]/u.test(pair.join()))) throw new TypeError(`Invalid cookie ${name}`);
    return pairs;
  };
}

/** `content: application/json` in a path, query, cookie or form: `color=%7B%22R%22%3A100%7D`. */
export function jsonValue(value: unknown): Styled {
  return (name, encode) => (value == null ? [] : [[name, encode(JSON.stringify(value))]]);
}

/** `content: application/json` in a header: JSON whose characters beyond ASCII are escaped, as headers carry only bytes. */
export function jsonHeader(value: unknown): Styled {
  const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return (name) => (value == null ? [] : [[name, JSON.stringify(value).replace(/[^ -~]/g, escape)]]);
}

/**
 * `allowReserved`: reserved characters of RFC 3986 §2.2 and percent-encoded triples in values pass unencoded, except `#`
 * and, in paths, `/` and `?`. Around a value or a styled value; for paths, queries and cookies.
 */
export function reserved(value: unknown): Styled {
  return (name) => pairsOf(name, value, percentEncodeReserved);
}

/**
 * `allowEmptyValue`: `null` and what has no items or properties are sent as `color=`; `undefined` is still left out.
 * `style` is that of the value: `allowEmptyValue(tags, (tags) => form(tags, { explode: false }))`. For queries.
 */
export function allowEmptyValue(value: unknown, style: (value: unknown) => Styled = form): Styled {
  return (name, encode) => {
    const pairs = style(value)(name, encode);
    return pairs.length || value === undefined ? pairs : [[name, ""]];
  };
}

/** One pair, or none for a value that has nothing to send. */
function one(name: string, value: unknown, text: string): readonly Pair[] {
  return membersOf(value).length ? [[name, text]] : [];
}
