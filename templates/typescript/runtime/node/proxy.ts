import { environment } from "./builtins.js";
import type { NodeFetchOptions } from "./options.js";

/** A proxy as requests to it need it. */
export interface Proxy {
  readonly secure: boolean;
  /** Without brackets. */
  readonly host: string;
  readonly port: string | number;
  /** `Proxy-Authorization` (RFC 9110 §11.7.2), of the user and password in its URL. */
  readonly authorization: string | undefined;
}

/** Finds the proxy for a URL, `undefined` when there is none. */
export type ProxyLookup = (url: URL) => Proxy | undefined;

/** @throws a `TypeError` for a URL that is no `http` or `https` one; it does not repeat the URL, which may have a password */
export function proxyLookup(option: NodeFetchOptions["proxy"] = "environment"): ProxyLookup {
  if (option === false) return () => undefined;
  if (option !== "environment") {
    const proxy = parseProxy(`${option}`);
    return () => proxy;
  }
  const variables = environment();
  const either = (name: string): string => variables[name] || variables[name.toUpperCase()] || "";
  const all = either("all_proxy");
  const secure = parseProxy(either("https_proxy") || all);
  const plain = parseProxy((variables["REQUEST_METHOD"] ? variables["http_proxy"] : either("http_proxy")) || all);
  const exempt = either("no_proxy")
    .split(/[\s,]+/)
    .filter(Boolean);
  return (url) =>
    exempt.some((entry) => matches(entry, url)) ? undefined : url.protocol === "https:" ? secure : plain;
}

/** A host without port is a proxy by plain HTTP, as in curl. */
function parseProxy(text: string): Proxy | undefined {
  if (!text) return undefined;
  let url: URL;
  try {
    url = new URL(text.includes("://") ? text : `http://${text}`);
  } catch {
    throw new TypeError("Invalid URL of the proxy");
  }
  const secure = url.protocol === "https:";
  if (!secure && url.protocol !== "http:") throw new TypeError("Only proxies by http and https are supported");
  return {
    secure,
    host: bareHost(url),
    port: url.port || (secure ? 443 : 80),
    authorization:
      url.username || url.password ? `Basic ${base64(`${decode(url.username)}:${decode(url.password)}`)}` : undefined,
  };
}

/** Host of a URL as sockets want it: IPv6 without brackets. */
export function bareHost({ hostname }: URL): string {
  return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}

/** Whether an entry of `NO_PROXY` means a URL: `*`, a name with its subdomains, an address, any of them with a port. */
function matches(entry: string, url: URL): boolean {
  const [, name = "", port] = /^(.*?)(?::(\d+))?$/.exec(/^[^[]*:[^[]*:/.test(entry) ? `[${entry}]` : entry) ?? [];
  if (port && port !== (url.port || (url.protocol === "https:" ? "443" : "80"))) return false;
  const host = url.hostname.replace(/\.$/, "");
  const suffix = name.toLowerCase().replace(/^\*?\.|\.$/g, "");
  return suffix === "*" || host === suffix || host.endsWith(`.${suffix}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
