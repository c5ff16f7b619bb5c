import type { HttpRequest } from "../core/types.js";
import type { Attempt } from "./call.js";
import { redirected } from "./redirect.js";

/** Sends a request and follows redirects. One that may not be followed, or is one too many, is the response. */
export async function send(attempt: Attempt, request: HttpRequest): Promise<Response> {
  for (let left = attempt.option("maxRedirects", 5); ; left--) {
    const response = await fetchOnce(attempt, request);
    const next = left && redirected(response, request);
    if (!next) return response;
    discard(response);
    request = next;
  }
}

/** Gives up a response, so that its connection ends. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

async function fetchOnce(attempt: Attempt, { method, url, headers, body, signal }: HttpRequest): Promise<Response> {
  const send = attempt.option("fetch", fetch);
  const init: RequestInit & { duplex: "half" } = { method, headers, signal, redirect: "manual", duplex: "half" };
  if (body) {
    if (/^(GET|HEAD)$/.test(method)) throw new TypeError(`${method} with a body`);
    init.body = await body.data();
  }
  attempt.sent = true;
  try {
    let response = await send(url, init);
    if (response.type === "opaqueredirect" && attempt.repeatable) {
      // A browser shows no redirect to scripts; all they can do is ask it to follow.
      response = await send(url, { ...init, redirect: "follow" });
    }
    if (signal.aborted) discard(response);
    return response;
  } catch (cause) {
    throw attempt.wrap("connection", cause);
  }
}
