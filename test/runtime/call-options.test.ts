/** Options of calls beside numbers: who decides about retries, where addresses may lead, what fetch is told. */
import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import type { CredentialRequest, SecurityScheme } from "../../templates/typescript/runtime/core/security.js";
import type { CallFailure, Middleware, RequestOptions } from "../../templates/typescript/runtime/core/types.js";
import { client, failure, get, leavesNothing, post } from "./support/client.js";
import { json, serve, type FaultServer } from "./support/fault-server.js";

describe("shouldRetry", () => {
  it("decides, for and against the rules of the package", async () => {
    await using server = await serve(({ response, request }) => json(response, Number(request.url.slice(1)), {}));
    const asked: (number | undefined)[] = [];
    const shouldRetry = ({ response }: CallFailure): boolean | undefined => {
      asked.push(response?.status);
      return response?.status === 404 ? true : response?.status === 503 ? false : undefined;
    };
    const attempts = async (path: string, method: string): Promise<number> => {
      server.seen.length = 0;
      await failure(client(server, { shouldRetry }), { method, path });
      return server.seen.length;
    };
    expect(await attempts("/404", "POST")).toBe(3);
    expect(await attempts("/503", "GET")).toBe(1);
    expect(await attempts("/500", "GET")).toBe(3);
    expect(await attempts("/500", "POST")).toBe(1);
    // Nobody is asked about the last attempt.
    expect(asked).toEqual([404, 404, 503, 500, 500, 500]);
  });

  it("does not go beyond maxRetries, an abort, or a body that is gone", async () => {
    await using server = await serve(({ response }) => json(response, 500, {}));
    const options = { shouldRetry: () => true, maxRetries: 1 };
    await failure(client(server, options), post);
    expect(server.seen).toHaveLength(2);
    await failure(client(server, options), get, { abortSignal: AbortSignal.abort() });
    await failure(client(server, options), {
      ...post,
      body: { data: () => new Blob(["x"]).stream(), replayable: false },
    });
    expect(server.seen).toHaveLength(3);
  });

  it("of the call goes before that of the client", async () => {
    await using server = await serve(({ response }) => json(response, 500, {}));
    await failure(client(server, { shouldRetry: () => true }), get, { shouldRetry: () => false });
    expect(server.seen).toHaveLength(1);
  });

  it("that throws ends the call", async () => {
    await using server = await serve(({ response }) => json(response, 500, {}));
    const shouldRetry = (): never => {
      throw new Error("mine");
    };
    const error = await failure(client(server, { shouldRetry }), get);
    expect(error.cause).toMatchObject({ message: "mine" });
    expect(server.seen).toHaveLength(1);
  });
});

it.each<[string, string, number, number]>([
  ["true", "POST", 409, 3],
  ["false", "GET", 503, 1],
  ["perhaps", "GET", 503, 3],
  ["perhaps", "POST", 503, 1],
])("X-Should-Retry: %s after %s and %i: %i attempts", async (said, method, status, attempts) => {
  await using server = await serve(({ response }) => json(response, status, {}, { "x-should-retry": said }));
  await failure(client(server), { method, path: "/" });
  expect(server.seen).toHaveLength(attempts);
});

describe("allowedOrigins", () => {
  const ask = (server: FaultServer, other: FaultServer, options?: RequestOptions): ReturnType<typeof failure> =>
    failure(client(server), { ...get, url: `${other.origin}/next`, security: [{ bearer: [] }] }, options);

  it("an address of another origin is refused, unless it is among them; then it gets no credentials", async () => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    await using other = await serve(({ response }) => json(response, 404, {}));
    for (const allowedOrigins of [undefined, [], [server.origin], [`${other.origin}/`], [other.origin.slice(0, -1)]]) {
      const error = await ask(server, other, { allowedOrigins });
      expect(error).toMatchObject({ kind: "configuration" });
      expect(error.message).toContain(`${other.origin} is not among allowedOrigins`);
    }
    expect(other.seen).toHaveLength(0);
    const options = { allowedOrigins: [other.origin], headers: { "X-Mine": "1", "Accept-Language": "en" } };
    expect(await ask(server, other, options)).toMatchObject({ statusCode: 404 });
    expect(other.seen[0]?.headers).toMatchObject({ "accept-language": "en" });
    expect(other.seen[0]?.headers).not.toHaveProperty("authorization");
    expect(other.seen[0]?.headers).not.toHaveProperty("x-mine");
  });
});

