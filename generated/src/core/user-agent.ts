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
  const engine = engineOf(globalThis as Platform);
  if (engine === undefined) return undefined;
  return [
    productOf(product, version),
    engine && `(${engine})`,
    app && productOf(app.name, app.version),
    app?.url && `(+${app.url.replace(/[^!-~]|[()\\]/g, encodeURIComponent)})`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Globals by which platforms are told apart. */
interface Platform {
  readonly Deno?: { readonly version?: { readonly deno?: string } };
  readonly Bun?: { readonly version?: string };
  readonly process?: { readonly versions?: { readonly node?: string } };
  readonly navigator?: { readonly userAgent?: string };
  readonly EdgeRuntime?: unknown;
  readonly document?: unknown;
  readonly WorkerGlobalScope?: unknown;
}

/** Name and version; empty for an engine without a known name, `undefined` for browsers. */
function engineOf(platform: Platform): string | undefined {
  const { Deno, Bun, process, navigator, EdgeRuntime, document, WorkerGlobalScope } = platform;
  // Deno, Bun and Cloudflare have Node's `process` too.
  if (Deno?.version?.deno) return productOf("deno", Deno.version.deno);
  if (Bun?.version) return productOf("bun", Bun.version);
  if (navigator?.userAgent === "Cloudflare-Workers") return "cloudflare-workers";
  if (process?.versions?.node) return productOf("node", process.versions.node);
  if (EdgeRuntime) return "vercel-edge";
  return document || WorkerGlobalScope ? undefined : "";
}

function productOf(name: string, version: string | undefined): string {
  return [name, version].map(tokenOf).filter(Boolean).join("/");
}

/** A token of RFC 9110 §5.6.2. */
function tokenOf(text: string = ""): string {
  return text.replace(/[^\w!#$%&'*+.^`|~-]+/g, "-").replace(/^-|-$/g, "");
}
