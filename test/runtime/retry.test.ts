import { describe, expect, it } from "vitest";
import { askedPause } from "../../templates/typescript/runtime/internal/retry-after.js";
import type { HttpRequest, OperationRequest } from "../../templates/typescript/runtime/core/types.js";
import { client, failure, get, leavesNothing, post, ShopConnectionError } from "./support/client.js";
import { json, refusedOrigin, serve, serveRaw } from "./support/fault-server.js";

describe("which answers are tried again", () => {
  const table: readonly [
    operation: OperationRequest,
    status: number,
    headers: Record<string, string>,
    attempts: number,
  ][] = [
    ...[408, 429, 500, 502, 503, 504].map((status) => [get, status, {}, 3] as const),
    ...["PUT", "DELETE", "QUERY", "OPTIONS"].map((method) => [{ method, path: "/" }, 500, {}, 3] as const),
    ...[400, 401, 404, 409, 425, 501, 505, 599].map((status) => [get, status, {}, 1] as const),
    ...[408, 500, 502, 503, 504].map((status) => [post, status, {}, 1] as const),
    [post, 429, {}, 3],
    [post, 503, { "retry-after": "0" }, 3],
    [post, 500, { "retry-after": "0" }, 1],
    [{ ...post, method: "PATCH" }, 503, {}, 1],
    [{ ...post, idempotent: true }, 500, {}, 3],
    [{ ...get, idempotent: false }, 500, {}, 1],
  ].map((row) => row as [OperationRequest, number, Record<string, string>, number]);

  it.each(table)("%o answered by %i %o", async (operation, status, headers, attempts) => {
    await leavesNothing(async (abortSignal) => {
      await using server = await serve(({ response }) => json(response, status, { status }, headers));
      const error = await failure(client(server), operation, { abortSignal });
      expect(error).toMatchObject({ kind: "api", statusCode: status, body: { status } });
      expect(server.seen).toHaveLength(attempts);
    });
  });

  it("gives the answer of a later attempt", async () => {
    await using server = await serve(({ response, number }) => json(response, number < 3 ? 502 : 200, { number }));
    expect(await client(server).request(get)).toEqual({ number: 3 });
  });

  it("makes as many attempts as asked for", async () => {
    await using server = await serve(({ response }) => json(response, 500, {}));
    await failure(client(server, { maxRetries: 4 }), get);
    expect(server.seen).toHaveLength(5);
    await failure(client(server, { maxRetries: 4 }), get, { maxRetries: 0 });
    expect(server.seen).toHaveLength(6);
  });

  it("sends a body that can be read once only once, whatever happens", async () => {
    await using server = await serve(({ response }) => json(response, 429, {}));
    const body = { data: () => new Blob(["x"]).stream(), replayable: false };
    await failure(client(server), { ...get, method: "PUT", body });
    expect(server.seen.map((each) => each.body)).toEqual(["x"]);
  });

  it("sends the same bytes again", async () => {
    await using server = await serve(({ response, number }) => json(response, number < 3 ? 429 : 200, {}));
    await client(server).request(post);
    expect(server.seen.map((each) => each.body)).toEqual(['{"a":1}', '{"a":1}', '{"a":1}']);
  });

  it("cancels bodies that nobody reads", async () => {
    const cancelled: number[] = [];
    let calls = 0;
    const fetch = async (): Promise<Response> => {
      const number = ++calls;
      return new Response(new ReadableStream({ cancel: () => void cancelled.push(number) }), {
        status: number < 3 ? 503 : 200,
      });
    };
    await client("http://127.0.0.1", { fetch }).request({ ...get, response: () => undefined });
    expect(cancelled).toEqual([1, 2]);
  });
});

