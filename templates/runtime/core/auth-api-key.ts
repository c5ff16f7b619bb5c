import { serializeQuery } from "../internal/query.js";
import { supplied } from "../internal/supplier.js";
import type { CredentialContext, CredentialRequest, SecurityScheme } from "./security.js";
import type { Supplier } from "./types.js";

/**
 * An API key in a header, in the query or in a cookie (OpenAPI 3.2 §4.27). Without a key the scheme is not configured.
 *
 * A query that has the parameter already stays as it is; `rawResponse.url` does not show the key. In a cookie, what
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
    const { url, headers } = request;
    if (location === "query" && !new URL(url).searchParams.has(name)) {
      return sendTo(`${url}${url.includes("?") ? "&" : "?"}${serializeQuery({ [name]: value })}`, request, send);
    }
    if (location === "header") request.setHeader(name, value);
    if (location === "cookie") {
      const pair = `${name}=${value.replace(/[^!#-+\--:<-[\]-~]/gu, encodeURIComponent)}`;
      headers.set("cookie", [headers.get("cookie"), pair].filter(Boolean).join("; "));
    }
    return send();
  };
}

/** Sends to an address that nobody is to see. */
async function sendTo(secret: string, request: CredentialRequest, send: () => Promise<Response>): Promise<Response> {
  const { url } = request;
  request.url = secret;
  const response = await send().catch((error: Error) => {
    // Some platforms say which address they could not reach.
    throw error.message.includes(secret) ? request.error({ kind: "connection" }) : error;
  });
  if (response.url === secret) Object.defineProperty(response, "url", { value: url, configurable: true });
  return response;
}
