/** What an application says about itself. */
export interface AppInfo {
  readonly name: string;
  readonly version?: string | undefined;
  /** Where to read more. */
  readonly url?: string | undefined;
}

/**
 * A `User-Agent` (RFC 9110 §10.1.5): `bindings/1.0.0 (node/20.1.0) acme/2.1`. Names become tokens: what no token may have
 * is a hyphen. `undefined` in browsers and their workers, which have one of their own.
 */
export function userAgent(product: string, version: string, app?: AppInfo): string | undefined {
  const { Deno, Bun, process, navigator, document, WorkerGlobalScope } = globalThis as Platform;
  const node = process?.versions?.node;
  // Deno, Bun and Cloudflare have Node's `process` too.
  const engine = Deno
    ? `deno/${Deno.version.deno}`
    : Bun
      ? `bun/${Bun.version}`
      : navigator?.userAgent === "Cloudflare-Workers"
        ? "cloudflare-workers"
        : node && `node/${node}`;
  if (!engine && (document || WorkerGlobalScope)) return undefined;
  const { name, version: release, url } = app ?? {};
  return [
    productOf(product, version),
    engine && `(${engine})`,
    productOf(name, release),
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
  readonly document?: unknown;
  readonly WorkerGlobalScope?: unknown;
}

/** Name and version as tokens of RFC 9110 §5.6.2. */
function productOf(...parts: readonly (string | undefined)[]): string {
  return parts
    .map((text) => text?.replace(/[^\w!#$%&'*+.^`|~-]+/g, "-").replace(/^-|-$/g, ""))
    .filter(Boolean)
    .join("/");
}
