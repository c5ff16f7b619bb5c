import { percentEncode } from "./percent-encoding.js";
import { pairsOf } from "./styled.js";

/**
 * The query of a URL, without `?`; empty when nothing is left to send. Values without a style are sent with `form` and
 * `explode`: `ids=1&ids=2` for arrays, `R=100&G=200` for objects. `undefined` and `null` are left out, the empty string
 * is `name=` (OpenAPI 3.2 §4.12.6; encoding: RFC 3986 unreserved, space is `%20`).
 */
export function serializeQuery(query: Readonly<Record<string, unknown>>): string {
  return Object.entries(query)
    .flatMap(([name, value]) => pairsOf(name, value, percentEncode))
    .map(([name, value]) => `${percentEncode(name)}=${value}`)
    .join("&");
}
