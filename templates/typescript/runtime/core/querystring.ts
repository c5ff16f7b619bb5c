import { percentEncode } from "../internal/percent-encoding.js";
import type { Body, EncodedPath } from "./types.js";

/**
 * A whole query made by a body encoder (OpenAPI 3.2 §4.12.1, `in: querystring`): `querystring(urlencoded(value))`,
 * `querystring(json(value))`, `querystring(text(value))`. Form data is a query already, everything else is percent-encoded.
 */
export function querystring(body: Body | undefined): EncodedPath | undefined {
  return (
    body && {
      toString: () => {
        const data = body.data();
        if (typeof data !== "string") throw new TypeError("Query is no text");
        return body.contentType === "application/x-www-form-urlencoded" ? data : percentEncode(data);
      },
    }
  );
}
