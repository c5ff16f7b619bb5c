/** What is asked about an engine; none has all of it. */
interface Engine {
  readonly document?: unknown;
  readonly WorkerGlobalScope?: unknown;
  readonly Deno?: unknown;
  readonly process?: { readonly versions?: { readonly node?: string } };
  readonly navigator?: { readonly userAgent?: string };
}

/**
 * Whether this is a page or a worker of a browser, where others can read the code and fetch keeps redirects to itself.
 * Servers have some of a browser's globals: Deno's workers a `location`, Node with jsdom a `document`.
 */
export function inBrowser(): boolean {
  const { document, WorkerGlobalScope, Deno, process, navigator } = globalThis as Engine;
  const server = Deno || process?.versions?.node || navigator?.userAgent === "Cloudflare-Workers";
  return !server && !!(document ?? WorkerGlobalScope);
}
