import type { HttpRequest, SecurityRequirement } from "../core/types.js";
import type { Attempt, Call } from "./call.js";
import { serializeHeader } from "./header.js";
import { applyHeaders, setHeader } from "./headers.js";
import { serializeQuery } from "./query.js";
import { supplied } from "./supplier.js";
import { parseUrl, withQuery } from "./url.js";

/** A request without credentials, and what is needed to add them. */
export interface Prepared {
  readonly request: HttpRequest;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** Schemes whose credentials are added. */
  readonly requirement: SecurityRequirement;
  /** Names, in lower case, of headers that the caller's options set or remove: credentials do not change them. */
  readonly explicit: readonly string[];
  /** Whether the address came from a response and leads to another origin. */
  readonly foreign: boolean;
}

/** Makes the request of an attempt; whatever options or arguments do not allow rejects with a configuration error. */
export async function prepare(call: Call, { number: attempt }: Attempt, signal: AbortSignal): Promise<Prepared> {
  const { operation, options, defaults } = call;
  const { method, body, querystring = "", cookies } = operation;
  try {
    const base = await supplied(call.baseUrl, undefined);
    const baseUrl = parseUrl(call.server ?? base, base).replace(/\/+$/, "");
    const query = serializeQuery({ ...operation.query, ...options.queryParams });
    const url = operation.url ?? withQuery(withQuery(`${baseUrl}${operation.path}`, `${querystring}`), query);
    const foreign = new URL(url).origin !== new URL(baseUrl).origin;

    const headers = new Headers({ accept: operation.accept ?? call.decoder.accept ?? "application/json" });
    for (const values of defaults) await applyHeaders(headers, values, attempt);
    for (const [name, value] of Object.entries(operation.headers ?? {})) {
      const text = serializeHeader(value);
      if (text !== undefined) setHeader(headers, name, text);
    }
    if (cookies) setHeader(headers, "cookie", `${cookies}`);
    headers.delete("content-type");
    if (body?.contentType) setHeader(headers, "content-type", body.contentType);
    await applyHeaders(headers, options.headers, attempt);

    const explicit = [...defaults, options.headers].flatMap((values) =>
      Object.entries(values ?? {}).flatMap(([name, value]) => (value === undefined ? [] : name.toLowerCase())),
    );
    const requirement = foreign ? {} : requirementOf(call, explicit);
    return { request: { method, url, headers, body, signal, attempt }, baseUrl, requirement, explicit, foreign };
  } catch (cause) {
    throw call.wrap("configuration", cause);
  }
}

/**
 * The first alternative whose schemes are all configured, one with credentials before anonymous access. None: an error,
 * unless the caller's headers speak for themselves by setting or removing `Authorization`.
 */
function requirementOf({ operation, schemes }: Call, explicit: readonly string[]): SecurityRequirement {
  const { security = [] } = operation;
  const usable = security.filter((each) => Object.keys(each).every((name) => Object.hasOwn(schemes, name) && schemes[name]));
  const chosen = usable.find((each) => Object.keys(each).length) ?? usable[0];
  if (chosen || !security.length || explicit.includes("authorization")) return chosen ?? {};
  throw new TypeError(`No credentials for ${security.map((each) => Object.keys(each).join(" and ")).join(" or ")}`);
}
