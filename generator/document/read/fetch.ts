import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { compact } from "../../shared/compact.js";
import { limits } from "../limits.js";
import { decodeDocument, tooLarge, type ReadResult } from "./index.js";

/** What an answer says of its version, to ask whether there is another one (RFC 9110 §13.1). */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A document, the reason why there is none, or word that it is the one that the validators are of. */
export type FetchResult = (ReadResult & { readonly validators?: Validators }) | { readonly unchanged: true };

/**
 * Fetches a document. A redirect is followed only to the same host or to an origin that `allowed` accepts;
 * the result's `uri` is the address it was asked for.
 */
export async function fetchDocument(
  url: URL,
  allowed: (origin: string) => boolean,
  fetcher: typeof fetch = fetch,
): Promise<ReadResult> {
  const result = await fetchUnlessUnchanged(url, allowed, {}, fetcher);
  return "unchanged" in result ? { failure: unreachable(displayUrl(url), "the answer is 304") } : result;
}

/** Like {@link fetchDocument}, for a document that may be the one that is known. */
export async function fetchUnlessUnchanged(
  url: URL,
  allowed: (origin: string) => boolean,
  known: Validators,
  fetcher: typeof fetch = fetch,
): Promise<FetchResult> {
  const display = displayUrl(url);
  if (url.username !== "" || url.password !== "") {
    return { failure: unreachable(display, "an address with credentials is not fetched") };
  }
  const signal = AbortSignal.timeout(limits.fetchMilliseconds);
  let address = url;
  try {
    for (let hop = 0; hop <= limits.redirects; hop += 1) {
      const response = await fetcher(address, {
        redirect: "manual",
        signal,
        headers: { accept: "application/json, application/yaml, text/yaml, */*;q=0.1", ...conditions(known) },
      });
      if (response.status === 304) return { unchanged: true };
      const target = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
      if (target === null) return await readResponse(response, url, address, display);
      await response.body?.cancel();
      const next = URL.canParse(target, address) ? new URL(target, address) : undefined;
      if (next === undefined || !/^https?:$/.test(next.protocol))
        return { failure: unreachable(display, "it redirects to something that is no web address") };
      if (!sameHost(address, next) && !allowed(next.origin)) return { failure: redirectRefused(display, next) };
      address = next;
    }
    return { failure: unreachable(display, `it redirects more than ${limits.redirects} times`) };
  } catch (error) {
    return { failure: unreachable(display, reasonOf(error)) };
  }
}

/** Conditions of a request (RFC 9110 §13.1.2 and §13.1.3): the date says less than the tag, and is left out beside it. */
function conditions({ etag, lastModified }: Validators): Readonly<Record<string, string>> {
  if (etag !== undefined) return { "if-none-match": etag };
  return lastModified === undefined ? {} : { "if-modified-since": lastModified };
}

function validatorsOf({ headers }: Response): Validators {
  return compact({ etag: headers.get("etag") ?? undefined, lastModified: headers.get("last-modified") ?? undefined });
}

/** A URL in messages: without user name and password. */
export function displayUrl(url: URL): string {
  const copy = new URL(url);
  copy.username = "";
  copy.password = "";
  return copy.href;
}

/** The same origin, or the same host with http raised to https on the usual ports. */
function sameHost(from: URL, to: URL): boolean {
  if (from.origin === to.origin) return true;
  return (
    from.protocol === "http:" &&
    to.protocol === "https:" &&
    from.hostname === to.hostname &&
    from.port === "" &&
    to.port === ""
  );
}

async function readResponse(
  response: Response,
  url: URL,
  last: URL,
  display: string,
): Promise<Exclude<FetchResult, { readonly unchanged: true }>> {
  if (!response.ok) {
    await response.body?.cancel();
    return {
      failure: unreachable(
        display,
        `the answer is ${response.status}${response.statusText === "" ? "" : ` ${response.statusText}`}`,
        response.status === 401 || response.status === 403
          ? "No credentials are sent: download the document, and give the file."
          : undefined,
      ),
    };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body !== null) {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limits.documentBytes) return { failure: tooLarge(display) };
      chunks.push(chunk);
    }
  }
  const read = decodeDocument(Buffer.concat(chunks), withoutFragment(url), display, url.pathname);
  const base = withoutFragment(last);
  if (read.file === undefined) return read;
  const file = base === read.file.uri ? read.file : { ...read.file, base };
  return { file, validators: validatorsOf(response) };
}

function withoutFragment(url: URL): string {
  const copy = new URL(url);
  copy.hash = "";
  return copy.href;
}

function redirectRefused(display: string, target: URL): Diagnostic {
  return {
    code: "origin-not-allowed",
    severity: "error",
    message: `${display} redirects to ${displayUrl(target)}, an origin that is not allowed.`,
    help: `Give that address instead, or allow the origin: --allow-origin ${target.origin}`,
  };
}

function unreachable(
  display: string,
  reason: string,
  help = "Open the address in a browser to check it, or download the document and give the file.",
): Diagnostic {
  return {
    code: "url-unreachable",
    severity: "error",
    message: `${display} cannot be fetched: ${reason}.`,
    help,
  };
}

/** Words for what the network says. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOTFOUND", "there is no host of this name"],
  ["EAI_AGAIN", "the name of the host cannot be looked up now"],
  ["ECONNREFUSED", "the connection is refused, nothing listens there"],
  ["ECONNRESET", "the server closed the connection"],
  ["UND_ERR_SOCKET", "the server closed the connection before the answer was complete"],
  ["UND_ERR_CONNECT_TIMEOUT", "the server does not take the connection"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "the certificate is self-signed; NODE_EXTRA_CA_CERTS names further authorities"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "the certificate is not trusted; NODE_EXTRA_CA_CERTS names further authorities"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "the certificate is not trusted; NODE_EXTRA_CA_CERTS names further authorities"],
  ["CERT_HAS_EXPIRED", "the certificate has expired"],
]);

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "the reason is unknown";
  if (error.name === "TimeoutError")
    return `there was no complete answer within ${limits.fetchMilliseconds / 1000} seconds`;
  const cause = error.cause as NodeJS.ErrnoException | undefined;
  const code = cause?.code;
  return (code === undefined ? undefined : REASONS.get(code)) ?? code ?? cause?.message ?? error.message;
}
