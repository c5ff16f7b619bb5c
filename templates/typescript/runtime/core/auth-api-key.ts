import { credential } from "../internal/credential.js";
import { makeResponse } from "../internal/make-response.js";
import { serializeQuery } from "../internal/query.js";
import { redacted, safeHeaders } from "../internal/redact.js";
import type { CredentialContext, CredentialRequest, SecurityScheme } from "./security.js";
import type { Supplier } from "./types.js";

/**
 * An API key in a header, in the query or in a cookie (OpenAPI 3.2 §4.27). Without a key the scheme is not configured; a
 * key that turns out to be nothing or empty rejects the call.
 *
 * A query that has the parameter already stays as it is. What comes back shows no key of the query: neither the address
 * of the response nor its headers, nor the address of a next page. In a cookie, what RFC 6265 §4.1.1 does not allow there
 * is percent-encoded.
 *
 * @param option name of the option that the key comes from, for the error
 */
export function apiKey(
  key: Supplier<string, CredentialContext> | undefined,
  location: "header" | "query" | "cookie",
  name: string,
  option: string = "apiKey",
): SecurityScheme | undefined {
  if (key === undefined) return undefined;
  const scheme: SecurityScheme = async (request, scopes, send) => {
    if (location === "query" && new URL(request.url).searchParams.has(name)) return send();
    if (location === "header" && request.isExplicit(name.toLowerCase())) return send();
    const value = await credential(key, scopes, option);
    request.hide(value);
    if (location === "query") return sendHidden(request, name, value, send);
    if (location === "header") request.setHeader(name, value);
    if (location === "cookie")
      addCookie(request, `${name}=${value.replace(/[^!#-+\--:<-[\]-~]/gu, encodeURIComponent)}`);
    return send();
  };
  return Object.assign(scheme, location === "query" && { strip: (url: string) => withoutParameter(url, name) });
}

/** Adds to the cookies of the caller, unless the caller removed the header. */
function addCookie({ headers, isExplicit, hide }: CredentialRequest, pair: string): void {
  hide(pair);
  if (headers["cookie"] || !isExplicit("cookie"))
    headers["cookie"] = [headers["cookie"], pair].filter(Boolean).join("; ");
}

/** Sends to an address that nobody is to see, and clears the response of what a server may repeat of it. */
async function sendHidden(
  request: CredentialRequest,
  name: string,
  value: string,
  send: () => Promise<Response>,
): Promise<Response> {
  const shown = request.url;
  // With its name, a key is known wherever it stands, however short it is.
  const pair = serializeQuery({ [name]: value });
  request.hide(pair);
  request.url = `${shown}${shown.includes("?") ? "&" : "?"}${pair}`;
  try {
    const response = await send();
    const { status, statusText, redirected, body } = response;
    // No others can be made; they have neither address nor headers.
    if (status < 200) return response;
    const clean = (text: string): string => redacted(text, request.attempt.secrets) as string;
    const url = clean(withoutParameter(response.url || shown, name));
    const init = { status, statusText: clean(statusText), headers: safeHeaders(response.headers, clean) };
    return Object.defineProperties(makeResponse(body, init), {
      // Undici ends a body that nobody reads yet when the response it came with is collected, so this one keeps it.
      url: { get: () => response && url, configurable: true },
      redirected: { value: redirected, configurable: true },
    });
  } finally {
    request.url = shown;
  }
}

/** An address without a parameter of its query. */
function withoutParameter(url: string, name: string): string {
  const [, address, query, fragment] = /^([^?#]*)\??([^#]*)([^]*)$/.exec(url)!;
  const rest = query!.split("&").filter((pair) => !new URLSearchParams(pair).has(name));
  return address + (rest.join("&") && `?${rest.join("&")}`) + fragment;
}
