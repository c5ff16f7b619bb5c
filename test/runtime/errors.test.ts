import { inspect } from "node:util";
import { describe, expect, expectTypeOf, it } from "vitest";
import { exactReader } from "../../templates/typescript/runtime/core/exact-json.js";
import { int64, int64String } from "../../templates/typescript/runtime/core/formats.js";
import { SdkError, type ErrorInit } from "../../templates/typescript/runtime/core/errors.js";
import { fullMessage } from "../../templates/typescript/runtime/core/full-message.js";
import { urlPath } from "../../templates/typescript/runtime/core/path.js";
import { rawRequest } from "../../templates/typescript/runtime/core/raw-request.js";
import type {
  ApiPromise,
  OperationRequest,
  RawResponse,
  Result,
} from "../../templates/typescript/runtime/core/types.js";
import {
  client,
  errors,
  failure,
  get,
  NotFoundError,
  ShopError,
  type ShopTimeoutError,
  TooManyRequestsError,
} from "./support/client.js";
import { json, serve } from "./support/fault-server.js";

interface Problem {
  readonly code: string;
}

describe("an API error", () => {
  it("has class, status, body, headers and request id", async () => {
    await using server = await serve(({ response }) =>
      json(response, 404, { code: "missing" }, { "x-request-id": "r1", "set-cookie": "session=secret" }),
    );
    const error = await failure(client(server), get);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toBeInstanceOf(ShopError);
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: "NotFoundError",
      kind: "api",
      statusCode: 404,
      body: { code: "missing" },
      requestId: "r1",
    });
    expect(error.message).toBe("404 GET /thing");
    expect(`${error}`).toBe("NotFoundError: 404 GET /thing");
    expect(error.headers?.get("x-request-id")).toBe("r1");
    expect(error.rawResponse).toMatchObject({ status: 404, url: `${server.origin}/thing` });
    expect(error.stack).toContain("NotFoundError");
    expect("cause" in error && error.cause !== undefined).toBe(false);
  });

  it("is safe to log", async () => {
    await using server = await serve(({ response }) =>
      json(response, 404, { a: 1 }, { "x-request-id": "r1", "set-cookie": "secret" }),
    );
    const error = await failure(client(server), get);
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "NotFoundError",
      message: error.message,
      kind: "api",
      statusCode: 404,
      body: { a: 1 },
      requestId: "r1",
    });
    expect(Object.keys(error)).toEqual(["kind", "statusCode", "body"]);
    expect(inspect(error)).not.toContain("secret");
  });

  it.each<[string, Record<string, string>, string, unknown]>([
    ["text", { "content-type": "text/plain" }, "no", "no"],
    ["JSON of another name", { "content-type": "application/problem+json; charset=utf-8" }, '{"a":1}', { a: 1 }],
    ["JSON that is none", { "content-type": "application/json" }, "<h1>", "<h1>"],
    ["nothing", {}, "", undefined],
  ])("keeps a body that is %s", async (_, headers, text, body) => {
    await using server = await serve(({ response }) => response.writeHead(418, headers).end(text));
    const error = await failure(client(server), get);
    expect(error).toMatchObject({ kind: "api", statusCode: 418, name: "ShopError" });
    expect(error.body).toEqual(body);
  });

  it("cuts a long body in the message only", async () => {
    await using server = await serve(({ response }) => response.writeHead(500).end("x".repeat(50_000)));
    const error = await failure(client(server, { maxRetries: 0 }), get);
    expect(error.body).toHaveLength(50_000);
    expect(error.message.length).toBeLessThan(5000);
  });

  it("converts its body when the operation says how, and keeps it when that fails", async () => {
    await using server = await serve(({ response }) => json(response, 400, { at: "2025-01-01T00:00:00Z" }));
    const errorBody = (text: string, status: number): unknown => ({
      at: new Date((JSON.parse(text) as { at: string }).at),
      status,
    });
    expect((await failure(client(server), { ...get, errorBody })).body).toEqual({
      at: new Date("2025-01-01"),
      status: 400,
    });
    const broken = (): never => {
      throw new Error("cannot");
    };
    expect(await failure(client(server), { ...get, errorBody: broken })).toMatchObject({
      statusCode: 400,
      body: { at: "2025-01-01T00:00:00Z" },
    });
  });

  it("keeps all digits of big integers where the operation reads its body so", async () => {
    const text = '{"version":9007199254740993,"others":[9007199254740993]}';
    await using server = await serve(({ response }) =>
      response.writeHead(409, { "content-type": "application/json" }).end(text),
    );
    const errorBody = exactReader({ object: { version: int64 } });
    expect((await failure(client(server), { ...get, errorBody })).body).toEqual({
      version: 9007199254740993n,
      others: [9007199254740992],
    });
    const asText = exactReader({ object: { version: int64String } });
    expect((await failure(client(server), { ...get, errorBody: asText })).body).toMatchObject({
      version: "9007199254740993",
    });
  });

  it("with big integers in its body can be written as JSON", () => {
    const body = { id: 9007199254740993n, at: new Date(0), more: [{ version: 1n }] };
    const error = new NotFoundError({ statusCode: 404, body });
    expect(JSON.parse(JSON.stringify({ error }))).toEqual({
      error: {
        name: "NotFoundError",
        message: error.message,
        kind: "api",
        statusCode: 404,
        body: { id: "9007199254740993", at: "1970-01-01T00:00:00.000Z", more: [{ version: "1" }] },
      },
    });
    expect(error.body).toBe(body);
    expect(new ShopError({ body: 1n }).toJSON()).toMatchObject({ body: "1" });
  });

  it("of an undeclared status has its class, or the base class by configuration", async () => {
    await using server = await serve(({ response }) => json(response, 404, {}));
    expect((await failure(client(server), { ...get, errors: [400] })).name).toBe("NotFoundError");
    const strict = client(server, {}, { errors: { ...errors, undeclared: "base" } });
    expect((await failure(strict, { ...get, errors: [400] })).name).toBe("ShopError");
    expect((await failure(strict, { ...get, errors: ["4XX", "default"] })).name).toBe("ShopError");
    expect((await failure(strict, get)).name).toBe("ShopError");
    expect((await failure(strict, { ...get, errors: [400, 404] })).name).toBe("NotFoundError");
  });
});

