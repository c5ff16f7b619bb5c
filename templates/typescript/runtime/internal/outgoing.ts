import type { CredentialRequest, SecurityScheme } from "../core/security.js";
import type { HttpRequest } from "../core/types.js";
import type { Attempt } from "./attempt.js";
import { keepHeaders, setHeader, type HeaderRecord } from "./headers.js";
import { HARMLESS } from "./redirect.js";
import { send } from "./send.js";

/** Where a request goes, and what the caller said about its headers. */
export interface Destination {
  /** Base URL of the call, without a slash at its end. */
  readonly baseUrl: string;
  /** Whether it goes to another origin than that: it gets no credentials, and of the headers those that cannot be one. */
  readonly foreign: boolean;
  /** Names of headers that the caller removed, in lower case. */
  readonly removed: readonly string[];
}

/** Adds the credentials of a request and sends it. */
export function sendWithCredentials(
  attempt: Attempt,
  { method, url, body }: Pick<HttpRequest, "method" | "url" | "body">,
  given: HeaderRecord,
  { baseUrl, foreign, removed }: Destination,
): Promise<Response> {
  const { secrets } = attempt;
  const headers = foreign ? keepHeaders(given, HARMLESS) : given;
  const explicit = [...Object.keys(headers), ...removed];
  const isExplicit = (name: string): boolean => explicit.includes(name);
  // What fetch does with the value of a header.
  const hide = (secret: string): void => void secrets.push(secret.trim());
  const request: CredentialRequest = {
    method,
    url,
    headers,
    body,
    baseUrl,
    attempt,
    isExplicit,
    setHeader(name, value) {
      if (isExplicit(name.toLowerCase())) return;
      setHeader(headers, name, value);
      // `Bearer …`, `Basic …`: the secret is what follows.
      hide(value.replace(/^\S+ /, ""));
    },
    hide,
  };
  let next = (): Promise<Response> => send(attempt, request, url);
  if (foreign) return next();
  for (const [scheme, scopes] of schemesOf(attempt, isExplicit("authorization"))) {
    const inner = next;
    next = () => scheme(request, scopes, inner);
  }
  return next();
}

/**
 * The schemes of the first alternative that is configured, the last first; one with credentials goes before anonymous
 * access. Without one the request goes as it is, and the server answers; with the option `requireCredentials` the call
 * fails then and names the options to pass.
 * @param anonymous whether it may go without any: the caller sets or removes `Authorization`
 */
function schemesOf(
  { client, operation, option }: Attempt,
  anonymous: boolean,
): readonly (readonly [SecurityScheme, readonly string[]])[] {
  const missing = new Set<string>();
  for (const alternative of operation.security ?? []) {
    const chosen: [SecurityScheme, readonly string[]][] = [];
    const names = Object.keys(alternative);
    for (const name of names) {
      const scheme = client.config.schemes?.[name];
      if (scheme) chosen.unshift([scheme, alternative[name]!]);
      else missing.add(client.config.credentials?.[name] ?? name);
    }
    if (names[chosen.length]) continue;
    if (chosen[0]) return chosen;
    anonymous = true;
  }
  if (missing.size && !anonymous && option("requireCredentials")) {
    throw new TypeError(`No credentials; pass ${[...missing].join(" or ")}`);
  }
  return [];
}
