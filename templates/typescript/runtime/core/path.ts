import { percentEncode } from "../internal/percent-encoding.js";
import { textOf, type Styled } from "../internal/styled.js";
import type { EncodedPath } from "./types.js";

/**
 * Template tag for URL paths: percent-encodes every value, so that none can add a segment, a query or a fragment
 * (RFC 3986 §3.3; OpenAPI 3.2 §4.8.2 forbids bare `/`, `?` and `#` in values). Values may carry a style: `label`,
 * `matrix`, `simple`, `reserved`, `jsonValue`. A value may stand under its name, urlPath`/users/${{ id }}`, which the
 * template of the path then has in braces.
 *
 * The text is made on demand; then a `TypeError` refuses a value that is missing or empty, and values that make up a
 * `.` or `..` segment, which every URL parser would remove together with its neighbour.
 */
export function urlPath(template: TemplateStringsArray, ...values: readonly unknown[]): EncodedPath {
  const path = {
    get template(): string {
      return template.reduce((before, part, index) => `${before}{${namedValue(values[index - 1])[0]}}${part}`);
    },
    toString(): string {
      const text = template.reduce((before, part, index) => {
        const value = encodeValue(namedValue(values[index - 1])[1]);
        if (!value) throw new TypeError(`Value ${index} of path ${path.template} is empty`);
        return before + value + part;
      });
      if (/\/(\.|%2e){1,2}([/?#]|$)/i.test(text)) throw new TypeError(`Dot segment in path ${path.template}`);
      return text;
    },
  };
  return path;
}

/** A value with its name, which is empty when it stands alone. */
function namedValue(value: unknown): readonly [name: string, value: unknown] {
  if (typeof value !== "object" || Object.getPrototypeOf(value ?? "") !== Object.prototype) return ["", value];
  return Object.entries(value as object)[0] ?? ["", undefined];
}

function encodeValue(value: unknown): string | undefined {
  return typeof value === "function"
    ? (value as Styled)("", percentEncode)[0]?.[1].replace(/[/?]/g, percentEncode)
    : percentEncode(textOf(value ?? ""));
}
