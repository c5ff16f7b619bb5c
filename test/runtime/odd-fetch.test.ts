/** What a `fetch` of the caller may throw and return. */
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { apiKey } from "../../templates/typescript/runtime/core/auth-api-key.js";
import { bearer } from "../../templates/typescript/runtime/core/auth-bearer.js";
import { observed } from "../../templates/typescript/runtime/core/hooks.js";
import type { Middleware } from "../../templates/typescript/runtime/core/types.js";
import { client, failure, get, post } from "./support/client.js";
import { json, serve } from "./support/fault-server.js";
import { fixture, secured } from "./support/oauth.js";
import { shown } from "./support/shown.js";

const security = [{ key: [] }];

describe("an error of fetch", () => {
  const secret = "s3cret-key";
  type Thrown = (url: string, init: RequestInit) => unknown;
  const config = (url: string, { headers }: RequestInit): object => ({ config: { url, headers }, request: url });
  const thrown: readonly (readonly [string, Thrown, RegExp])[] = [
    [
      "that refuses arguments",
      (url, init) => Object.assign(new TypeError("Method is not allowed"), config(url, init)),
      /configuration|connection/,
    ],
    ["of a connection", (url, init) => Object.assign(new Error("lost"), config(url, init)), /connection/],
    [
      "whose cause knows the request",
      (url, init) => new TypeError("failed", { cause: Object.assign(new Error("inner"), config(url, init)) }),
      /configuration|connection/,
    ],
    [
      "whose name and code say it",
      (url, init) => Object.assign(new Error("lost"), { name: `At ${url}`, code: JSON.stringify(init.headers) }),
      /connection/,
    ],
    ["of several", (url) => new AggregateError([new Error(url)], `all failed: ${url}`), /connection/],
    ["that is a text", (url, { headers }) => `${url} ${JSON.stringify(headers)}`, /connection/],
    ["that is no error", (url, init) => config(url, init), /connection/],
  ];

  describe.each([
    ["header", apiKey(secret, "header", "X-Key")],
    ["query", apiKey(secret, "query", "key")],
    ["bearer", bearer(secret)],
  ] as const)("of a call with a credential (%s)", (_, scheme) => {
    it.each(thrown)("%s shows neither credential nor request", async (_, make, kind) => {
      for (const method of ["GET", "TRACE"]) {
        const fetch = (url: string | URL | Request, init?: RequestInit): Promise<Response> =>
          Promise.reject(make(String(url), init!) as Error);
        const transport = client("http://127.0.0.1", { fetch, maxRetries: 0 }, { schemes: { key: scheme } });
        const error = await failure(transport, { ...get, method, security });
        expect(error.kind).toMatch(kind);
        // TRACE is a method that no request can be made with.
        if (kind.source.startsWith("configuration"))
          expect(error.kind).toBe(method === "GET" ? "connection" : "configuration");
        expect(shown(error)).not.toContain(secret);
        expect(inspect(error.cause, { depth: 9 })).not.toContain("config");
      }
    });
  });

  it("that refuses arguments keeps its name and what it says", async () => {
    const fetch = (): Promise<Response> => Promise.reject(new TypeError("Method is not allowed"));
    const error = await failure(client("http://127.0.0.1", { fetch }), { ...get, method: "TRACE" });
    expect(error).toMatchObject({
      kind: "configuration",
      message: "TRACE /thing: Method is not allowed",
      cause: { name: "TypeError", message: "Method is not allowed" },
    });
  });
});

describe("an error of others", () => {
  const secret = "s3cret-token";
  it.each<[string, unknown]>([
    ["a text", `no ${secret}`],
    ["a name", Object.assign(new Error("no"), { name: secret })],
    ["a code", Object.assign(new Error("no"), { code: `E_${secret}` })],
    ["an inner name", new Error("no", { cause: Object.assign(new Error("no"), { name: secret }) })],
    ["an inner text", new Error("no", { cause: secret })],
  ])("shows no credential in %s", async (_, thrown) => {
    const echo: Middleware = async (request, next) => {
      await next(request);
      throw thrown;
    };
    const fetch = (): Promise<Response> => Promise.resolve(new Response());
    const transport = client("http://127.0.0.1", { fetch, middleware: [echo] }, { schemes: { key: bearer(secret) } });
    const error = await failure(transport, { ...get, security });
    expect(error.kind).toBe("middleware");
    expect(shown(error)).not.toContain(secret);
  });
});

describe("an answer of fetch", () => {
  it.each<[unknown]>([[undefined], [null], ["text"], [{}], [1]])("that is %j is named", async (answer) => {
    for (const operation of [get, post]) {
      let calls = 0;
      const fetch = (): Promise<Response> => Promise.resolve((calls++, answer as Response));
      const error = await failure(client("http://127.0.0.1", { fetch }), operation);
      expect(error).toMatchObject({ kind: "configuration", statusCode: undefined });
      expect(error.message).toContain(`fetch gave no response: ${String(answer)}`);
      expect(calls).toBe(1);
    }
  });

  it("that is none is no answer of a middleware", async () => {
    const fetch = (): Promise<Response> => Promise.resolve(undefined as unknown as Response);
    const middleware: Middleware = (request, next) => next(request);
    const error = await failure(client("http://127.0.0.1", { fetch, middleware: [middleware] }), get);
    expect(error).toMatchObject({ kind: "configuration" });
    expect(error.message).toContain("fetch gave no response: undefined");
  });

  it("to a request for a token that is none is named", async () => {
    const fetch = (): Promise<Response> => Promise.resolve(undefined as unknown as Response);
    await using used = await fixture({}, {}, { fetch });
    const error = await failure(used.transport, secured());
    expect(error).toMatchObject({ kind: "configuration" });
    expect(error.message).toContain("fetch gave no response: undefined");
  });

  it.each(["frozen", "sealed"])("may be %s", async (how) => {
    const fetch = (): Promise<Response> => {
      const response = new Response('{"a":1}');
      return Promise.resolve(how === "frozen" ? Object.freeze(response) : Object.seal(response));
    };
    for (const scheme of [undefined, apiKey("s3cret-key", "query", "key")]) {
      const transport = client("http://127.0.0.1", { fetch }, { schemes: { key: scheme } });
      expect(await transport.request({ ...get, security })).toEqual({ a: 1 });
    }
  });
});