describe("a message", () => {
  const update: OperationRequest<unknown> = { ...get, method: "PUT", path: urlPath`/items/${{ item_id: "s3" }}` };
  const answered = async (status: number, body: unknown, type = "application/json"): Promise<string> => {
    await using server = await serve(({ response }) =>
      response.writeHead(status, { "content-type": type }).end(typeof body === "string" ? body : JSON.stringify(body)),
    );
    return (await failure(client(server, { maxRetries: 0 }), update)).message;
  };

  it.each<[string, unknown, string]>([
    ["problem details", { type: "about:blank", title: "Bad", detail: "No such item" }, "No such item"],
    ["problem details with a title alone", { title: "Bad item", status: 422 }, "Bad item"],
    ["a message", { error: "Unprocessable Entity", message: "Name is taken", statusCode: 422 }, "Name is taken"],
    ["a list of messages", { error: "Bad Request", message: ["name is empty", "age"] }, "name is empty"],
    ["a text as error", { error: "no luck" }, "no luck"],
    ["an error object", { error: { code: 7, message: "no luck" } }, "no luck"],
    ["OAuth", { error: "invalid_grant", error_description: "Expired code" }, "Expired code"],
    ["a list of errors", { errors: [{ code: 1, message: "first" }, { message: "second" }] }, "first"],
    ["FastAPI", { detail: [{ loc: ["body", "name"], msg: "Field required", type: "missing" }] }, "Field required"],
    ["several lines", { message: "one\n  two\r\nthree" }, "one two three"],
  ])("has status, request and what the server says: %s", async (_, body, said) => {
    expect(await answered(422, body)).toBe(`422 PUT /items/{item_id}: ${said}`);
  });

  it.each<[string, unknown]>([
    ["numbers", { message: 1, error: true, detail: null }],
    ["nothing", {}],
    ["no objects", [[[[[["deep"]]]]]]],
  ])("has status and request where the server says %s", async (_, body) => {
    expect(await answered(422, body)).toBe("422 PUT /items/{item_id}");
  });

  it("repeats text, but no page of HTML, and cuts both", async () => {
    expect(await answered(500, "out of order", "text/plain")).toBe("500 PUT /items/{item_id}: out of order");
    expect(await answered(500, " <!doctype html><p>out of order", "text/html")).toBe("500 PUT /items/{item_id}");
    expect((await answered(500, { message: "x".repeat(5000) })).length).toBeLessThan(400);
  });

  it("holds neither the query nor a secret", async () => {
    await using server = await serve(({ request, response }) =>
      json(response, 400, { message: `bad ${request.url} ${request.headers.authorization}` }),
    );
    const operation = { ...get, path: "/thing?code=c0de", security: [{ bearer: [] }] };
    const { message } = await failure(client(server), operation);
    expect(message).toContain("400 GET /thing: bad");
    expect(message).not.toContain("secret-token");
    const raw = rawRequest(client(server), {
      method: "get",
      path: "/secret-token?q=1",
      security: operation.security,
    });
    const outcome = await raw.result();
    expect(outcome.error?.message).toMatch(/^400 GET \/\[redacted\]: bad/);
    expect(outcome.error?.message.split(": ")[0]).not.toContain("q=1");
  });

  it("of a failure without an answer has the request and the reason", async () => {
    const error = await failure(client("http://127.0.0.1:1", { maxRetries: 0 }), update);
    expect(error.message).toMatch(/^PUT \/items\/\{item_id\}: ./);
  });

  it("made by hand has what there is", () => {
    expect(new NotFoundError().message).toBe("");
    expect(`${new NotFoundError()}`).toBe("NotFoundError");
    expect(new NotFoundError({ message: "gone", statusCode: 404 }).message).toBe("404: gone");
  });

  it("has the long form in packages that ask for it", () => {
    class LongError<Body = unknown> extends SdkError<Body> {
      static override readonly errorName: string = "LongError";

      static override describe(init: ErrorInit): string {
        return fullMessage(this.errorName, init);
      }
    }
    class LongNotFoundError<Body = unknown> extends LongError<Body> {
      static override readonly errorName: string = "LongNotFoundError";
    }
    const body = { code: "missing", at: 1n };
    expect(new LongNotFoundError({ statusCode: 404, request: "GET /thing", body }).message).toBe(
      'LongNotFoundError\nStatus code: 404\nBody: {\n  "code": "missing",\n  "at": "1"\n}',
    );
    expect(new LongError({ message: "no", text: "t", body }).message).toBe("LongError: no\nBody: t");
    expect(new LongError({ body: "x".repeat(50_000) }).message.length).toBeLessThan(5000);
    expect(new LongError().message).toBe("LongError");
  });
});

