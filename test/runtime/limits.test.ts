import { getEventListeners } from "node:events";
import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { streamResponse } from "../../templates/typescript/runtime/core/binary-response.js";
import type { SdkError } from "../../templates/typescript/runtime/core/errors.js";
import { eventData } from "../../templates/typescript/runtime/core/events.js";
import { jsonLinesResponse } from "../../templates/typescript/runtime/core/json-lines.js";
import type {
  Middleware,
  OperationRequest,
  RequestOptions,
  ResponseContext,
} from "../../templates/typescript/runtime/core/types.js";
import {
  client,
  failure,
  get,
  leavesNothing,
  post,
  ShopAbortError,
  ShopDecodingError,
  ShopTimeoutError,
} from "./support/client.js";
import { json, serve, serveRaw } from "./support/fault-server.js";

const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

describe("time-outs", () => {
  it.each([
    ["no answer", ""],
    ["half a head", "HTTP/1.1 200 OK\r\ncont"],
    ["half a body", `${HEAD}content-length: 100\r\n\r\n{"a":`],
  ])("of an attempt, for %s: thrice for GET, once for POST", async (_, text) => {
    for (const [operation, attempts] of [
      [get, 3],
      [post, 1],
    ] as const) {
      await leavesNothing(async (abortSignal) => {
        await using server = await serveRaw((socket) => socket.write(text));
        const error = await failure(client(server, { timeoutInSeconds: 0.4 }), operation, { abortSignal });
        expect(error).toBeInstanceOf(ShopTimeoutError);
        expect(error).toMatchObject({ kind: "timeout", name: "ShopTimeoutError" });
        expect(server.seen).toHaveLength(attempts);
      });
    }
  });

  it("of the whole call, over all attempts", async () => {
    await leavesNothing(async (abortSignal) => {
      await using server = await serveRaw(() => {});
      const started = performance.now();
      const options = { timeoutInSeconds: 0.2, totalTimeoutInSeconds: 0.5, maxRetries: 10, abortSignal };
      const error = await failure(client(server), get, options);
      expect(error).toBeInstanceOf(ShopTimeoutError);
      expect(performance.now() - started).toBeGreaterThan(350);
      expect(performance.now() - started).toBeLessThan(3000);
      expect(server.seen.length).toBeGreaterThan(1);
      expect(server.seen.length).toBeLessThan(5);
    });
  });

  it.each<[string, RequestOptions, string, boolean]>([
    ["an attempt", { timeoutInSeconds: 0.1 }, "0.1 s", false],
    ["the whole call", { totalTimeoutInSeconds: 0.1 }, "0.1 s", false],
    ["the whole call alone", { timeoutInSeconds: 0, totalTimeoutInSeconds: 0.1 }, "0.1 s", false],
    ["the whole call, which is shorter", { timeoutInSeconds: 5, totalTimeoutInSeconds: 0.1 }, "0.1 s", false],
    ["an attempt, which is shorter", { timeoutInSeconds: 0.1, totalTimeoutInSeconds: 5 }, "0.1 s", false],
    ["an attempt whose middleware took time", { timeoutInSeconds: 0.1 }, "0.1 s", true],
    ["the whole call whose middleware takes time", { timeoutInSeconds: 9, totalTimeoutInSeconds: 0.1 }, "0.1 s", true],
  ])("say what they were, for %s", async (_, options, limit, slow) => {
    await using server = await serveRaw(() => {});
    const middleware: readonly Middleware[] = slow
      ? [
          async (request, next) => {
            await new Promise((resolve) => setTimeout(resolve, 50));
            return next(request);
          },
        ]
      : [];
    const error = await failure(client(server, { maxRetries: 0 }), get, { ...options, middleware });
    expect(error).toMatchObject({ kind: "timeout", statusCode: undefined, rawResponse: undefined });
    expect(error.message).toBe(`GET /thing: Time-out after ${limit}`);
  });

  it("for the body of an error do not say a time that was another's", async () => {
    await using server = await serveRaw((socket) => socket.write("HTTP/1.1 404 No\r\ncontent-length: 9\r\n\r\n{"));
    for (const options of [{ errorTimeoutInSeconds: 0.1 }, { errorTimeoutInSeconds: 0, totalTimeoutInSeconds: 0.1 }]) {
      const error = await failure(client(server), get, options);
      expect(error).toMatchObject({ kind: "api", statusCode: 404 });
      expect((error.cause as Error).message).toBe("404 GET /thing: Body not there in time");
    }
  });

  it("can be turned off", async () => {
    await using server = await serve(({ response }) => setTimeout(() => json(response, 200, {}), 150));
    expect(await client(server, { timeoutInSeconds: 0.05 }).request(get, { timeoutInSeconds: 0 })).toEqual({});
    expect(await client(server).request(get, { timeoutInSeconds: 1e9 })).toEqual({});
  });

  it("also end what ignores its signal", async () => {
    const never = new Promise<never>(() => {});
    const fetch = (): Promise<Response> => never;
    const options = { timeoutInSeconds: 0.05, maxRetries: 0 };
    for (const transport of [
      client("http://127.0.0.1", { ...options, fetch }),
      client("http://127.0.0.1", { ...options, headers: { "X-Slow": () => never } }),
      client("http://127.0.0.1", { ...options, baseUrl: never }),
      // A middleware has its own time; only that of the whole call ends it.
      client("http://127.0.0.1", { ...options, middleware: [() => never], totalTimeoutInSeconds: 0.05 }),
    ]) {
      await leavesNothing(async (abortSignal) => {
        expect(await failure(transport, get, { abortSignal })).toBeInstanceOf(ShopTimeoutError);
      });
    }
  });

  it("cancel the answer of a fetch that ignores its signal and answers late", async () => {
    let cancelled = false;
    const fetch = async (): Promise<Response> => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return new Response(new ReadableStream({ cancel: () => void (cancelled = true) }));
    };
    await failure(client("http://127.0.0.1", { fetch, timeoutInSeconds: 0.02, maxRetries: 0 }), get);
    expect(cancelled).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(cancelled).toBe(true);
  });
});

