import { percentEncode } from "../internal/percent-encoding.js";
import { textOf, type Styled } from "../internal/styled.js";
import type { EncodedPath } from "./types.js";

/**
 * Template tag for URL paths: percent-encodes every value, so that none can add a segment, a query or a fragment
 * (RFC 3986 §3.3; OpenAPI 3.2 §4.7 forbids bare `/`, `?` and `#` in values). Values may carry a style: `label`,
 * `matrix`, `simple`, `reserved`, `jsonValue`.
 *
 * The text is made on demand; then a `TypeError` refuses a value that is missing or empty, and values that make up a
 * `.` or `..` segment, which every URL parser would remove together with its neighbour.
 */
export function path(template: TemplateStringsArray, ...values: readonly unknown[]): EncodedPath {
  return {
    toString: () => {
      const text = values.reduce((before: string, value, index) => {
        const encoded = encodeValue(value);
        if (!encoded) throw new TypeError(`Value ${index + 1} of the path ${template.join("{}")} is missing or empty`);
        return before + encoded + template[index + 1];
      }, template[0]!);
      if (/(^|\/)(\.|%2e){1,2}(?=[/?#]|$)/i.test(text)) {
        throw new TypeError(`A value of the path ${template.join("{}")} makes a "." or ".." segment`);
      }
      return text;
    },
  };
}

function encodeValue(value: unknown): string | undefined {
  if (typeof value !== "function") return value == null ? "" : percentEncode(textOf(value));
  return (value as Styled)("", percentEncode)[0]?.[1].replace(/[/?]/g, percentEncode);
}
