import type { HeaderValues, Supplier, WithRawResponse } from "../core/types.js";
import { errorOf } from "./answer.js";
import type { Attempt } from "./attempt.js";
import type { Base, Call, Client } from "./call.js";
import { keepHeaders, setHeader, type HeaderRecord } from "./headers.js";
import { throughMiddlewares } from "./middleware.js";
import { infoOf } from "./operation-info.js";
import { sendWithCredentials } from "./outgoing.js";
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
  const { client, own, operation, option, key, attempt: number } = attempt;
  const { method, body, response: decoder = client.decoder } = operation;

  const variables = option("variables", {});
  let base = supplied(option("baseUrl", "") as Supplier<string, typeof variables>, variables);
  if (typeof base !== "string") base = await base;
  let server = own.baseUrl ? undefined : supplied(operation.baseUrl, variables);
  if (typeof server === "object") server = await server;
  const { href, origin } = baseOf(client, base, server);
  const url = operation.url === undefined ? addressOf(attempt, href) : givenAddress(attempt, operation.url, origin);

  const headers: HeaderRecord = {};
  const removed: string[] = [];
  const context = { attempt: number };
  // The last of a name counts.
  const given: readonly (HeaderValues | undefined)[] = [
    ...client.headers,
    {
      [client.config.idempotencyHeader ?? "idempotency-key"]: key,
      accept: operation.accept ?? decoder.accept ?? "application/json",
    },
    operation.headers,
    {
      cookie: operation.cookies && (`${operation.cookies}` || undefined),
      "content-type": body?.contentType ?? null,
    },
    own.headers,
  ];
  for (const values of given) {
    for (const name in values) {
      let text = supplied(values[name], context);
      if (typeof text === "object" && text) text = await text;
      if (text === null) {
        delete headers[name.toLowerCase()];
        removed.push(name.toLowerCase());
      } else if (text !== undefined) setHeader(headers, name, text as string);
    }
  }

  const to = { baseUrl: href, foreign: operation.url !== undefined && new URL(url).origin !== origin, removed };
  const wrapped = client.middleware.length || own.middleware;
  const response = await (wrapped
    ? throughMiddlewares(
        attempt,
        { method, url, headers: new Headers(headers), body, operation: infoOf(operation), tokenRequest: false },
        (request) => sendWithCredentials(attempt, request, keepHeaders(request.headers), to),
      )
    : sendWithCredentials(attempt, { method, url, body }, headers, to));
  attempt.response = response;
  // What others than the platform make of an answer may have no address.
  if ((wrapped || option("fetch")) && !response.url) {
    Reflect.defineProperty(response, "url", { value: attempt.url, configurable: true });
  }
  if (response.ok) {
    try {
      return { data: (await decoder(response, attempt)) as T, rawResponse: response };
    } catch (cause) {
      throw attempt.failure(cause);
    }
  }
  if (mayRetry(attempt, undefined, response)) return discard(response);
  throw await errorOf(attempt, response);
}

/** The base URL of a call: that of the operation's own server, which may be relative to the client's, or the client's. */
function baseOf(client: Client, base: string, server: string | undefined): Base {
  const key = `${base} ${server}`;
  if (client.base?.key !== key) {
    if (!base && !server) throw new TypeError("No base URL: the document names no server; pass `baseUrl`");
    const url = httpUrl(server ?? base, server ? base : globalThis.location?.href);
    if (!url || /[?#]/.test(url.href)) throw new TypeError("Invalid base URL");
    client.base = { key, href: url.href.replace(/\/+$/, ""), origin: url.origin };
  }
  return client.base;
}

/** The address of an operation below its base URL. */
function addressOf({ operation, own }: Call, base: string): string {
  const path = `${operation.path}`;
  // Anything else would go on with the host.
  if (!/^[/?]/.test(path)) throw new TypeError("Path does not begin with a slash");
  const named = serializeQuery({ ...operation.query, ...own.queryParams });
  const query = [operation.querystring, named].filter(Boolean).join("&");
  return base + path + (query && (path.includes("?") ? "&" : "?") + query);
}

/**
 * The address that a server gave, without what security schemes put there themselves. On another origin than that of the
 * base URL it must be allowed.
 */
function givenAddress({ client, operation, option }: Call, address: string, origin: string): string {
  const url = httpUrl(address);
  if (!url) throw new TypeError("Invalid URL");
  if (url.origin !== origin && !option("allowedOrigins", []).includes(url.origin)) {
    throw new TypeError(`${url.origin} is not among allowedOrigins`);
  }
  const names = (operation.security ?? []).flatMap(Object.keys);
  return names.reduce((rest, name) => client.config.schemes?.[name]?.strip?.(rest) ?? rest, address);
}
