import type { CredentialRequest } from "../core/security.js";
import type { HeaderValue, HttpRequest, SecurityRequirement } from "../core/types.js";
import type { Attempt } from "./call.js";
import { serializeHeader } from "./header.js";
import { setHeader } from "./headers.js";
import { serializeQuery } from "./query.js";
import { HARMLESS, keepHeaders } from "./redirect.js";
import { send } from "./send.js";
import { supplied } from "./supplier.js";
import { httpUrl } from "./url.js";

/**
 * The request of an attempt, without credentials, and the function that adds them and sends it.
 * Whatever options or arguments do not allow rejects with a configuration error.
 */
export async function prepare(attempt: Attempt): Promise<[HttpRequest, (request: HttpRequest) => Promise<Response>]> {
  const { operation, signal, number, schemes, error, wrap } = attempt;
  const { method, body } = operation;
  const refuse = (cause: unknown): never => {
    throw wrap("configuration", cause);
  };
  try {
    const [url, baseUrl, foreign] = await addressOf(attempt);
    const [headers, removed] = await headersOf(attempt);
    const requirement = foreign ? {} : requirementOf(attempt, headers.has("authorization") || removed.includes("authorization"));
    const dispatch = (request: HttpRequest): Promise<Response> => {
      const target: CredentialRequest = {
        ...request,
        headers: keepHeaders(request.headers, foreign ? HARMLESS : /^/),
        baseUrl,
        fetch: attempt.option("fetch", fetch),
        error,
        setHeader: (name, value) => {
          // What the caller's options set or remove, credentials do not change.
          if (!request.headers.has(name) && !removed.includes(name.toLowerCase())) setHeader(target.headers, name, value);
        },
      };
      return Object.entries(requirement)
        .reduceRight(
          (next, [name, scopes]) => () => schemes[name]!(target, scopes, next),
          () => send(attempt, target),
        )()
        .catch(refuse);
    };
    return [{ method, url, headers, body, signal, attempt: number }, dispatch];
  } catch (cause) {
    return refuse(cause);
  }
}

/** Address, base URL without a slash at its end, and whether the address came from a response and leads to another origin. */
async function addressOf({ operation, layers, option }: Attempt): Promise<[url: string, baseUrl: string, foreign: boolean]> {
  const server = layers.at(-1)!.baseUrl === undefined ? operation.baseUrl : undefined;
  const base = await supplied(option("baseUrl", ""), undefined);
  const { href = "?", origin } = httpUrl(server ?? base, server ? base : globalThis.location?.href) ?? {};
  const baseUrl = href.replace(/\/+$/, "");
  const path = `${operation.path}`;
  const values = Object.assign({}, operation.query, ...layers.map(({ queryParams }) => queryParams));
  const query = [`${operation.querystring ?? ""}`, serializeQuery(values)].filter(Boolean).join("&");
  const url = operation.url ?? baseUrl + path + (query && (path.includes("?") ? "&" : "?") + query);
  const target = httpUrl(url);
  if (!target || /[?#]/.test(href)) throw new TypeError("Base URL missing or invalid");
  return [url, baseUrl, target.origin !== origin];
}

/** Headers and the names, in lower case, of those that the caller removes. */
async function headersOf({ operation, layers, decoder, number }: Attempt): Promise<[headers: Headers, removed: readonly string[]]> {
  const { body, cookies } = operation;
  const headers = new Headers();
  const removed: string[] = [];
  const entries = [
    { accept: operation.accept ?? decoder.accept ?? "application/json" },
    ...layers.slice(0, -1).map((layer) => layer.headers),
    Object.fromEntries(Object.entries(operation.headers ?? {}).map(([name, value]) => [name, serializeHeader(value)])),
    { cookie: cookies && `${cookies}`, "content-type": body?.contentType ?? null },
    layers.at(-1)!.headers,
  ].flatMap((values) => Object.entries<HeaderValue>(values ?? {}));
  for (const [name, value] of entries) {
    const text = typeof value === "string" ? value : await supplied(value, { attempt: number });
    if (text === null) {
      headers.delete(name);
      removed.push(name.toLowerCase());
    } else if (text !== undefined) setHeader(headers, name, text);
  }
  return [headers, removed];
}

/**
 * The first alternative whose schemes are all configured, one with credentials before anonymous access. Without one, the
 * caller must set or remove `Authorization`.
 */
function requirementOf({ operation, schemes }: Attempt, explicit: boolean): SecurityRequirement {
  const { security = [] } = operation;
  const usable = security.filter((each) => Object.keys(each).every((name) => schemes[name]));
  const chosen = usable.find((each) => Object.keys(each)[0]) ?? usable[0];
  if (!chosen && security[0] && !explicit) throw new TypeError(`No credentials for ${security.map(Object.keys).join(" or ")}`);
  return chosen ?? {};
}
