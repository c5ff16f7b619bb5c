import type { HttpRequest } from "../core/types.js";
import type { Attempt, Call } from "./call.js";
import { redirected } from "./redirect.js";

/** A request with its credentials, and what sends it. */
export type Sendable = HttpRequest & { readonly fetch: typeof fetch };

/** Sends a request and follows redirects. One that may not be followed, or is one too many, is the response. */
export async function send(call: Call, current: Attempt, request: Sendable): Promise<Response> {
  const { option, wrap } = call;
  for (let left = option("maxRedirects", 5); ; left--) {
    const { method, url, headers, body, signal, fetch } = request;
    // A browser, which has a `location`, shows no redirect to scripts; all they can do is let it follow.
    const redirect = globalThis.location ? "follow" : "manual";
    const data = await body?.data();
    const init: RequestInit & { duplex: "half" } = { method, headers, body: data!, signal, redirect, duplex: "half" };
    current.sent = true;
    const response = await fetch(url, init).catch((cause: unknown) => {
      throw wrap("connection", cause);
    });
    const next = left && redirected(response, request);
    if (next || signal.aborted) discard(response);
    if (!next) return response;
    request = next;
  }
}

/** Gives up a response, so that its connection ends. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}
