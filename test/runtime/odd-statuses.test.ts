/** Statuses that servers send although the constructor of `Response` refuses them, and those that have no body. */
import { describe, expect, it } from "vitest";
import { apiKey } from "../../templates/typescript/runtime/core/auth-api-key.js";
import { mockFetch } from "../../templates/typescript/runtime/core/mock-fetch.js";
import { emptyResponse } from "../../templates/typescript/runtime/core/responses.js";
import type { Middleware } from "../../templates/typescript/runtime/core/types.js";
import { client, failure, get } from "./support/client.js";
import { json, serve, serveRaw } from "./support/fault-server.js";

const above = [600, 678, 999];
const operation = { ...get, security: [{ key: [] }] };
const places = ["header", "query", "cookie"] as const;

describe.each(places)("with a key in the %s", (place) => {
  const schemes = { key: apiKey("secret-key", place, "key") };

  it.each(above)("%i is an error of that status", async (status) => {
    await using server = await serve(({ response }) => json(response, status, { message: "no" }, { "x-a": "b" }));
    const seen: Response[] = [];
    const middleware: Middleware = async (request, next) => {
      const response = await next(request);
      seen.push(response);
      return response;
    };
    const error = await failure(client(server, { middleware: [middleware] }, { schemes }), operation);
    expect(error).toMatchObject({ kind: "api", statusCode: status, body: { message: "no" } });
    expect(error.message).toBe(`${status} GET /thing: no`);
    expect(error.rawResponse).toMatchObject({ status, ok: false, url: `${server.origin}/thing` });
    expect(error.headers?.get("x-a")).toBe("b");
    expect(seen.map((response) => [response.status, response.ok])).toEqual([[status, false]]);
  });

  it.each([204, 205, 304])("%i has no body, whatever the server sends", async (status) => {
    await using server = await serveRaw((socket) =>
      socket.end(`HTTP/1.1 ${status} Odd\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}`),
    );
    const { ok, rawResponse } = await client(server, {}, { schemes })
      .request({ ...operation, response: emptyResponse })
      .result();
    expect({ ok, status: rawResponse?.status, text: rawResponse?.statusText }).toEqual({
      ok: status < 300,
      status,
      text: "Odd",
    });
  });

  it("the one of `Response.error()` is no answer that could be read", async () => {
    const fetch = (): Promise<Response> => Promise.resolve(Response.error());
    const error = await failure(client("http://127.0.0.1", { fetch, maxRetries: 0 }, { schemes }), operation);
    expect(error).toMatchObject({ kind: "api", statusCode: 0 });
  });
});

describe("a mock", () => {
  it.each(above)("answers with %i", async (status) => {
    const fetch = mockFetch({ "GET /thing": { status, body: { message: "no" } } });
    const error = await failure(client("http://127.0.0.1", { fetch }), get);
    expect(error).toMatchObject({ kind: "api", statusCode: status, body: { message: "no" } });
  });

  it.each([0, 100, 199, 1000, -1])("says so where its status is %i", async (status) => {
    const fetch = mockFetch({ "GET /thing": { status, body: {} } });
    const error = await failure(client("http://127.0.0.1", { fetch }), get);
    expect(error).toMatchObject({ kind: "configuration" });
    expect(error.message).toContain(`${status} is no status`);
  });
});
