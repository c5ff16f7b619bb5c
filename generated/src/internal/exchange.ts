import type { CredentialRequest, SecurityScheme } from "../core/security.js";
import type { HttpRequest, Supplier } from "../core/types.js";
import type { Attempt, Call } from "./call.js";
import { setHeader } from "./headers.js";
import { serializeQuery } from "./query.js";
import { HARMLESS, keepHeaders } from "./redirect.js";
import { send } from "./send.js";
import { supplied } from "./supplier.js";
import { httpUrl } from "./url.js";

type Requirement = readonly [scheme: SecurityScheme, scopes: readonly string[]];

type Send = (request: HttpRequest) => Promise<Response>;

/**
 * Makes the request of an attempt, without credentials, and sends it through the middlewares; credentials are added
 * behind them. It throws whatever the caller's suppliers, encoders and middlewares throw, and a `TypeError` for options
 * that make no request.
 */
export async function exchange(call: Call, current: Attempt, signal: AbortSignal): Promise<Response> {
  const { operation, own, layers, option, error, wrap } = call;
  const { method, body } = operation;

  const variables = option("variables", {});
  const base = await supplied(option("baseUrl", "") as Supplier<string, typeof variables>, variables);
  const server = own.baseUrl ? undefined : await supplied(operation.baseUrl, variables);
  const { href = "?", origin } = httpUrl(server ?? base, server ? base : globalThis.location?.href) ?? {};
  const baseUrl = href.replace(/\/+$/, "");
  const path = `${operation.path}`;
  const query = [operation.querystring, serializeQuery({ ...operation.query, ...own.queryParams })]
    .filter(Boolean)
    .join("&");
  const url = operation.url ?? baseUrl + path + (query && (path.includes("?") ? "&" : "?") + query);
  const target = httpUrl(url);
  if (!target || /[?#]/.test(href)) throw new TypeError("Invalid base URL");

  const headers = new Headers();
  const removed = new Headers();
  for (const [name, value] of layers.flatMap(({ headers = {} }) => Object.entries(headers))) {
    const text = await supplied(value, current);
    if (text === null) {
      headers.delete(name);
      removed.set(name, "");
    } else if (text !== undefined) setHeader(headers, name, text);
  }

  const foreign = target.origin !== origin;
  const sendWithCredentials: Send = async (request) => {
    const explicit = (name: string): boolean => request.headers.has(name) || removed.has(name);
    // A literal that spreads an object takes V8 several times as long as this.
    const outgoing: CredentialRequest = Object.assign({}, request, {
      headers: foreign ? keepHeaders(request.headers, HARMLESS) : new Headers(request.headers),
      baseUrl,
      error,
      wrap,
      fetch: option("fetch", fetch),
      setHeader: (name: string, value: string) => explicit(name) || setHeader(outgoing.headers, name, value),
    });
    return (foreign ? [] : schemesOf(call, explicit("authorization"))).reduceRight<() => Promise<Response>>(
      (next, [scheme, scopes]) =>
        () =>
          scheme(outgoing, scopes, next),
      () => send(call, current, outgoing),
    )();
  };
  return layers
    .flatMap(({ middleware = [] }) => middleware)
    .reduceRight<Send>(
      (next, middleware) => (request) => middleware(request, next),
      sendWithCredentials,
    )({ method, url, headers, body, signal, attempt: current.attempt });
}

/**
 * The first alternative whose schemes are all configured, one with credentials before anonymous access. Without one, the
 * caller must set or remove `Authorization`.
 */
function schemesOf({ operation, config }: Call, explicit: boolean): readonly Requirement[] {
  const { security = [] } = operation;
  const alternatives = security.map((each) =>
    Object.entries(each).map(([name, scopes]) => [config.schemes?.[name], scopes] as Requirement),
  );
  const usable = alternatives.filter((each) => each.every(([scheme]) => scheme));
  const chosen = usable.find((each) => each[0]) ?? usable[0];
  if (!chosen && security[0] && !explicit) throw new TypeError(`No credentials for ${JSON.stringify(security)}`);
  return chosen ?? [];
}
