import { supplied } from "../internal/supplier.js";
import type { CredentialContext, CredentialRequest, SecurityScheme } from "./security.js";
import type { Supplier } from "./types.js";

/**
 * An API key in a header, in the query or in a cookie (OpenAPI 3.2 §4.27). Without a key the scheme is not configured.
 *
 * In the query it replaces a parameter of the same name, and `rawResponse.url` does not show it. In a cookie, what
 * RFC 6265 §4.1.1 does not allow there is percent-encoded.
 */
export function apiKey(
  key: Supplier<string, CredentialContext> | undefined,
  location: "header" | "query" | "cookie",
  name: string,
): SecurityScheme | undefined {
  if (key === undefined) return undefined;
  return async (request, scopes, send) => {
    const value = await supplied(key, { scopes });
    if (location === "query") return sendWithParameter(request, name, value, send);
    if (location === "header") request.setHeader(name, value);
    else {
      const pair = `${name}=${value.replace(/[^!#-+\--:<-[\]-~]/gu, encodeURIComponent)}`;
      const others = request.headers.get("cookie");
      request.headers.set("cookie", others ? `${others}; ${pair}` : pair);
    }
    return send();
  };
}

async function sendWithParameter(
  request: CredentialRequest,
  name: string,
  value: string,
  send: () => Promise<Response>,
): Promise<Response> {
  const [address, query = ""] = request.url.split(/\?(.*)/s);
  const key = `${encodeURIComponent(name)}=`;
  const others = query.split("&").filter((pair) => pair && !pair.startsWith(key));
  const join = (pairs: readonly string[]): string => [address, pairs.join("&")].filter(Boolean).join("?");
  const url = join([...others, key + encodeURIComponent(value)]);
  request.url = url;
  const response = await send().catch((error: Error) => {
    // Some platforms say which address they could not reach.
    throw error.message.includes(url) ? request.error({ kind: "connection" }) : error;
  });
  if (response.url === url) Object.defineProperty(response, "url", { value: join(others), configurable: true });
  return response;
}
