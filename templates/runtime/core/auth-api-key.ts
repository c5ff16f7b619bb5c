import { supplied } from "../internal/supplier.js";
import type { CredentialContext, SecurityScheme } from "./security.js";
import type { Supplier } from "./types.js";

/**
 * An API key in a header, in the query or in a cookie (OpenAPI 3.2 §4.27). Not configured without a key.
 * In the query it replaces a parameter of the same name; in a cookie, what RFC 6265 §4.1.1 does not allow there is
 * percent-encoded.
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
        else if (location === "query") request.url = replaceParameter(request.url, name, value);
        else {
          const pair = `${name}=${value.replace(/[^!#-+\--:<-[\]-~]/gu, encodeURIComponent)}`;
          const others = request.headers.get("cookie");
          request.headers.set("cookie", others ? `${others}; ${pair}` : pair);
        }
        return value;
      };
}

function replaceParameter(url: string, name: string, value: string): string {
  const [address = "", ...query] = url.split(/\?(.*)/s);
  const key = `${encodeURIComponent(name)}=`;
  const others = query.join("").split("&").filter((pair) => pair && !pair.startsWith(key));
  return `${address}?${[...others, key + encodeURIComponent(value)].join("&")}`;
}
