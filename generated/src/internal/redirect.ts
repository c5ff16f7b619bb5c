import type { Sendable } from "./send.js";
import { httpUrl } from "./url.js";

/** Headers (`accept` and `accept-…` among them) that may go to any origin; all others may be a credential, whatever they are called. */
export const HARMLESS: RegExp = /^(accept|range|user-agent)/;

/**
 * The request that a redirect asks for (RFC 9110 §15.4, fetch §4.4); `undefined` when the response is no redirect, or
 * one that is not followed:
 * - 303, and 301 or 302 after `POST`, become `GET` without a body
 * - to another origin, only harmless headers go along, and no body does: the caller did not choose that server
 * - a body that can be read once is not sent again
 * - a `Location` that is missing or no HTTP URL, or that has a user and password
 */
export function redirected({ status, headers }: Response, request: Sendable): Sendable | undefined {
  // `//` is no URL on any base.
  const to = /^30[12378]$/.test(`${status}`) && httpUrl(headers.get("location") ?? "//", request.url);
  if (!to) return undefined;
  const { method, url } = request;
  const get = status === 303 ? method !== "HEAD" : status < 303 && method === "POST";
  const body = get ? undefined : request.body;
  const foreign = to.origin !== new URL(url).origin;
  if (body && (foreign || !body.replayable)) return undefined;
  return {
    ...request,
    method: get ? "GET" : method,
    url: to.href,
    headers: keepHeaders(request.headers, foreign ? HARMLESS : get ? /^(?!content-)/ : /^/),
    body,
  };
}

/** A copy of the headers whose lower-case names match. */
export function keepHeaders(headers: Headers, names: RegExp): Headers {
  const kept = new Headers();
  headers.forEach((value, name) => names.test(name) && kept.set(name, value));
  return kept;
}
