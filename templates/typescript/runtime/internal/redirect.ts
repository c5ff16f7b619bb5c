import type { Body } from "../core/types.js";
import { keepHeaders, type HeaderRecord } from "./headers.js";
import { redacted } from "./redact.js";
import { httpUrl } from "./url.js";

/** A request with its credentials. */
export interface Sendable {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderRecord;
  readonly body?: Body | undefined;
}

/** Headers (`accept` and `accept-…` among them) that may go to any origin; all others may be a credential, whatever they are called. */
export const HARMLESS: RegExp = /^(accept|range$|user-agent$)/;

/**
 * The request that a redirect asks for (RFC 9110 §15.4, fetch §4.4); `undefined` when the response is no redirect, or
 * one that is not followed:
 * - 303, and 301 or 302 after `POST`, become `GET` without a body
 * - to another origin, only harmless headers go along, and no body does: the caller did not choose that server
 * - a body that can be read once is not sent again
 * - nor is an address there that repeats a credential
 * - a `Location` that is missing or no HTTP URL, that has a user and password, or that leads from https to http
 */
export function redirected(
  { status, headers }: Response,
  request: Sendable,
  secrets: readonly string[],
): Sendable | undefined {
  if (!/^30[12378]$/.test(`${status}`)) return undefined;
  const { method, url } = request;
  const from = new URL(url);
  // `//` is no URL on any base.
  const to = httpUrl(headers.get("location") ?? "//", url);
  if (!to || (from.protocol === "https:" && to.protocol !== "https:")) return undefined;
  const get = status === 303 ? method !== "HEAD" : status < 303 && method === "POST";
  const body = get ? undefined : request.body;
  const foreign = to.origin !== from.origin;
  if (body && (foreign || !body.replayable)) return undefined;
  if (foreign && redacted(to.href, secrets) !== to.href) return undefined;
  return {
    method: get ? "GET" : method,
    url: to.href,
    headers: keepHeaders(request.headers, foreign ? HARMLESS : get ? /^(?!content-)/ : /^/),
    body,
  };
}
