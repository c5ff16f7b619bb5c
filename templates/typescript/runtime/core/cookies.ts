import { percentEncode } from "../internal/percent-encoding.js";
import { pairsOf } from "../internal/styled.js";
import type { EncodedPath } from "./types.js";

/**
 * The value of the `Cookie` header (RFC 6265 §4.2.1): pairs joined by `; `. Values without a style are sent with `form`
 * and `explode`, the default of cookie parameters, percent-encoded; OpenAPI 3.2 appendix D: `&` is never a delimiter
 * here. `undefined` and `null` are left out; empty when nothing is left.
 */
export function cookies(values: Readonly<Record<string, unknown>>): EncodedPath {
  return {
    toString: () =>
      Object.entries(values)
        .flatMap(([name, value]) => pairsOf(name, value, percentEncode))
        // Cookie names are tokens (RFC 9110 §5.6.2); what is none is encoded, the rest of the name stays.
        .map(([name, value]) => `${name.replace(/[^!#$%&'*+.^_`|~\w-]+/g, percentEncode)}=${value}`)
        .join("; "),
  };
}