describe("the promise of a call", () => {
  it("is a promise of the data", async () => {
    await using server = await serve(({ response }) => json(response, 200, { a: 1 }));
    const promise = client(server).request<{ a: number }>({ method: "GET", path: "/" });
    expect(promise).toBeInstanceOf(Promise);
    expect(await promise).toEqual({ a: 1 });
    expect(await promise.then(({ a }) => a)).toBe(1);
    expect(await Promise.all([promise, promise])).toEqual([{ a: 1 }, { a: 1 }]);
    expect(await promise.catch(() => 0)).toEqual({ a: 1 });
    let settled = 0;
    expect(await promise.finally(() => void settled++)).toEqual({ a: 1 });
    expect(settled).toBe(1);
    expect(await promise.then(null)).toEqual({ a: 1 });
    expect(server.seen).toHaveLength(1);
  });

  it("gives the raw response beside the data, of the same request", async () => {
    await using server = await serve(({ response }) => json(response, 201, { a: 1 }, { "x-a": "b" }));
    const promise = client(server).request<{ a: number }>({ method: "GET", path: "/" });
    const { data, rawResponse } = await promise.withRawResponse();
    expect(data).toEqual({ a: 1 });
    expect(rawResponse).toMatchObject({ status: 201, ok: true, url: `${server.origin}/` });
    expect(rawResponse.headers.get("x-a")).toBe("b");
    expect(await promise).toBe(data);
    expect(server.seen).toHaveLength(1);
  });

  it("gives results as values", async () => {
    await using server = await serve(({ response, request }) =>
      json(response, request.url === "/" ? 200 : 404, { code: "c" }),
    );
    type Failure = NotFoundError<Problem> | ShopError;
    const good = await client(server).request<{ code: string }, Failure>({ method: "GET", path: "/" }).result();
    expect(good).toMatchObject({ ok: true, data: { code: "c" }, rawResponse: { status: 200 } });
    const bad = await client(server).request<{ code: string }, Failure>({ method: "GET", path: "/no" }).result();
    expect(bad).toMatchObject({ ok: false, rawResponse: { status: 404 } });
    if (bad.ok) throw new Error("must fail");
    expect(bad.error).toBeInstanceOf(NotFoundError);
    const aborted = await client(server).request(get, { abortSignal: AbortSignal.abort() }).result();
    expect(aborted).toMatchObject({ ok: false, error: { kind: "abort" }, rawResponse: undefined });
  });

  it("is typed end to end", () => {
    type Failure = NotFoundError<Problem> | ShopTimeoutError;
    const promise = undefined as unknown as ApiPromise<Date, Failure>;
    const check = async (): Promise<void> => {
      expectTypeOf(await promise).toEqualTypeOf<Date>();
      expectTypeOf(await promise.withRawResponse()).toEqualTypeOf<{
        readonly data: Date;
        readonly rawResponse: RawResponse;
        readonly requestId?: string | undefined;
      }>();
      const result = await promise.result();
      expectTypeOf(result).toEqualTypeOf<Result<Date, Failure>>();
      if (result.ok) expectTypeOf(result.data).toEqualTypeOf<Date>();
      else if (result.error instanceof NotFoundError)
        expectTypeOf(result.error.body).toEqualTypeOf<Problem | undefined>();
    };
    expect(check).toBeTypeOf("function");
  });

  it("that only gives its result leaves no unhandled rejection", async () => {
    await using server = await serve(({ response }) => json(response, 404, {}));
    const promise = client(server).request(get);
    expect((await promise.result()).ok).toBe(false);
    await new Promise((next) => setTimeout(next, 20));
    await expect(promise).rejects.toBeInstanceOf(NotFoundError);
  });

  it("never throws at once", async () => {
    const broken = {
      toString: (): string => {
        throw new TypeError("Path value 1 is empty");
      },
    };
    const error = await failure(client("http://127.0.0.1"), { method: "GET", path: broken });
    expect(error).toMatchObject({ kind: "configuration", name: "ShopConfigurationError" });
    expect(error.message).toBe("GET: Path value 1 is empty");
  });

  it("is an error of the package whatever a middleware throws", async () => {
    const own = new RangeError("mine");
    const middleware = [
      (): never => {
        throw own;
      },
    ];
    const error = await failure(client("http://127.0.0.1", { middleware }), get);
    expect(error).toMatchObject({ kind: "middleware", cause: own });
    const known = new TooManyRequestsError({ statusCode: 429 });
    const again = [(): Promise<Response> => Promise.reject(known)];
    expect(await failure(client("http://127.0.0.1", { middleware: again, maxRetries: 0 }), get)).toBe(known);
  });
});
