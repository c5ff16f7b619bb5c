import type { Caused } from "../internal/caused.js";
import { exchange, type Outgoing } from "./exchange.js";
import type { NodeResponse } from "./response.js";
import type { Targets } from "./target.js";

/** As in fetch §4.4. */
const MOST = 20;

/**
 * Sends a request and follows redirects (RFC 9110 §15.4), more carefully than fetch must. A redirect that is not followed
 * is a `TypeError`:
 * - from `https` to `http`
 * - to another origin with a body; only `Accept…`, `Range` and `User-Agent` go there of the headers, any of the others may
 *   be a credential
 * - with a body that cannot be sent again
 */
export async function follow(first: Outgoing, targets: Targets): Promise<NodeResponse> {
  let current = first;
  for (let left = MOST; ; left--) {
    const response = await exchange(current);
    const location = locationOf(response);
    if (location === null) return response;
    void response.body?.cancel();
    if (!left) throw refusal("There are too many redirects");
    current = next(current, response, targets.read(location, response.url));
  }
}

/** Where an answer redirects to; `null` when it does not. */
export function locationOf({ status, headers }: NodeResponse): string | null {
  return /^30[12378]$/.test(`${status}`) ? headers.get("location") : null;
}

/** What `fetch` rejects with where it may not follow. */
export function refusal(message: string): TypeError {
  return new (TypeError as Caused)("fetch failed", { cause: new Error(message) });
}

function next(request: Outgoing, { status }: NodeResponse, target: Outgoing["target"]): Outgoing {
  const { method } = request;
  const { origin } = request.target;
  const get = status === 303 ? method !== "HEAD" : status < 303 && method === "POST";
  const body = get ? undefined : request.body;
  const foreign = target.origin.text !== origin.text;
  if (origin.secure && !target.origin.secure) throw refusal("The redirect leaves https");
  if (body && foreign) throw refusal("The redirect would take the body to another origin");
  if (body && !body.replayable) throw refusal("The body cannot be sent again");
  const keep = foreign ? /^(accept|range|user-agent)/ : get ? /^(?!content-)/ : /^/;
  const headers = new Headers();
  new Headers(request.headers).forEach((value, name) => keep.test(name) && headers.append(name, value));
  return { ...request, method: get ? "GET" : method, target, headers, body, redirected: true };
}
