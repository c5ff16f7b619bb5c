import type { CredentialRequest } from "../core/security.js";
import type { HttpRequest } from "../core/types.js";
import type { Attempt, Call } from "./call.js";
import { rawResponseOf } from "./answer.js";
import { setHeader } from "./headers.js";
import type { Prepared } from "./prepare.js";
import { harmlessHeaders, redirected, type Outgoing } from "./redirect.js";

/** A request with its credentials. */
interface Authorized {
  readonly outgoing: Outgoing;
  readonly credentials: readonly string[];
}

/**
 * Adds credentials and sends a request, following redirects. After 401 it asks for credentials again and, when it gets
 * different ones, sends the request once more.
 */
export async function dispatch(call: Call, attempt: Attempt, request: HttpRequest, prepared: Prepared): Promise<Response> {
  const first = await authorize(call, request, prepared, []);
  const response = await follow(call, attempt, request, first.outgoing);
  if (response.status !== 401 || !first.credentials.length || request.body?.replayable === false) return response;
  const second = await authorize(call, request, prepared, first.credentials).catch((error: unknown) => {
    discard(response);
    throw error;
  });
  if (second.credentials.join() === first.credentials.join()) return response;
  discard(response);
  return follow(call, attempt, request, second.outgoing);
}

/** Gives up a response, so that its connection ends. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

async function authorize(
  call: Call,
  request: HttpRequest,
  { baseUrl, requirement, explicit, foreign }: Prepared,
  refused: readonly string[],
): Promise<Authorized> {
  const { method, url, signal, body } = request;
  const headers = foreign ? harmlessHeaders(request.headers) : new Headers(request.headers);
  const target: CredentialRequest = {
    url,
    headers,
    baseUrl,
    signal,
    scopes: [],
    refused: undefined,
    fetch: call.fetch,
    error: call.error,
    setHeader: (name, value) => {
      if (!explicit.includes(name.toLowerCase())) setHeader(headers, name, value);
    },
  };
  const credentials: string[] = [];
  try {
    for (const [name, scopes] of Object.entries(requirement)) {
      const scheme = call.schemes[name]!;
      credentials.push(await scheme(Object.assign(target, { scopes, refused: refused[credentials.length] })));
    }
  } catch (cause) {
    throw call.wrap("configuration", cause);
  }
  return { outgoing: { method, url: target.url, headers, body: body !== undefined }, credentials };
}

/** Follows redirects up to the limit; one that may not be followed is an error with the redirect's status. */
async function follow(call: Call, attempt: Attempt, request: HttpRequest, outgoing: Outgoing): Promise<Response> {
  const { maxRedirects = 5 } = call.options;
  for (let count = 0; ; count++) {
    const response = await send(call, attempt, request, outgoing);
    const next = redirected(response, outgoing, request.body?.replayable !== false);
    if (!next) return response;
    discard(response);
    if (typeof next === "string" || count >= maxRedirects) {
      const message = typeof next === "string" ? next : `More than ${maxRedirects} redirects`;
      throw call.error({ message, statusCode: response.status, rawResponse: rawResponseOf(response, attempt) });
    }
    outgoing = next;
    attempt.url = next.url;
  }
}

async function send(call: Call, attempt: Attempt, request: HttpRequest, outgoing: Outgoing): Promise<Response> {
  const { method, url, headers } = outgoing;
  const { signal, body } = request;
  const init: RequestInit & { duplex?: "half" } = { method, headers, signal, redirect: "manual" };
  try {
    if (outgoing.body) {
      if (/^(GET|HEAD)$/.test(method)) throw new TypeError(`${method} cannot have a body`);
      init.body = await body!.data();
      if (init.body instanceof ReadableStream) init.duplex = "half";
    }
  } catch (cause) {
    throw call.wrap("configuration", cause);
  }
  signal.throwIfAborted();
  attempt.sent = true;
  try {
    let response = await call.fetch(url, init);
    if (response.type === "opaqueredirect" && call.repeatable) {
      // A browser shows no redirect to scripts; it can only be asked to follow them itself.
      response = await call.fetch(url, { ...init, redirect: "follow" });
    }
    if (signal.aborted) discard(response);
    signal.throwIfAborted();
    return response;
  } catch (cause) {
    signal.throwIfAborted();
    // Some platforms put the address, with a credential in its query, into the message.
    throw call.wrap("connection", url !== attempt.url && `${cause}`.includes(url) ? undefined : cause);
  }
}
