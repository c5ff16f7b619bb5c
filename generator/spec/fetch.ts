import type { Diagnostic } from "../diagnostic.js";
import { limits } from "./limits.js";
import { decodeDocument, tooLarge, type ReadResult } from "./read.js";

/**
 * Fetches a document. A redirect is followed only to the same host or to an origin that `allowed` accepts;
 * the result's `uri` is the address it was asked for.
 */
export async function fetchDocument(
  url: URL,
  allowed: (origin: string) => boolean,
  fetcher: typeof fetch = fetch,
): Promise<ReadResult> {
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
        headers: { accept: "application/json, application/yaml, text/yaml, */*;q=0.1" },
      });
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

async function readResponse(response: Response, url: URL, last: URL, display: string): Promise<ReadResult> {
  if (!response.ok) {
    await response.body?.cancel();
    return {
      failure: unreachable(
        display,
        `the answer is ${response.status}${response.statusText === "" ? "" : ` ${response.statusText}`}`,
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
  return read.file === undefined || base === read.file.uri ? read : { file: { ...read.file, base } };
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

function unreachable(display: string, reason: string): Diagnostic {
  return {
    code: "url-unreachable",
    severity: "error",
    message: `${display} cannot be fetched: ${reason}.`,
    help: "Check the address and the network, or download the document and give the file.",
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "the reason is unknown";
  if (error.name === "TimeoutError")
    return `there was no complete answer within ${limits.fetchMilliseconds / 1000} seconds`;
  const cause = error.cause as NodeJS.ErrnoException | undefined;
  return cause?.code ?? cause?.message ?? error.message;
}
