import { SdkError } from "../core/errors.js";
import type { Attempt } from "./attempt.js";
import { checked } from "./checked.js";
import { inBrowser } from "./engine.js";
import { codeOf, isRefusal, neverSent } from "./platform-error.js";
import { redirected, type Sendable } from "./redirect.js";

type Init = RequestInit & { readonly duplex: "half" };

/**
 * Sends a request and follows redirects. One that may not be followed, or is one too many, is the response.
 *
 * A browser keeps redirects to itself. There a request that may be sent twice is sent again for the browser to follow its
 * redirect; any other is left to the browser from the beginning.
 */
export async function send(attempt: Attempt, first: Sendable, shown: string): Promise<Response> {
  const { client, signal, own, option, repeatable, secrets, wrap } = attempt;
  const fetch = option("fetch", globalThis.fetch);
  if (typeof fetch !== "function") throw new TypeError("Option fetch is no function");
  let follow = !repeatable && inBrowser();
  let request = first;
  for (let left = option("maxRedirects", 5); ; left--) {
    const { method, url, headers, body } = request;
    const data = body && (await body.data());
    const redirect = follow && left ? "follow" : "manual";
    const init: Init = {
      ...client.options.fetchOptions,
      ...own.fetchOptions,
      method,
      headers,
      body: data as BodyInit,
      signal,
      redirect,
      duplex: "half",
    };
    // An address that a scheme changed holds a key.
    const hidden = first.url !== shown;
    attempt.url = request === first || hidden ? shown : url;
    const { sent } = attempt;
    attempt.sent = true;
    let response: Response;
    try {
      response = await fetch(url, init);
    } catch (cause) {
      if (neverSent(cause)) attempt.sent = sent;
      const unsafe = hidden && !(cause instanceof SdkError);
      const lost = wrap("connection", unsafe ? { name: (cause as Error | null)?.name, code: codeOf(cause) } : cause);
      // Its cause is a copy that shows nothing of the request.
      throw isRefusal(cause, url, init) ? wrap("configuration", (lost as { readonly cause?: unknown }).cause) : lost;
    }
    const opaque = checked(response, "fetch").type === "opaqueredirect" && !follow && body?.replayable !== false;
    const next = left > 0 && (opaque ? request : redirected(response, request, secrets));
    if (next || signal.aborted) discard(response);
    if (!next) return response;
    follow ||= opaque;
    request = next;
  }
}

/** Gives up a response, so that its connection ends. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}