describe("the caller's signal", () => {
  it("aborted before: nothing is sent", async () => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    const error = await failure(client(server), get, { abortSignal: AbortSignal.abort("why") });
    expect(error).toBeInstanceOf(ShopAbortError);
    expect(error.cause).toBe("why");
    expect(server.seen).toHaveLength(0);
  });

  it.each([
    ["no answer", ""],
    ["half a body", `${HEAD}content-length: 100\r\n\r\n{"a":`],
  ])("ends a call with %s at once, and its connection", async (_, text) => {
    await leavesNothing(async () => {
      const controller = new AbortController();
      await using server = await serveRaw((socket) => {
        socket.write(text);
        setTimeout(() => controller.abort(), 60);
      });
      const started = performance.now();
      const error = await failure(client(server), get, { abortSignal: controller.signal });
      expect(error).toBeInstanceOf(ShopAbortError);
      expect(error.cause).toBe(controller.signal.reason);
      expect(performance.now() - started).toBeLessThan(3000);
      expect(server.seen).toHaveLength(1);
      await expect.poll(() => server.busy()).toBe(0);
      expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    });
  });

  it("stays connected to a stream until it is released", async () => {
    await using server = await serve(({ response }) => void response.writeHead(200).write("first"));
    const controller = new AbortController();
    let context: ResponseContext | undefined;
    const streaming: OperationRequest<ReadableStream<Uint8Array>> = {
      ...get,
      response: (response, given) => {
        context = given;
        given.hold();
        return response.body!;
      },
    };
    const body = await client(server, { timeoutInSeconds: 0.5 }).request(streaming, { abortSignal: controller.signal });
    const reader = body.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("first");
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
    const reading = reader.read();
    controller.abort();
    const cause: unknown = await reading.catch((error: unknown) => error);
    expect(context!.failure(cause)).toBeInstanceOf(ShopAbortError);
    expect(context!.signal.aborted).toBe(true);
    context!.release();
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });
});

describe("bounds of a body", () => {
  it("hold for what gzip unfolds to", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, " "));
    expect(bomb.length).toBeLessThan(60_000);
    await leavesNothing(async (abortSignal) => {
      await using server = await serve(({ response }) =>
        response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(bomb),
      );
      const before = process.memoryUsage().rss;
      const error = await failure(client(server, { maxResponseBytes: 1_000_000 }), get, { abortSignal });
      expect(error).toBeInstanceOf(ShopDecodingError);
      expect(error.message).toContain("1000000 bytes");
      expect(error).toMatchObject({ kind: "decoding", statusCode: 200 });
      expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
      expect(server.seen).toHaveLength(1);
    });
  });

  it("end an endless body", async () => {
    await leavesNothing(async (abortSignal) => {
      await using server = await serve(({ response }) => {
        const chunk = Buffer.alloc(65_536, "x");
        const pump = (): void => {
          while (!response.destroyed && response.write(chunk));
        };
        response.on("drain", pump).writeHead(200);
        pump();
      });
      const error = await failure(client(server), get, { abortSignal, maxResponseBytes: 5_000_000 });
      expect(error).toBeInstanceOf(ShopDecodingError);
      expect(server.seen).toHaveLength(1);
      await expect.poll(() => server.busy()).toBe(0);
    });
  });

  it("hold for the bodies of errors, which then have none", async () => {
    await using server = await serve(({ response }) => response.writeHead(404).end("x".repeat(10_000)));
    const error = await failure(client(server, { maxResponseBytes: 1000 }), get);
    expect(error).toMatchObject({ kind: "api", statusCode: 404, body: undefined, cause: { kind: "decoding" } });
  });

  it("let a body of exactly that size through", async () => {
    await using server = await serve(({ response }) => json(response, 200, "12345678"));
    expect(await client(server, { maxResponseBytes: 10 }).request(get)).toBe("12345678");
    expect(await failure(client(server, { maxResponseBytes: 9 }), get)).toBeInstanceOf(ShopDecodingError);
  });
});

