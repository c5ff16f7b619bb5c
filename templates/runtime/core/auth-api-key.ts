import { supplied } from "../internal/supplier.js";
import type { CredentialContext, SecurityScheme } from "./security.js";
import type { Supplier } from "./types.js";

const NOT_IN_COOKIES = /[^!#-+\--:<-[\]-~]/gu;

/**
 * An API key in a header, in the query or in a cookie (OpenAPI 3.2 §4.27). Not configured without a key. In a cookie,
 * what RFC 6265 §4.1.1 does not allow there is percent-encoded.
 */
export function apiKey(
  key: Supplier<string, CredentialContext> | undefined,
  location: "header" | "query" | "cookie",
  name: string,
): SecurityScheme | undefined {
  return key === undefined
    ? undefined
    : async (request) => {
        const value = await supplied(key, request);
        if (location === "header") request.setHeader(name, value);
        else if (location === "query") request.setQuery(name, value);
        else request.setHeader("Cookie", `${name}=${value.replace(NOT_IN_COOKIES, encodeURIComponent)}`);
        return value;
      };
}
