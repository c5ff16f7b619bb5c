import type { HeaderValue, Supplier, WithRawResponse } from "../core/types.js";
import { errorOf } from "./answer.js";
import type { Attempt } from "./attempt.js";
import { checkNumbers, type Base, type Call } from "./call.js";
import { setHeader, type HeaderRecord } from "./headers.js";
import { Outgoing } from "./outgoing.js";
import { serializeQuery } from "./query.js";
import { mayRetry } from "./retry.js";
import { discard } from "./send.js";
import { supplied } from "./supplier.js";
import { httpUrl } from "./url.js";

/**
 * Makes the request of an attempt, sends it, and reads the answer; resolves to nothing when there is another attempt. It
 * throws whatever the caller's suppliers, encoders and middlewares throw, and a `TypeError` for options that make no
 * request.
 */
export async function exchange<T>(attempt: Attempt<T>): Promise<WithRawResponse<T> | void> {
  const { call } = attempt;
  const { client, operation, own } = call;
  checkNumbers(client.options);
  checkNumbers(own);

  const variables = call.option("variables", {});
  let base = supplied(call.option("baseUrl", "") as Supplier<string, typeof variables>, variables);
  if (typeof base !== "string") base = await base;
  let server = own.baseUrl ? undefined : supplied(operation.baseUrl, variables);
  if (typeof server === "object") server = await server;
  const { href, origin } = baseOf(client, base, server);
  const url = operation.url === undefined ? addressOf(call, href) : givenAddress(call, operation.url, origin);

  if (!call.idempotent) call.key ??= client.config.makeIdempotencyKey?.();
  const headers = Object.create(null) as HeaderRecord;
  const removed: string[] = [];
  for (const [name, value] of headersOf(call)) {
    let text = supplied(value, { attempt: attempt.attempt });
    if (typeof text === "object" && text) text = await text;
    if (text === null) {
      delete headers[name.toLowerCase()];
      removed.push(name.toLowerCase());
    } else if (text !== undefined) setHeader(headers, name, text);
  }

  const outgoing = new Outgoing(attempt, {
    method: operation.method,
    url,
    headers,
    body: operation.body,
    removed,
    baseUrl: href,
    foreign: operation.url !== undefined && new URL(url).origin !== origin,
  });
  const wrapped = client.middleware.length || own.middleware;
  const response = await (wrapped ? outgoing.sendThroughMiddlewares() : outgoing.sendWithCredentials());
  attempt.response = response;
  // What others than the platform make of an answer may have no address.
  if ((wrapped || call.option("fetch")) && !response.url) {
    Object.defineProperty(response, "url", { value: attempt.url, configurable: true });
  }
  if (response.ok) {
    try {
      const decoder = operation.response ?? client.decoder;
      return { data: (await decoder(response, attempt)) as T, rawResponse: response };
    } catch (cause) {
      throw call.wrap("connection", cause);
    }
  }
  if (mayRetry(attempt, undefined, response)) return discard(response);
  throw await errorOf(attempt, response);
}

/** The base URL of a call: that of the operation's own server, which may be relative to the client's, or the client's. */
function baseOf({ bases }: Call["client"], base: string, server: string | undefined): Base {
  const key = `${base} ${server}`;
  let known = bases.get(key);
  if (!known) {
    const url = httpUrl(server ?? base, server ? base : globalThis.location?.href);
    if (!url || /[?#]/.test(url.href)) throw new TypeError("Invalid base URL");
    known = { href: url.href.replace(/\/+$/, ""), origin: url.origin };
    // Nobody has this many servers, but a base URL may be a function.
    if (bases.size > 99) bases.clear();
    bases.set(key, known);
  }
  return known;
}

/** The address of an operation below its base URL. */
function addressOf({ operation, own }: Call, base: string): string {
  const path = `${operation.path}`;
  // Anything else would go on with the host.
  if (!/^[/?]/.test(path)) throw new TypeError("Path does not begin with a slash");
  const named = operation.query || own.queryParams ? serializeQuery({ ...operation.query, ...own.queryParams }) : "";
  const query = operation.querystring ? [operation.querystring, named].filter(Boolean).join("&") : named;
  return base + path + (query && (path.includes("?") ? "&" : "?") + query);
}

/**
 * The address that a server gave, without what security schemes put there themselves. On another origin than that of the
 * base URL it must be allowed.
 */
function givenAddress(call: Call, address: string, origin: string): string {
  const url = httpUrl(address);
  if (!url) throw new TypeError("Invalid URL");
  if (url.origin !== origin && !call.option("allowedOrigins", []).includes(url.origin)) {
    throw new TypeError(`Address on ${url.origin}, which is not among allowedOrigins`);
  }
  const names = (call.operation.security ?? []).flatMap(Object.keys);
  return names.reduce((rest, name) => call.client.config.schemes?.[name]?.strip?.(rest) ?? rest, address);
}

/** Headers of package, client, operation and call: the last of a name counts. */
function headersOf({ client, operation, own, key }: Call): readonly (readonly [string, HeaderValue])[] {
  const { accept, response = client.decoder, headers = {}, cookies, body } = operation;
  const { idempotencyHeader = "idempotency-key" } = client.config;
  return [
    ...client.headers,
    [idempotencyHeader, key],
    ["accept", accept ?? response.accept ?? "application/json"],
    ...Object.entries(headers),
    ["cookie", cookies && (`${cookies}` || undefined)],
    ["content-type", body?.contentType ?? null],
    ...Object.entries(own.headers ?? {}),
  ];
}
