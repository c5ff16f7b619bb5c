import { describe, expect, it } from "vitest";
import { idempotencyKey } from "../../templates/typescript/runtime/core/idempotency-key.js";
import { headers as headerParameters } from "../../templates/typescript/runtime/core/headers.js";
import { serverUrl } from "../../templates/typescript/runtime/core/server-url.js";
import { HttpTransport } from "../../templates/typescript/runtime/core/transport.js";
import { repeat } from "../../templates/typescript/runtime/internal/repeat.js";
import type {
  HttpRequest,
  Middleware,
  OperationRequest,
  ResponseContext,
} from "../../templates/typescript/runtime/core/types.js";
import { client, errors, failure, get, post } from "./support/client.js";
import { json, serve } from "./support/fault-server.js";

describe("headers", () => {
  it("of package, client, operation and call, the last winning, whatever their case", async () => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    const transport = client(
      server,
      { headers: { b: "client", C: "client", d: "client", e: "client", f: "client" } },
      {
        headers: { a: "package", B: "package", c: "package" },
      },
    );
    const operation = { ...get, headers: headerParameters({ c: "operation", D: ["x", "y"], g: undefined }) };
    await transport.request(operation, { headers: { D: "call", E: null, f: undefined } });
    expect(server.seen[0]!.headers).toMatchObject({
      a: "package",
      b: "client",
      c: "operation",
      d: "call",
      f: "client",
    });
    expect(server.seen[0]!.headers).not.toHaveProperty("e");
    expect(server.seen[0]!.headers).not.toHaveProperty("g");
  });

  it("may be promises and functions, called for every attempt with its number", async () => {
    await using server = await serve(({ response, number }) => json(response, number < 3 ? 503 : 200, {}));
    const headers = {
      "X-Attempt": ({ attempt }: { attempt: number }) => `${attempt}`,
      "X-Later": async () => "later",
      "X-Promise": Promise.resolve("promised"),
      "X-Nothing": () => undefined,
      Accept: () => null,
    };
    await client(server, { headers }).request(get);
    expect(server.seen.map((each) => each.headers["x-attempt"])).toEqual(["1", "2", "3"]);
    expect(server.seen[2]!.headers).toMatchObject({ "x-later": "later", "x-promise": "promised" });
    expect(server.seen[2]!.headers).not.toHaveProperty("x-nothing");
  });

  it("accept what the operation or its decoder accepts", async () => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    const decoder = Object.assign((response: Response) => response.text(), { accept: "text/csv" });
    await client(server).request(get);
    await client(server).request({ ...get, response: decoder });
    await client(server).request({ ...get, accept: "application/vnd.x+json" });
    expect(server.seen.map(({ headers }) => headers["accept"])).toEqual([
      "application/json",
      "text/csv",
      "application/vnd.x+json",
    ]);
  });

  it("have a content type only with a body; a default of the client does not spoil it, the call may", async () => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    const transport = client(server, { headers: { "Content-Type": "text/wrong" } });
    await transport.request(get);
    await transport.request(post);
    await transport.request(post, { headers: { "content-type": "application/vnd.x+json" } });
    const form = new FormData();
    form.set("a", "b");
    await transport.request({ ...post, body: { data: () => form, replayable: true } });
    const types = server.seen.map(({ headers }) => headers["content-type"]);
    expect(types.slice(0, 3)).toEqual([undefined, "application/json", "application/vnd.x+json"]);
    expect(types[3]).toMatch(/^multipart\/form-data; boundary=/);
  });
});

