/** Middlewares of client and call, what they are told, whose time is whose, and hooks. */
import { describe, expect, it, vi } from "vitest";
import { eventData } from "../../templates/typescript/runtime/core/events.js";
import { observed, type CallOutcome, type Hooks } from "../../templates/typescript/runtime/core/hooks.js";
import type { HttpRequest, Middleware, OperationRequest } from "../../templates/typescript/runtime/core/types.js";
import { client, failure, get, post } from "./support/client.js";
import { json, refusedOrigin, serve } from "./support/fault-server.js";
import { fixture, secured } from "./support/oauth.js";

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A middleware that keeps what it sees. */
function keeping(seen: HttpRequest[]): Middleware {
  return (request, next) => {
    seen.push(request);
    return next(request);
  };
}

describe("middlewares", () => {
  it("of the call are inside those of the client, for that call alone", async () => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    const log: string[] = [];
    const named =
      (name: string): Middleware =>
      (request, next) => {
        log.push(name);
        return next(request);
      };
    const transport = client(server, { middleware: [named("client")] });
    await transport.request(get, { middleware: [named("call 1"), named("call 2")] });
    await transport.request(get);
    expect(log).toEqual(["client", "call 1", "call 2", "client"]);
  });

  it("are told the operation, with few different routes", async () => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    const seen: HttpRequest[] = [];
    const transport = client(server, { middleware: [keeping(seen)] });
    const path = { template: "/users/{id}", toString: () => "/users/7" };
    await transport.request({ id: "getUser", method: "GET", path, query: { a: 1 } });
    await transport.request({ method: "POST", path: "/raw?x=y" });
    expect(seen.map(({ operation, tokenRequest }) => ({ ...operation, tokenRequest }))).toEqual([
      { id: "getUser", method: "GET", route: "/users/{id}", tokenRequest: false },
      { id: undefined, method: "POST", route: "/raw", tokenRequest: false },
    ]);
    expect(seen[0]?.url).toBe(`${server.origin}/users/7?a=1`);
  });

  it("see requests for tokens without what is secret in them", async () => {
    const seen: HttpRequest[] = [];
    await using used = await fixture({}, {}, { middleware: [keeping(seen)] });
    await used.transport.request(secured());
    expect(seen.map(({ tokenRequest, method, body }) => ({ tokenRequest, method, body }))).toEqual([
      { tokenRequest: false, method: "GET", body: undefined },
      { tokenRequest: true, method: "POST", body: undefined },
    ]);
    expect(seen[1]?.operation.route).toBe("/oauth/token");
    // Also when it is over.
    for (const { headers } of seen) expect(headers.has("authorization")).toBe(false);
  });

  it("may take longer than an attempt may; the server may not", async () => {
    await using server = await serve(({ response, request }) =>
      setTimeout(() => json(response, 200, {}), request.url === "/slow" ? 600 : 0),
    );
    const slow: Middleware = async (request, next) => {
      await wait(400);
      const response = await next(request);
      await wait(400);
      return response;
    };
    const transport = client(server, { middleware: [slow], timeoutInSeconds: 0.3, maxRetries: 0 });
    expect(await transport.request(get)).toEqual({});
    expect(await failure(transport, { ...get, path: "/slow" })).toMatchObject({ kind: "timeout" });
  });

  it("may not take longer than the whole call may", async () => {
    const slow: Middleware = () => new Promise(() => {});
    const transport = client("http://127.0.0.1", { middleware: [slow], totalTimeoutInSeconds: 0.05 });
    expect(await failure(transport, get)).toMatchObject({ kind: "timeout" });
  });

  it.each<[string, unknown, string]>([
    ["an error", new RangeError("mine"), "mine"],
    ["a TypeError", new TypeError("mine"), "mine"],
    ["a text", "mine", ""],
    ["nothing", undefined, ""],
  ])("that throw %s end the call, once", async (_, thrown, message) => {
    const middleware = vi.fn<Middleware>(() => Promise.reject(thrown as Error));
    const error = await failure(client("http://127.0.0.1", { middleware: [middleware] }), get);
    expect(error).toMatchObject({ kind: "middleware", statusCode: undefined });
    expect(error.message).toContain(message);
    expect(error.cause).toBe(thrown);
    expect(middleware).toHaveBeenCalledTimes(1);
  });

  it("that throw are asked again where `shouldRetry` says so", async () => {
    await using server = await serve(({ response }) => json(response, 200, "good"));
    let calls = 0;
    const middleware: Middleware = (request, next) => {
      if (++calls < 3) throw new Error("busy");
      return next(request);
    };
    const failures: unknown[] = [];
    const transport = client(server, {
      middleware: [middleware],
      shouldRetry({ attempt, error }) {
        failures.push([attempt, error?.kind]);
        return error?.kind === "middleware";
      },
    });
    expect(await transport.request(post)).toBe("good");
    expect(failures).toEqual([
      [1, "middleware"],
      [2, "middleware"],
    ]);
  });

  it.each([[undefined], [null], [{}], ["text"]])("that give %j instead of a response are at fault", async (answer) => {
    const middleware = [async (): Promise<Response> => answer as unknown as Response];
    const error = await failure(client("http://127.0.0.1", { middleware }), get);
    expect(error).toMatchObject({ kind: "middleware" });
    expect(error.message).toContain("Middleware gave no response");
  });
});