describe("bodies that are not what they claim", () => {
  it.each<[string, Record<string, string>, string | Buffer, string]>([
    ["a page of HTML", { "content-type": "text/html" }, "<h1>Hello</h1>", "<h1>Hello</h1>"],
    ["broken JSON", { "content-type": "application/json" }, '{"a":', '{"a":'],
    ["an empty JSON body", { "content-type": "application/json" }, "", ""],
  ])("%s is a decoding error that keeps the text", async (_, headers, body, text) => {
    await using server = await serve(({ response }) => response.writeHead(200, headers).end(body));
    const error = await failure(client(server), get);
    expect(error).toBeInstanceOf(ShopDecodingError);
    expect(error.body ?? "").toBe(text);
    expect(error.statusCode).toBe(200);
    expect(server.seen).toHaveLength(1);
  });

  it("truncated gzip is an error, never data", async () => {
    await leavesNothing(async (abortSignal) => {
      const gzip = gzipSync(
        JSON.stringify({ list: Array.from({ length: 1000 }, (_, index) => `item ${index * 7919}`) }),
      );
      await using server = await serve(({ response }) =>
        response
          .writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" })
          .end(gzip.subarray(0, 1000)),
      );
      const error = await failure(client(server), get, { abortSignal });
      expect(["decoding", "connection"]).toContain(error.kind);
      expect(server.seen).toHaveLength(error.kind === "decoding" ? 1 : 3);
    });
  });

  it("an answer to HEAD has no body, whatever its headers and the platform say", async () => {
    const fetch = async (): Promise<Response> => new Response("", { headers: { "content-type": "application/json" } });
    const transport = client("http://127.0.0.1:1", { fetch });
    expect(await transport.request({ ...get, method: "HEAD" })).toBeUndefined();
    expect((await failure(transport, get)).kind).toBe("decoding");
  });

  it("no content is no data", async () => {
    await using server = await serve(({ response }) => response.writeHead(204).end());
    expect(await client(server).request(get)).toBeUndefined();
  });

  it("JSON sets no prototype", async () => {
    await using server = await serve(({ response }) => response.writeHead(200).end('{"__proto__":{"admin":true}}'));
    const data = (await client(server).request(get)) as Record<string, unknown>;
    expect(data["admin"]).toBeUndefined();
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
  });
});

describe("what ends a call once its answer has begun tells status and headers", () => {
  const head = (type: string): string =>
    `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\nx-request-id: r1\r\ncontent-length: 99\r\n\r\n`;
  const forms: readonly [string, string, OperationRequest["response"], string][] = [
    ["JSON", "application/json", undefined, '{"a":'],
    ["events", "text/event-stream", eventData(), "data: 1\n\n"],
    ["JSON lines", "application/jsonl", jsonLinesResponse(), "1\n"],
    ["bytes", "application/octet-stream", streamResponse, "1"],
  ];
  const ends: readonly [string, RequestOptions, (socket: Socket, controller: AbortController) => unknown][] = [
    ["connection", {}, (socket) => socket.resetAndDestroy()],
    ["timeout", { totalTimeoutInSeconds: 0.2 }, () => {}],
    ["abort", {}, (_, controller) => setTimeout(() => controller.abort(), 50)],
  ];

  it.each(forms.flatMap((form) => ends.map((end) => [...end, ...form] as const)))(
    "%s, with %o, by %s, of %s",
    async (kind, options, end, _, type, response, text) => {
      const sockets: Socket[] = [];
      await using server = await serveRaw((socket) => {
        sockets.push(socket);
        socket.write(head(type) + text);
      });
      const controller = new AbortController();
      const operation = { ...get, ...(response && { response }) };
      const sending: typeof fetch = async (url, init) => {
        const answer = await fetch(url, init);
        const socket = sockets.at(-1)!;
        setTimeout(() => end(socket, controller), 50);
        return answer;
      };
      const own = { ...options, maxRetries: 0, abortSignal: controller.signal };
      const reading = async (): Promise<void> => {
        const data = await client(server, { fetch: sending }).request(operation, own);
        for await (const item of data as AsyncIterable<unknown>) expect(item).toBeDefined();
      };
      const error = await reading().catch((cause: unknown) => cause as SdkError);
      expect(error).toMatchObject({ kind, statusCode: 200, requestId: "r1" });
      expect((error as SdkError).message).toMatch(/^200 GET \/thing/);
    },
  );
});