describe("the address", () => {
  it.each<[string, Partial<OperationRequest>, object, string]>([
    ["base URL and path", {}, {}, "/api/thing"],
    ["slashes at the end of the base URL", {}, { baseUrl: "ORIGIN/api//" }, "/api/thing"],
    ["base URL of the call", {}, { baseUrl: "ORIGIN/other" }, "/other/thing"],
    ["a function as base URL", {}, { baseUrl: async () => "ORIGIN/later" }, "/later/thing"],
    ["server of the operation", { baseUrl: "ORIGIN/uploads" }, {}, "/uploads/thing"],
    ["relative server of the operation", { baseUrl: "/v2" }, {}, "/v2/thing"],
    ["base URL of the call over the operation's", { baseUrl: "/v2" }, { baseUrl: "ORIGIN/mine" }, "/mine/thing"],
    ["query", { query: { a: 1, b: ["x", "y"], c: undefined } }, {}, "/api/thing?a=1&b=x&b=y"],
    [
      "query of the call over the operation's",
      { query: { a: 1, b: 2 } },
      { queryParams: { b: 3, c: "&" } },
      "/api/thing?a=1&b=3&c=%26",
    ],
    ["query in the path", { path: "/thing?x=y", query: { a: 1 } }, {}, "/api/thing?x=y&a=1"],
    ["the whole query", { querystring: "a%20b" }, {}, "/api/thing?a%20b"],
    ["the whole query and more", { querystring: "a%20b" }, { queryParams: { c: 1 } }, "/api/thing?a%20b&c=1"],
  ])("%s", async (_, operation, options, url) => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    const here = (value: unknown): unknown =>
      typeof value === "function"
        ? async () => here(await value())
        : typeof value === "string"
          ? value.replace("ORIGIN", server.origin)
          : value;
    const filled = (values: object): object =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, here(value)]));
    await client(`${server.origin}/api`).request({ ...get, ...filled(operation) }, filled(options));
    expect(server.seen[0]!.url).toBe(url);
  });

  it.each([
    "",
    "api",
    "/api",
    "ftp://127.0.0.1",
    "file:///etc",
    "http://",
    "http://127.0.0.1?a=b",
    "http://127.0.0.1#a",
    "http://user@127.0.0.1",
  ])("%j is no base URL", async (baseUrl) => {
    const error = await failure(client(baseUrl), get);
    expect(error).toMatchObject({
      kind: "configuration",
      message: `GET /thing: ${baseUrl ? "Invalid base URL" : "No base URL: the document names no server; pass `baseUrl`"}`,
    });
  });

  it("a client's base URL wins over the package's", async () => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    await client("http://127.0.0.1:1", { baseUrl: Promise.resolve(server.origin) }).request(get);
    expect(server.seen).toHaveLength(1);
  });

  it("a server's variables are filled in", async () => {
    const url = serverUrl("https://{tenant}.example/{version}/{tenant}", { tenant: "acme", version: "v2" });
    expect(await url()).toBe("https://acme.example/v2/acme");
    const error = await failure(client("", { baseUrl: serverUrl("https://x.example/{constructor}", {}) }), get);
    expect(error.message).toBe("GET /thing: No server variable constructor");
    expect(await serverUrl(async () => "https://{a}", { a: "b" })()).toBe("https://b");
  });
});

describe("withOptions", () => {
  it("changes what it names, for the new transport only", async () => {
    await using server = await serve(({ response }) => json(response, 500, {}));
    const first = client(server, { maxRetries: 1, headers: { a: "1", b: "1" } });
    const second = first.withOptions({
      maxRetries: 0,
      headers: { b: "2" },
      timeoutInSeconds: undefined,
    }) as HttpTransport;
    await failure(second, get);
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]!.headers).toMatchObject({ a: "1", b: "2" });
    await failure(first, get);
    expect(server.seen).toHaveLength(3);
    expect(server.seen[1]!.headers).toMatchObject({ a: "1", b: "1" });
  });

  it("undefined changes nothing", async () => {
    await using server = await serve(({ response }) => json(response, 500, {}));
    await failure(client(server, { maxRetries: 1 }), get, {
      maxRetries: undefined,
      headers: undefined,
      baseUrl: undefined,
      queryParams: undefined,
    });
    expect(server.seen).toHaveLength(2);
  });
});

describe("fetch", () => {
  it("can be replaced and is called as a function, not as a method", async () => {
    const calls: unknown[] = [];
    const fetch = function (this: unknown, ...call: unknown[]): Promise<Response> {
      calls.push([this, call[0]]);
      return Promise.resolve(Response.json({ a: 1 }));
    };
    expect(await client("http://127.0.0.1", { fetch }).request(get)).toEqual({ a: 1 });
    expect(calls).toEqual([[undefined, "http://127.0.0.1/thing"]]);
  });

  it("streams a body half duplex", async () => {
    await using server = await serve(({ response, request }) => json(response, 200, request.body));
    const stream = new Blob(["streamed"]).stream();
    expect(await client(server).request({ ...post, body: { data: () => stream, replayable: false } })).toBe("streamed");
  });
});

