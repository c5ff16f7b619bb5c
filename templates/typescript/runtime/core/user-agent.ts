import { inBrowser } from "../internal/engine.js";

/** What an application says about itself. */
export interface AppInfo {
  readonly name: string;
  readonly version?: string | undefined;
  /** Where to read more. */
  readonly url?: string | undefined;
}

/**
 * A `User-Agent` (RFC 9110 §10.1.5): `bindings/1.0.0 (node/20.1.0) acme/2.1`. `undefined` in browsers and their workers,
 * which have one of their own.
 *
 * @param product name and version, tokens already
 * @param app its name and version become tokens: what no token should have is a hyphen
 */
export function userAgent(product: string, app: Partial<AppInfo> = {}): string | undefined {
  if (inBrowser()) return undefined;
  const { Deno, Bun, process, navigator } = globalThis as Platform;
  const node = process?.versions?.node;
  // Deno, Bun and Cloudflare have Node's `process` too.
  const engine = Deno
    ? `deno/${Deno.version.deno}`
    : Bun
      ? `bun/${Bun.version}`
      : navigator?.userAgent === "Cloudflare-Workers"
        ? "cloudflare-workers"
        : node && `node/${node}`;
  const { name, version, url } = app;
  const token = (text: string): string => text.replace(/[^\w.+-]+/g, "-");
  return [
    product,
    engine && `(${engine})`,
    name && token(name) + (version ? `/${token(version)}` : ""),
    url && `(+${url.replace(/[^!-~]|[()\\]/g, "")})`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Globals by which platforms are told apart. */
interface Platform {
  readonly Deno?: { readonly version: { readonly deno: string } };
  readonly Bun?: { readonly version: string };
  readonly process?: { readonly versions?: { readonly node?: string } };
  readonly navigator?: { readonly userAgent?: string };
}
