/** A server that repeats whatever it is told, and a platform that puts requests into its errors. */
import { runInNewContext } from "node:vm";
import { ENTITIES } from "./leaks.js";

/** A request as a server sees it. */
export interface Received {
  /** Absolute. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How a server repeats a request. */
export const ECHOES = {
  text: ({ url, headers, body }) => `Bad request: ${url}\n${Object.values(headers).join("\n")}\n${body}`,
  decoded: ({ url, body }) => JSON.stringify([...new URL(url).searchParams, ...new URLSearchParams(body)]),
  json: (request) => JSON.stringify({ request }),
  /** As the encoders of PHP and Python write it: letters beyond ASCII and slashes escaped. */
  escaped: (request) =>
    JSON.stringify({ request, parameters: [...new URL(request.url).searchParams] })
      .replaceAll("/", String.raw`\/`)
      .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  /** As an authorization server explains itself (RFC 6749 §5.2). */
  oauth: (request) => JSON.stringify({ error: "invalid_client", error_description: JSON.stringify(request) }),
  quoted: (request) => JSON.stringify({ detail: JSON.stringify(request) }),
  deep: (request) => `${'{"inner":['.repeat(40)}${JSON.stringify(request)}${"]}".repeat(40)}`,
  broken: (request) => `{"request":${JSON.stringify(request)},`,
  /** As proxies and servers write addresses: triples in lower case. */
  lower: ({ url }) => url.replace(/%[\dA-F]{2}/g, (triple) => triple.toLowerCase()),
  html: ({ url, headers, body }) =>
    `<p>${[url, ...Object.values(headers), body].join("<p>").replace(/[&"<>']/g, (character) => ENTITY_OF[character]!)}`,
} satisfies Record<string, (request: Received) => string>;

export type Echo = keyof typeof ECHOES;

const ENTITY_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ENTITIES).map(([entity, character]) => [character, entity]),
);

/** Errors of platforms and of libraries that stand in for them. Each repeats the request where its engine does, or worse. */
export const PLATFORM_ERRORS = {
  node: ({ url }) =>
    new TypeError("fetch failed", {
      cause: Object.assign(new Error(`connect ECONNREFUSED ${url}`), { code: "ECONNREFUSED", syscall: "connect" }),
    }),
  undici: ({ url, headers }) =>
    new TypeError("fetch failed", {
      cause: Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET", request: { url, headers } }),
    }),
  deno: ({ url }) =>
    new TypeError(`error sending request for url (${url})`, {
      cause: new Error(`error sending request for url (${url}): client error (SendRequest)`, {
        cause: new Error(`connection closed before message completed: ${url}`),
      }),
    }),
  bun: ({ url }) =>
    Object.assign(new Error("The socket connection was closed unexpectedly."), {
      code: "ConnectionClosed",
      path: url,
      errno: 0,
    }),
  library: ({ url, headers, body }) =>
    Object.assign(new Error(`Request failed: ${url} ${JSON.stringify(headers)} ${body}`), {
      config: { url, headers, data: body },
      toJSON: () => ({ url, headers, body }),
    }),
  chain: (request) =>
    Array.from({ length: 7 }).reduce<Error>(
      (cause) => Object.assign(new Error(request.url, { cause }), { request }),
      Object.assign(new Error("lost"), { request }),
    ),
  circular: (request) => {
    const error = Object.assign(new Error(request.url), { request });
    return Object.assign(error, { cause: error });
  },
  aggregate: ({ url, headers }) =>
    new AggregateError([new Error(url), Object.assign(new Error("second"), { headers })], `All failed: ${url}`),
  realm: (request) => runInNewContext("Object.assign(new Error(request.url), { request })", { request }) as Error,
  bare: (request) => Object.assign(Object.create(null) as object, { message: request.url, request }),
  text: ({ url }) => url,
} satisfies Record<string, (request: Received) => unknown>;

export type PlatformError = keyof typeof PLATFORM_ERRORS;

/** What becomes of a request. */
export type Turn =
  | { readonly kind: "answer"; readonly status: number; readonly echo: Echo; readonly json: boolean }
  | { readonly kind: "good" }
  | { readonly kind: "failure"; readonly error: PlatformError }
  | { readonly kind: "failure in the body"; readonly error: PlatformError; readonly status: number }
  | { readonly kind: "silence" }
  | { readonly kind: "abort" }
  | { readonly kind: "redirect"; readonly to: Goal; readonly status: number; readonly repeat: boolean }
  | { readonly kind: "page"; readonly to: Goal; readonly by: "link" | "body"; readonly repeat: boolean }
  | { readonly kind: "events"; readonly broken: boolean };

/** Where a redirect or a next page leads. */
export type Goal = "same" | "other" | "insecure" | "file";

/** An answer, the same over a stub and over a socket. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The answer to a request. What leads elsewhere, `repeat` with the query of the request, has a number of its own. */
export function answerOf(
  turn: Turn,
  request: Received,
  goals: Readonly<Record<Goal, string>>,
  number: number,
): Answer | undefined {
  const json = { "content-type": "application/json" };
  if (turn.kind === "good") return { status: 200, headers: json, body: '{"items":[1]}' };
  if (turn.kind === "answer") {
    const headers = { "content-type": turn.json ? "application/json" : "text/plain", ...repeating(request) };
    return { status: turn.status, headers, body: ECHOES[turn.echo](request) };
  }
  if (turn.kind === "redirect" || turn.kind === "page") {
    const address = `${goals[turn.to]}/on/${number}${turn.repeat ? new URL(request.url).search : "?page=2"}`;
    if (turn.kind === "redirect") return { status: turn.status, headers: { location: address }, body: "" };
    const link: Record<string, string> = turn.by === "link" ? { link: `<${address}>; rel="next"` } : {};
    return { status: 200, headers: { ...json, ...link }, body: JSON.stringify({ items: [number], next: address }) };
  }
  if (turn.kind === "events") {
    const body = `data: {"a":1}\n\ndata: ${turn.broken ? ECHOES.broken(request).replaceAll("\n", " ") : "2"}\n\n`;
    return { status: 200, headers: { "content-type": "text/event-stream" }, body };
  }
  return undefined;
}

/** Headers in which servers repeat the address. */
function repeating({ url }: Received): Record<string, string> {
  return { link: `<${url}>; rel="self"`, "content-location": url, "x-request": url, "x-request-id": "r1" };
}