describe("shouldRetry", () => {
  const operations: readonly (readonly [string, number | undefined])[] = [
    ["an answer", 503],
    ["an answer that is an error in any case", 404],
    ["no answer", undefined],
  ];
  it.each(operations)("that throws ends the call after %s, asked once", async (_, status) => {
    await using server = await serve(({ response }) =>
      status === undefined ? response.socket!.destroy() : json(response, status, {}),
    );
    for (const thrown of [new TypeError("mine"), new Error("mine"), "mine", undefined]) {
      server.seen.length = 0;
      let asked = 0;
      const shouldRetry = (): never => {
        asked++;
        throw thrown;
      };
      const error = await failure(client(server), get, { shouldRetry });
      expect(error.kind).toBe("middleware");
      expect(error.cause).toBe(thrown);
      expect({ asked, requests: server.seen.length }).toEqual({ asked: 1, requests: 1 });
    }
  });

  it("that throws an error of the package ends the call with that", async () => {
    await using server = await serve(({ response }) => json(response, 503, {}));
    const own = new ShopConnectionError({ kind: "connection", message: "mine" });
    const shouldRetry = (): never => {
      throw own;
    };
    expect(await failure(client(server), get, { shouldRetry })).toBe(own);
    expect(server.seen).toHaveLength(1);
  });

  it("is not asked again where another option is none", async () => {
    await using server = await serve(({ response }) => json(response, 503, {}));
    let asked = 0;
    const shouldRetry = (): boolean => !!++asked;
    const transport = client(server, { shouldRetry, initialRetryDelayInSeconds: NaN });
    expect(await failure(transport, get)).toMatchObject({ kind: "configuration" });
    expect(asked).toBe(1);
  });
});

describe("idempotency keys", () => {
  it("make a call safe to repeat, with one key for all attempts", async () => {
    await using server = await serve(({ response }) => json(response, 500, {}));
    await failure(client(server), post, { idempotencyKey: "k1" });
    expect(server.seen.map(({ headers }) => headers["idempotency-key"])).toEqual(["k1", "k1", "k1"]);
  });

  it("may be a header parameter of the operation, in whatever case", async () => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    for (const name of ["idempotency-key", "Idempotency-Key"]) {
      await client(server).request({ ...post, headers: { [name]: "given" } });
      await client(server).request({ ...post, headers: { [name]: undefined } }, { idempotencyKey: "k2" });
    }
    expect(server.seen.map(({ headers }) => headers["idempotency-key"])).toEqual(["given", "k2", "given", "k2"]);
  });

  it("are made by option, one for each call whose method needs it", async () => {
    await using server = await serve(({ response, number }) => json(response, number === 1 ? 500 : 200, {}));
    let made = 0;
    const transport = client(server, {}, { idempotencyHeader: "X-Key", makeIdempotencyKey: () => `key ${++made}` });
    await transport.request(post);
    await transport.request(post);
    await transport.request(get);
    expect(server.seen.map(({ headers }) => headers["x-key"])).toEqual(["key 1", "key 1", "key 2", undefined]);
  });
});

