import { makeAgents } from "./agents.js";
import { builtins } from "./builtins.js";
import { exchange, type Outgoing } from "./exchange.js";
import type { NodeFetchOptions } from "./options.js";
import { proxyLookup } from "./proxy.js";
import { follow, locationOf, refusal } from "./redirect.js";
import { requestBody } from "./request-body.js";
import { Targets } from "./target.js";

/**
 * A `fetch` by `node:http` and `node:https`, for the option `fetch` of a client: faster than the global one, with proxies,
 * agents and mutual TLS. It keeps connections; make one and keep it.
 *
 * Where it differs from the global `fetch`: methods are sent in capitals; bodies that are streams need no `duplex`; redirects that would take a body or
 * headers of the caller to another origin, or leave `https`, are not followed or take none along (the client of a package
 * follows redirects itself); there is no cache, no `integrity`, no `data:` or `blob:` URL; the `dispatcher` of undici is
 * not used. It has no time-outs: end a request by its signal.
 *
 * @throws a `TypeError` where there is no Node (or Deno or Bun), for Node before 20.16, and for options that are wrong
 */
export function nodeFetch(options: NodeFetchOptions = {}): typeof fetch {
  const modules = builtins();
  const targets = new Targets(makeAgents(modules, options), proxyLookup(options.proxy));
  const byteLength = (text: string): number => modules.buffer.Buffer.byteLength(text);

  const read = (input: RequestInfo | URL, init: RequestInit): Outgoing => {
    const method = methodOf(init.method);
    const body = requestBody(init.body, byteLength);
    if (body && (method === "GET" || method === "HEAD")) throw new TypeError(`${method} has no body`);
    const target = targets.read(`${input as string | URL}`);
    return {
      modules,
      method,
      target,
      headers: init.headers,
      body,
      signal: init.signal ?? undefined,
      redirected: false,
    };
  };

  const send = (input: RequestInfo | URL, init: RequestInit = {}): Promise<unknown> => {
    try {
      if (input instanceof Request) return send(input.url, new Request(input, init));
      const outgoing = read(input, init);
      if (init.redirect === "manual") return exchange(outgoing);
      return init.redirect === "error" ? refuse(outgoing) : follow(outgoing, targets);
    } catch (error) {
      return Promise.reject(error);
    }
  };
  return send as typeof fetch;
}

async function refuse(outgoing: Outgoing): Promise<unknown> {
  const response = await exchange(outgoing);
  if (locationOf(response) === null) return response;
  void response.body?.cancel();
  throw refusal("There is a redirect");
}

/** In capitals, as `node:http` sends it; what is no token is refused there. */
function methodOf(method = "GET"): string {
  if (/^(connect|trace|track)$/i.test(method)) throw new TypeError("This method cannot be fetched");
  return method.toUpperCase();
}
