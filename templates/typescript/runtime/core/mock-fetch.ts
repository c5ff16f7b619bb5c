/** A `fetch` for tests: answers by method and path, without a network. */
import { makeResponse } from "../internal/make-response.js";
import { SdkError } from "./errors.js";

/** A request as a route sees it. */
export interface MockCall {
  /** Key of the route that answers: `GET /things/{id}`. */
  readonly route: string;
  readonly method: string;
  readonly url: string;
  /** Values of the path's parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** JSON parsed, forms as `URLSearchParams` or `FormData`, other text as text, the rest as bytes; `undefined` for none. */
  readonly body: unknown;
}

/** Status, headers and body of an answer. */
export interface MockAnswer {
  /** 200 to 999. */
  readonly status: number;
  readonly headers?: HeadersInit | undefined;
  /** Bytes, forms and streams as they are, text as it is where `headers` have a content type; everything else is JSON. */
  readonly body?: unknown;
}

/** What a route answers; it may throw, which is a lost connection. */
export type MockHandler = (call: MockCall) => unknown;

/**
 * Answers by method and path (`GET /things/{id}`) or address (`POST https://login.example.com/token`). Where several fit,
 * the one with fewer parameters counts, from left to right.
 *
 * An answer is a `Response`, a {@link MockAnswer} (nothing but `status`, `headers` and `body`, `status` a number), or else
 * the data of a 200, `undefined` that of a 204. A function is called for every request and may return a promise. A list
 * is a sequence: one answer a request, and one request too many is an error. Data that is a list is the `body` of an
 * answer, or what a function returns.
 */
export type MockRoutes = Readonly<Record<string, MockRoute>>;

/** A function, a sequence, an answer, or data. */
export type MockRoute = MockHandler | readonly MockRoute[] | object | string | number | boolean | null | undefined;

/** A `fetch` that notes its requests: those that a route was there for, in order. */
export type MockFetch = typeof fetch & { readonly calls: readonly MockCall[] };

/**
 * Makes a `fetch` of routes. A request without one rejects with an error that names the request and the routes; it is
 * not tried again. Throws a `TypeError` for a key that is no route.
 */
export function mockFetch(routes: MockRoutes): MockFetch {
  const table = Object.entries(routes).map(([key, answer]) => routeOf(key, answer));
  table.sort((left, right) => (left.rank < right.rank ? -1 : left.rank > right.rank ? 1 : 0));
  const calls: MockCall[] = [];
  const send = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { method, url, headers } = request;
    const { origin, pathname, searchParams: query } = new URL(url);
    for (const { key, match, answer } of table) {
      const params = match(method, origin, pathname);
      if (!params) continue;
      const call = { route: key, method, url, params, query, headers, body: await bodyOf(request) };
      calls.push(call);
      return responseOf(await answer(call), method);
    }
    throw failure(`No route for ${method} ${pathname}. Routes: ${Object.keys(routes).join(", ") || "none"}`);
  };
  return Object.assign(send as typeof fetch, { calls });
}

interface Route {
  readonly key: string;
  /** Sorts before routes that are less specific. */
  readonly rank: string;
  /** Values of the parameters; `undefined` for another request. */
  readonly match: (method: string, origin: string, pathname: string) => Readonly<Record<string, string>> | undefined;
  readonly answer: MockHandler;
}

function routeOf(key: string, given: MockRoute): Route {
  const [, method, origin = "", path] = /^([A-Z-]+) (https?:\/\/[^/]+)?(\/[^?#]*)$/.exec(key) ?? [];
  if (!method || !path) throw new TypeError(`${key} is no route: method and path, GET /things/{id}`);
  const segments = path.split("/").map(segmentOf);
  let next = 0;
  const answer: MockHandler = (call) => {
    if (!Array.isArray(given)) return answerOf(given, call);
    if (next === given.length) throw failure(`${key} has ${given.length} answers, and this is one request more`);
    return answerOf(given[next++], call);
  };
  return {
    key,
    rank: (origin ? "0" : "1") + segments.map(({ rank }) => rank).join(""),
    answer,
    match: (wanted, from, pathname) => {
      const parts = pathname.split("/").map(decoded);
      if (wanted !== method || (origin && origin !== from) || parts.length !== segments.length) return undefined;
      const found = segments.map(({ match }, index) => match(parts[index]!));
      return found.every(Boolean) ? (Object.assign({}, ...found) as Record<string, string>) : undefined;
    },
  };
}

function segmentOf(segment: string): {
  readonly rank: string;
  readonly match: (text: string) => Readonly<Record<string, string>> | undefined;
} {
  const names: string[] = [];
  const pattern = segment
    .split(/\{([^{}]+)\}/)
    .map((part, index) => {
      if (index % 2 === 0) return decoded(part).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
      names.push(part);
      return "([^]+?)";
    })
    .join("");
  const expression = new RegExp(`^${pattern}$`);
  return {
    rank: !names.length ? "0" : pattern === "([^]+?)" ? "2" : "1",
    match: (text) => {
      const values = expression.exec(text)?.slice(1);
      return values && Object.fromEntries(names.map((name, index) => [name, values[index]!]));
    },
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function answerOf(given: MockRoute, call: MockCall): unknown {
  if (typeof given === "function") return (given as MockHandler)(call);
  // The answer of a route may be given several times, its body read only once.
  return given instanceof Response ? given.clone() : given;
}

async function bodyOf(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (!bytes.length) return undefined;
  if (/^multipart\/form-data/i.test(type)) return new Response(bytes, { headers: { "content-type": type } }).formData();
  const text = (): string => new TextDecoder().decode(bytes);
  if (/^application\/x-www-form-urlencoded/i.test(type)) return new URLSearchParams(text());
  if (/[/+]json\b/i.test(type)) return JSON.parse(text()) as unknown;
  return /^text\/|xml/i.test(type) ? text() : bytes;
}

function responseOf(answer: unknown, method: string): Response {
  if (answer instanceof Response) return answer;
  const {
    status,
    headers: own,
    body,
  } = isAnswer(answer) ? answer : { status: answer === undefined ? 204 : 200, headers: undefined, body: answer };
  const headers = new Headers(own);
  const typed = headers.has("content-type");
  if (!(status >= 200 && status <= 999)) throw failure(`${status} is no status of an answer`);
  // Statuses without a body: fetch §2.2.3.
  if (body === undefined || method === "HEAD" || /^(20[45]|304)$/.test(`${status}`)) {
    return makeResponse(null, { status, headers });
  }
  if (isRaw(body) || (typed && typeof body === "string")) return makeResponse(body, { status, headers });
  if (!typed) headers.set("content-type", "application/json");
  return makeResponse(JSON.stringify(body), { status, headers });
}

function isAnswer(value: unknown): value is MockAnswer {
  if (typeof value !== "object" || value === null) return false;
  const names = Object.keys(value);
  return (
    Number.isInteger((value as Partial<MockAnswer>).status) &&
    names.every((name) => name === "status" || name === "headers" || name === "body")
  );
}

function isRaw(body: unknown): body is BodyInit {
  return (
    [Blob, ArrayBuffer, FormData, URLSearchParams, ReadableStream].some((type) => body instanceof type) ||
    ArrayBuffer.isView(body)
  );
}

/** A mistake of the test, which is no lost connection. */
function failure(message: string): SdkError {
  return new SdkError({ kind: "configuration", message });
}