describe("faults of the network", () => {
  it("tries every method again when nothing listens", async () => {
    const origin = await refusedOrigin();
    for (const operation of [get, post]) {
      await leavesNothing(async (abortSignal) => {
        const attempts: number[] = [];
        const middleware = [
          (request: HttpRequest, next: (request: HttpRequest) => Promise<Response>) => {
            attempts.push(request.attempt);
            return next(request);
          },
        ];
        const error = await failure(client(origin, { middleware }), operation, { abortSignal });
        expect(error).toBeInstanceOf(ShopConnectionError);
        expect(error).toMatchObject({ kind: "connection", cause: { cause: { code: "ECONNREFUSED" } } });
        expect(attempts).toEqual([1, 2, 3]);
      });
    }
  });

  it.each([
    ["before the head", ""],
    ["within the head", "HTTP/1.1 200 OK\r\ncontent-le"],
    ["within the body", 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"a":'],
    ["within a chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n20\r\n{"],
  ])("a connection reset %s: thrice for GET, once for POST", async (_, head) => {
    for (const [operation, attempts] of [
      [get, 3],
      [post, 1],
    ] as const) {
      await leavesNothing(async (abortSignal) => {
        await using server = await serveRaw((socket) => {
          socket.write(head, () => socket.resetAndDestroy());
        });
        const error = await failure(client(server), operation, { abortSignal });
        expect(error).toBeInstanceOf(ShopConnectionError);
        expect(server.seen).toHaveLength(attempts);
      });
    }
  });

  it("a body shorter than its content-length is a lost connection", async () => {
    await leavesNothing(async (abortSignal) => {
      await using server = await serveRaw((socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{}"));
      const error = await failure(client(server), get, { abortSignal });
      expect(error).toMatchObject({ kind: "connection" });
      expect(server.seen).toHaveLength(3);
    });
  });

  it("a body that is lost while an error is read does not hide the status", async () => {
    await using server = await serveRaw((socket) => {
      socket.write("HTTP/1.1 404 Not Found\r\ncontent-length: 100\r\n\r\n{}", () => socket.resetAndDestroy());
    });
    const error = await failure(client(server), get);
    expect(error).toMatchObject({ kind: "api", statusCode: 404, body: undefined });
    expect(error.cause).toBeInstanceOf(Error);
    expect(server.seen).toHaveLength(1);
  });
});

describe("the pause before another attempt", () => {
  const now = Date.UTC(2025, 0, 1);
  it.each<[Record<string, string>, number, number | undefined]>([
    [{}, 503, undefined],
    [{ "retry-after": "2" }, 503, 2000],
    [{ "retry-after": "0.5" }, 503, 500],
    [{ "retry-after": "0" }, 503, 0],
    [{ "retry-after": "-5" }, 503, undefined],
    [{ "retry-after": "1, 2" }, 503, undefined],
    [{ "retry-after": "Wed, 01 Jan 2025 00:00:07 GMT" }, 503, 7000],
    [{ "retry-after": "Tue, 31 Dec 2024 23:00:00 GMT" }, 503, undefined],
    [{ "retry-after": "Wednesday, 01-Jan-25 00:00:07 GMT" }, 503, 7000],
    [{ "retry-after": "Wed Jan  1 00:00:07 2025" }, 503, 7000],
    [{ "retry-after": "Wed Jan 15 00:00:00 2025" }, 503, 14 * 86_400_000],
    [{ "retry-after": "Sun, 06 Nov 1994 08:49:37 GMT" }, 503, undefined],
    // No HTTP dates, though `Date.parse` knows when they are.
    [{ "retry-after": "2025-01-02T00:00:00Z" }, 503, undefined],
    [{ "retry-after": "2025-01-02" }, 503, undefined],
    [{ "retry-after": "Thu, 02 Jan 2025 00:00:00" }, 503, undefined],
    [{ "retry-after": "Thu, 02 Jan 2025 00:00:00 +0000" }, 503, undefined],
    [{ "retry-after": "Thu, 02 Jan 2025 00:00:00 EST" }, 503, undefined],
    [{ "retry-after": "Thu, 02 Jan 2025 GMT" }, 503, undefined],
    [{ "retry-after": "02 Jan 2025 00:00:00 GMT" }, 503, undefined],
    [{ "retry-after": "in 5 minutes" }, 503, undefined],
    [{ "retry-after": "5 s" }, 503, undefined],
    [{ "retry-after": "Thu, 02 Jan 2025 00:00:00 GMT, 1" }, 503, undefined],
    // Nor numbers, though `Number` reads them.
    [{ "retry-after": "0x10" }, 503, undefined],
    [{ "retry-after": "1e3" }, 503, undefined],
    [{ "retry-after": "+5" }, 503, undefined],
    [{ "retry-after": "1.2.3" }, 503, undefined],
    [{ "retry-after": "." }, 503, undefined],
    [{ "retry-after": "Infinity" }, 503, undefined],
    [{ "retry-after": "soon" }, 503, undefined],
    [{ "retry-after": "" }, 503, undefined],
    [{ "retry-after-ms": "150", "retry-after": "9" }, 503, 150],
    [{ "retry-after-ms": "soon", "retry-after": "9" }, 503, 9000],
    [{ "x-ratelimit-reset": "12" }, 429, 12_000],
    [{ "x-ratelimit-reset": `${now / 1000 + 3}` }, 429, 3000],
    [{ "x-ratelimit-reset": `${now / 1000 - 3}` }, 429, undefined],
    [{ "x-ratelimit-reset": "12" }, 503, undefined],
    [{ "x-ratelimit-reset": "12", "retry-after": "1" }, 429, 1000],
  ])("is what %o asks for after %i", (headers, status, pause) => {
    expect(askedPause(new Headers(headers), status, now)).toBe(pause);
  });

  const timed = async (headers: () => Record<string, string>, options = {}): Promise<number> => {
    await using server = await serve(({ response, number }) => json(response, number === 1 ? 429 : 200, {}, headers()));
    const started = performance.now();
    await client(server, options).request(get);
    expect(server.seen).toHaveLength(2);
    return performance.now() - started;
  };

  it("is kept", async () => {
    const [milliseconds, seconds, date, reset] = await Promise.all([
      timed(() => ({ "retry-after-ms": "300" })),
      timed(() => ({ "retry-after": "1" })),
      timed(() => ({ "retry-after": new Date(Date.now() + 2000).toUTCString() })),
      timed(() => ({ "x-ratelimit-reset": `${Math.ceil(Date.now() / 1000) + 1}` })),
    ]);
    expect(milliseconds).toBeGreaterThanOrEqual(299);
    expect(milliseconds).toBeLessThan(3000);
    expect(seconds).toBeGreaterThanOrEqual(999);
    expect(date).toBeGreaterThanOrEqual(900);
    expect(reset).toBeGreaterThanOrEqual(900);
  });

  it("beyond its bound is not made: the error tells it", async () => {
    await using server = await serve(({ response }) => json(response, 429, {}, { "retry-after": "86400" }));
    const error = await failure(client(server), get);
    expect(error).toMatchObject({ statusCode: 429, retryAfterInSeconds: 86_400 });
    expect(server.seen).toHaveLength(1);
    await failure(client(server, { maxRetryDelayInSeconds: 0.1 }), get);
    expect(server.seen).toHaveLength(2);
  });

  it("is spread: calls that are told the same do not come back together", async () => {
    await using server = await serve(({ response }) => json(response, 429, {}, { "retry-after-ms": "400" }));
    const times: number[] = [];
    const timing: typeof fetch = (input, init) => {
      times.push(performance.now());
      return fetch(input, init);
    };
    const transport = client(server, { fetch: timing, maxRetries: 1 });
    await Promise.all(Array.from({ length: 20 }, () => failure(transport, get)));
    const again = times.slice(20).sort((left, right) => left - right);
    expect(again.at(-1)! - again[0]!).toBeGreaterThan(25);
  });

  it("is a random part of a bound that doubles", async () => {
    await using server = await serve(({ response, number }) => json(response, number < 5 ? 500 : 200, {}));
    const random = Math.random;
    Math.random = () => 0.999;
    const started = performance.now();
    try {
      await client(server, { maxRetries: 4, initialRetryDelayInSeconds: 0.02 }).request(get);
    } finally {
      Math.random = random;
    }
    // 20 + 40 + 80 + 160
    expect(performance.now() - started).toBeGreaterThanOrEqual(290);
  });

  it("is not made when it would outlast the call", async () => {
    await using server = await serve(({ response }) => json(response, 503, {}, { "retry-after": "5" }));
    const started = performance.now();
    const error = await failure(client(server), get, { totalTimeoutInSeconds: 2 });
    expect(error).toMatchObject({ kind: "api", statusCode: 503 });
    expect(performance.now() - started).toBeLessThan(4000);
    expect(server.seen).toHaveLength(1);
  });

  it("ends when the caller aborts", async () => {
    await leavesNothing(async () => {
      await using server = await serve(({ response }) => json(response, 503, {}, { "retry-after": "30" }));
      const controller = new AbortController();
      setTimeout(() => controller.abort(new Error("enough")), 100);
      const started = performance.now();
      const error = await failure(client(server), get, { abortSignal: controller.signal });
      expect(error).toMatchObject({ kind: "abort", name: "ShopAbortError", cause: { message: "enough" } });
      expect(performance.now() - started).toBeLessThan(2000);
      expect(server.seen).toHaveLength(1);
    });
  });
});