describe("fetchOptions", () => {
  it("of client and call are merged; what the request itself says stays", async () => {
    let told: RequestInit & Record<string, unknown> = {};
    const fetch = async (_: unknown, init: RequestInit = {}): Promise<Response> => {
      told = init as typeof told;
      return Response.json({});
    };
    const transport = client("http://127.0.0.1", { fetch, fetchOptions: { cache: "no-store", keepalive: true } });
    const wrong = { method: "DELETE", redirect: "follow", signal: null, headers: { a: "b" }, body: "no" };
    await transport.withOptions({ fetchOptions: { dispatcher: "client" } }).request(post, {
      fetchOptions: { keepalive: false, credentials: "include", ...(wrong as object) },
    });
    expect(told).toMatchObject({
      cache: "no-store",
      keepalive: false,
      credentials: "include",
      dispatcher: "client",
      method: "POST",
      redirect: "manual",
      body: '{"a":1}',
    });
    expect(told.signal).toBeInstanceOf(AbortSignal);
    expect(told.headers).not.toHaveProperty("a");
  });
});

describe("what an answer says about itself", () => {
  it("requestId, of answers and of errors", async () => {
    await using server = await serve(({ response, request }) =>
      json(
        response,
        Number(request.url.slice(1)),
        {},
        request.url === "/200" ? { "request-id": "r2" } : { "x-request-id": "r1" },
      ),
    );
    expect(
      (
        await client(server)
          .request({ ...get, path: "/200" })
          .withRawResponse()
      ).requestId,
    ).toBe("r2");
    expect(
      await client(server)
        .request({ ...get, path: "/200" })
        .result(),
    ).toMatchObject({ ok: true, requestId: "r2" });
    expect((await failure(client(server), { ...get, path: "/404" })).requestId).toBe("r1");
  });

  it("retryAfterInSeconds", async () => {
    await using server = await serve(({ response }) => json(response, 429, {}, { "retry-after": "7" }));
    expect((await failure(client(server, { maxRetries: 0 }), get)).retryAfterInSeconds).toBe(7);
    await using silent = await serve(({ response }) => json(response, 429, {}));
    expect((await failure(client(silent, { maxRetries: 0 }), get)).retryAfterInSeconds).toBeUndefined();
  });

  it("its address, also where fetch or a middleware makes a response of its own", async () => {
    const fetch = async (): Promise<Response> => Response.json({});
    const wraps: Middleware = async (request, next) => new Response((await next(request)).body, { status: 404 });
    const address = "http://127.0.0.1/thing?a=1";
    const operation = { ...get, query: { a: 1 } };
    const { rawResponse } = await client("http://127.0.0.1", { fetch }).request(operation).withRawResponse();
    expect(rawResponse.url).toBe(address);
    const error = await failure(client("http://127.0.0.1", { fetch, middleware: [wraps] }), operation);
    expect(error.rawResponse?.url).toBe(address);
  });
});

it("a redirect from https to http is an error, and nobody asks there", async () => {
  const asked: string[] = [];
  const fetch = async (input: RequestInfo | URL): Promise<Response> => {
    asked.push(String(input));
    return new Response(null, { status: 302, headers: { location: "http://127.0.0.1/thing" } });
  };
  expect(await failure(client("https://127.0.0.1", { fetch }), get)).toMatchObject({ kind: "api", statusCode: 302 });
  expect(asked).toEqual(["https://127.0.0.1/thing"]);
});

it("fifty calls share one listener on their signal, and leave none", async () => {
  await leavesNothing(async (abortSignal) => {
    let most = 0;
    await using server = await serve(({ response }) => {
      most = Math.max(most, getEventListeners(abortSignal, "abort").length);
      json(response, 200, {});
    });
    await Promise.all(Array.from({ length: 50 }, () => client(server).request(get, { abortSignal })));
    expect(most).toBe(1);
  });
});

it.each([undefined, false, true])("schemes are told dangerouslyAllowBrowser: %s", async (dangerouslyAllowBrowser) => {
  let told: CredentialRequest | undefined;
  const scheme: SecurityScheme = (request, _, send) => {
    told = request;
    return send();
  };
  const fetch = async (): Promise<Response> => Response.json({});
  const transport = client("http://127.0.0.1", { fetch, dangerouslyAllowBrowser }, { schemes: { scheme } });
  await transport.request({ ...get, security: [{ scheme: [] }] });
  expect(told?.attempt.option("dangerouslyAllowBrowser")).toBe(dangerouslyAllowBrowser);
});