describe("hooks", () => {
  type Told = readonly [name: string, ...facts: readonly unknown[]];
  const telling = (told: Told[]): Hooks => ({
    start: ({ id, route }) => told.push(["start", id, route]),
    retry: ({ attempt, response, error, pauseInMs }) =>
      told.push(["retry", attempt, response?.status ?? error?.kind, pauseInMs >= 0]),
    end: ({ attempts, statusCode, error, durationInMs }: CallOutcome) =>
      told.push(["end", attempts, statusCode, error?.kind, durationInMs >= 0]),
  });
  const named: OperationRequest = { ...get, id: "getThing" };

  it("are told of start, retries and end", async () => {
    await using server = await serve(({ response, number }) => json(response, number < 3 ? 503 : 200, "good"));
    const told: Told[] = [];
    expect(await observed(client(server), telling(told)).request(named)).toBe("good");
    expect(told).toEqual([
      ["start", "getThing", "/thing"],
      ["retry", 1, 503, true],
      ["retry", 2, 503, true],
      ["end", 3, 200, undefined, true],
    ]);
  });

  it("are told of failures with and without an answer", async () => {
    await using server = await serve(({ response }) => json(response, 404, {}));
    const told: Told[] = [];
    await observed(client(server), telling(told)).request(named).result();
    await observed(client(await refusedOrigin(), { maxRetries: 1 }), telling(told))
      .request(named)
      .result();
    await observed(client("no address"), telling(told)).request(named).result();
    expect(told.filter(([name]) => name !== "start")).toEqual([
      ["end", 1, 404, "api", true],
      ["retry", 1, "connection", true],
      ["end", 2, undefined, "connection", true],
      ["end", 0, undefined, "configuration", true],
    ]);
  });

  const streams: readonly (readonly [string, readonly number[]])[] = [
    ["at once", [200, 200, 204]],
    ["after an answer that is tried again", [503, 200, 204]],
    ["by connections that are tried again", [200, 503, 503, 200, 503, 204]],
  ];
  it.each(streams)(
    "are told nothing after the end of a call whose stream is connected again %s",
    async (_, statuses) => {
      await using server = await serve(({ response, number }) =>
        response
          .writeHead(statuses[number - 1]!, { "content-type": "text/event-stream" })
          .end(statuses[number - 1] === 204 ? undefined : "retry: 0\ndata: 1\n\n"),
      );
      const told: Told[] = [];
      const operation = { ...named, response: eventData({ reconnect: true }) };
      const stream = await observed(client(server), telling(told)).request(operation);
      const before = [...told];
      for await (const item of stream) expect(item).toBe(1);
      expect(server.seen).toHaveLength(statuses.length);
      expect(told).toEqual(before);
      expect(told.filter(([name]) => name === "retry")).toHaveLength(statuses[0] === 503 ? 1 : 0);
      expect(told.at(-1)?.[0]).toBe("end");
    },
  );

  it("are told of no other attempt where a middleware sends twice in one", async () => {
    await using server = await serve(({ response, number }) => json(response, number < 2 ? 503 : 200, {}));
    const twice: Middleware = async (request, next) => {
      await next(request);
      return next(request);
    };
    const told: Told[] = [];
    await observed(client(server), telling(told)).request(named, { middleware: [twice] });
    expect(server.seen).toHaveLength(2);
    expect(told.map(([name]) => name)).toEqual(["start", "end"]);
  });

  it("that throw reject the call", async () => {
    await using server = await serve(({ response, number }) => json(response, number < 2 ? 503 : 200, {}));
    const broken = (): never => {
      throw new Error("hook");
    };
    for (const hooks of [{ start: broken }, { end: broken }, { retry: broken }]) {
      server.seen.length = 0;
      const { error } = await observed(client(server), hooks).request(get).result();
      expect(error).toMatchObject({ kind: "middleware", cause: { message: "hook" } });
    }
  });

  it("stay with options, and cost nothing where there are none", async () => {
    const transport = client("no address");
    expect(observed(transport, undefined)).toBe(transport);
    const told: Told[] = [];
    await observed(transport, telling(told)).withOptions({ maxRetries: 0 }).request(named).result();
    expect(told).toHaveLength(2);
  });
});