const unreadable: readonly (readonly [string, unknown])[] = [
  ["a message that is a symbol", { message: Symbol("m") }],
  ["a message that throws", Object.defineProperty({}, "message", { get: () => boom() })],
  ["a name that is a symbol", Object.assign(new Error("no"), { name: Symbol("n") })],
  ["a code that throws", Object.defineProperty(new Error("no"), "code", { get: () => boom() })],
  ["a SyntaxError whose message is a number", Object.assign(new SyntaxError("no"), { message: 5 })],
  ["a proxy", new Proxy({}, { get: () => boom() })],
  ["no prototype", Object.create(null)],
  ["a cause that is itself", itself()],
  ["a proxy that was revoked", revoked()],
  ["a prototype that throws", new Proxy(new Error("no"), { getPrototypeOf: () => boom() })],
  ["nothing", null],
];
function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
const boom = (): never => {
  throw new RangeError("boom");
};
function itself(): Error {
  const error: Error & { cause?: unknown } = new Error("no");
  error.cause = error;
  return error;
}

describe("what cannot be read", () => {
  it.each(unreadable)("ends the call all the same: %s", async (_, thrown) => {
    const fail = (): never => {
      throw thrown;
    };
    const options = { maxRetries: 0 };
    for (const [transport, kind] of [
      [
        client("http://127.0.0.1", { ...options, fetch: () => Promise.reject(thrown as Error) }),
        /connection|configuration/,
      ],
      [client("http://127.0.0.1", { ...options, middleware: [fail] }), /middleware/],
      [client("http://127.0.0.1", { ...options, headers: { "x-a": fail } }), /configuration/],
      [client("http://127.0.0.1", { ...options, baseUrl: fail }), /configuration/],
      [client("http://127.0.0.1", options, { schemes: { key: bearer(fail) } }), /configuration/],
      [client("http://127.0.0.1", { fetch: () => Promise.reject(new Error("lost")), shouldRetry: fail }), /middleware/],
      [observed(client("http://127.0.0.1"), { start: fail }), /middleware/],
    ] as const) {
      expect((await failure(transport, { ...get, security })).kind).toMatch(kind);
    }
  });
});

describe("a reason of a signal that cannot be read", () => {
  it.each(unreadable)("is an abort all the same: %s", async (_, reason) => {
    const controller = new AbortController();
    await using server = await serve(() => controller.abort(reason));
    const during = await failure(client(server), get, { abortSignal: controller.signal });
    const before = await failure(client(server), get, { abortSignal: AbortSignal.abort(reason) });
    for (const error of [before, during]) expect(error).toMatchObject({ kind: "abort", statusCode: undefined });
  });
});

describe("an option fetch that is no function", () => {
  it.each([["text"], [1], [{}], [true]])("is named, once: %j", async (fetch) => {
    let retries = 0;
    const options = { fetch: fetch as never, shouldRetry: () => void retries++ as undefined };
    await using used = await fixture({}, {}, options);
    for (const [transport, operation] of [
      [client("http://127.0.0.1", options), get],
      [used.transport, secured()],
    ] as const) {
      const error = await failure(transport, operation);
      expect(error).toMatchObject({ kind: "configuration" });
      expect(error.message).toMatch(/fetch is (no|not a) function/);
    }
    expect(retries).toBe(2);
  });
});

describe("headers and bodies that fetch refuses", () => {
  it.each([
    ["Transfer-Encoding", "chunked"],
    ["Connection", "x"],
    ["Keep-Alive", "5"],
    ["Expect", "100-continue"],
    ["Upgrade", "h2c"],
    ["Content-Length", "x"],
    ["Content-Length", "99"],
  ])("are at fault, not the connection: %s: %s", async (name, value) => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    let calls = 0;
    const counted: typeof fetch = (url, init) => fetch(url, init).finally(() => calls++);
    const error = await failure(
      client(server, { fetch: counted }),
      { ...post, idempotent: true },
      { headers: { [name]: value } },
    );
    expect(error).toMatchObject({ kind: "configuration", statusCode: undefined });
    expect(calls).toBe(1);
  });
});

it("a base URL that a function does not give is missing", async () => {
  for (const nothing of [undefined, null, ""]) {
    const baseUrl = (): string => nothing as string;
    for (const give of [baseUrl, () => Promise.resolve(baseUrl())]) {
      const error = await failure(client("", { baseUrl: give }), get);
      expect(error).toMatchObject({ kind: "configuration" });
      expect(error.message).toContain("No base URL");
    }
  }
});
