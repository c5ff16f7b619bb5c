import type { Agents, Connecting } from "./agents.js";
import { bareHost, type ProxyLookup } from "./proxy.js";

/** All that requests to one origin have in common. */
export interface Origin extends Connecting {
  /** `https://example.com:8443` */
  readonly text: string;
  readonly secure: boolean;
  readonly hostHeader: string;
  /** Where the socket goes: the origin's host or, for plain HTTP, the proxy's; IPv6 without brackets. */
  readonly host: string;
  readonly port: string | number;
  /** Whether the connection itself is by TLS. */
  readonly tls: boolean;
}

/** A URL, taken apart. */
export interface Target {
  readonly origin: Origin;
  /** Path and query, as they are sent. */
  readonly path: string;
}

/** Reads URLs; what does not change between requests to an origin is found once. */
export class Targets {
  readonly #origins = new Map<string, Origin>();
  readonly #agents: Agents;
  readonly #proxyFor: ProxyLookup;

  constructor(agents: Agents, proxyFor: ProxyLookup) {
    this.#agents = agents;
    this.#proxyFor = proxyFor;
  }

  /** @throws a `TypeError` for what is no URL by HTTP, or has a user or password; it does not repeat the URL */
  read(text: string, base?: string): Target {
    const slash = text.indexOf("/", 8);
    const known = slash > 0 ? this.#origins.get(text.slice(0, slash)) : undefined;
    if (known) {
      const path = text.slice(slash);
      // Parsing costs more than this, and would change nothing.
      if (/^[\w/?&=%,:;@!$()*+~.-]*$/.test(path) && !/\/(?:\.|%2e)/i.test(path)) return { origin: known, path };
    }
    const url = parse(text, base);
    return { origin: this.#originOf(url), path: url.pathname + url.search };
  }

  #originOf(url: URL): Origin {
    const text = url.origin;
    let origin = this.#origins.get(text);
    if (!origin) {
      origin = this.#makeOrigin(url);
      // Whoever crawls the web shall not keep all of its names.
      if (this.#origins.size > 1000) this.#origins.clear();
      this.#origins.set(text, origin);
    }
    return origin;
  }

  #makeOrigin(url: URL): Origin {
    const secure = url.protocol === "https:";
    const connecting = this.#agents(secure, this.#proxyFor(url));
    const { proxy } = connecting;
    return {
      ...connecting,
      text: url.origin,
      secure,
      hostHeader: url.host,
      host: proxy?.host ?? bareHost(url),
      port: proxy?.port ?? (url.port || (secure ? 443 : 80)),
      tls: proxy?.secure ?? secure,
    };
  }
}

function parse(text: string, base: string | undefined): URL {
  let url: URL;
  try {
    url = new URL(text, base);
  } catch {
    throw new TypeError("Invalid URL");
  }
  if (!/^https?:$/.test(url.protocol)) throw new TypeError("Only URLs by http and https can be fetched");
  if (url.username || url.password) throw new TypeError("The URL must not include credentials");
  return url;
}