describe("middlewares", () => {
  it("wrap every attempt, the package's outermost, those of the client in order", async () => {
    await using server = await serve(({ response, number }) => json(response, number < 2 ? 500 : 200, {}));
    const log: string[] = [];
    const named =
      (name: string): Middleware =>
      async (request, next) => {
        log.push(`> ${name} ${request.attempt}`);
        const response = await next(request);
        log.push(`< ${name} ${response.status}`);
        return response;
      };
    const transport = client(server, { middleware: [named("a"), named("b")] }, { middleware: [named("package")] });
    await transport.withOptions({ middleware: [named("c")] }).request(get);
    expect(log).toEqual(
      [1, 2].flatMap((attempt) => [
        ...["package", "a", "b", "c"].map((name) => `> ${name} ${attempt}`),
        ...["c", "b", "a", "package"].map((name) => `< ${name} ${attempt === 1 ? 500 : 200}`),
      ]),
    );
  });

  it("see requests before credentials are added, and may change them", async () => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    const seen: HttpRequest[] = [];
    const middleware: Middleware = (request, next) => {
      seen.push(request);
      request.headers.set("X-Signed", request.url);
      return next({ ...request, url: `${request.url}?changed` });
    };
    await client(server, { middleware: [middleware] }).request({ ...post, security: [{ bearer: [] }] });
    expect(seen[0]).toMatchObject({ method: "POST", url: `${server.origin}/thing`, attempt: 1 });
    expect(seen[0]!.signal).toBeInstanceOf(AbortSignal);
    expect(seen[0]!.headers.has("authorization")).toBe(false);
    expect(server.seen[0]).toMatchObject({
      url: "/thing?changed",
      headers: { "x-signed": `${server.origin}/thing`, authorization: "Bearer secret-token" },
    });
  });

  it("may answer themselves, change the answer, or send again", async () => {
    await using server = await serve(({ response, number }) => json(response, 200, number));
    const answer: Middleware = async () => Response.json("own");
    expect(await client(server, { middleware: [answer] }).request(get)).toBe("own");
    const change: Middleware = async (request, next) => Response.json([await (await next(request)).json()]);
    expect(await client(server, { middleware: [change] }).request(get)).toEqual([1]);
    const twice: Middleware = async (request, next) => {
      await (await next(request)).text();
      return next(request);
    };
    expect(await client(server, { middleware: [twice] }).request(get)).toBe(3);
  });
});

describe("decoders", () => {
  it("are told the bounds and may send the operation again", async () => {
    await using server = await serve(({ response, request }) =>
      json(response, 200, request.headers["last-event-id"] ?? "first"),
    );
    let context: ResponseContext | undefined;
    const decoder = async (response: Response, given: ResponseContext): Promise<string> => {
      context = given;
      return (await response.json()) as string;
    };
    const again = async (response: Response, given: ResponseContext): Promise<string> =>
      `${await decoder(response, given)} ${await repeat(given, { "Last-Event-ID": "7" }, decoder)}`;
    const transport = client(server, { maxEventBytes: 5, headers: { a: "b" } });
    expect(await transport.request({ ...get, response: again }, { maxResponseBytes: 6 })).toBe("first 7");
    expect(context).toMatchObject({ maxEventBytes: 5, maxResponseBytes: 6 });
    expect(server.seen[1]!.headers).toMatchObject({ a: "b" });
  });

  it("that fail have failed to read", async () => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    const decoder = (): never => {
      throw new Error("cannot");
    };
    expect(await failure(client(server, { maxRetries: 0 }), { ...get, response: decoder })).toMatchObject({
      kind: "connection",
      cause: { message: "cannot" },
    });
  });
});

it("idempotency keys are random", () => {
  const keys = new Set(Array.from({ length: 100 }, idempotencyKey));
  expect(keys.size).toBe(100);
  for (const key of keys) expect(key).toMatch(/^[\da-f-]{32,36}$/);
});

it("a transport without options works", async () => {
  await using server = await serve(({ response }) => json(response, 200, 1));
  expect(await new HttpTransport({ errors, baseUrl: server.origin }).request({ method: "GET", path: "/" })).toBe(1);
  expect(new HttpTransport({ errors }).error({ kind: "timeout" }).name).toBe("ShopTimeoutError");
});

it("makes the URL of an operation's own server of the variables that the client has", async () => {
  await using server = await serve(({ response }) => json(response, 200, {}));
  const operation = { ...get, baseUrl: ({ zone = "a" }: Readonly<Record<string, string | undefined>>) => `/${zone}` };
  await client(server.origin).request(operation);
  await client(server.origin, {}, { variables: { zone: "b" } }).request(operation);
  await client(server.origin, {}, { variables: { zone: undefined } }).request(operation);
  expect(server.seen.map(({ url }) => url)).toEqual(["/a/thing", "/b/thing", "/a/thing"]);
});
