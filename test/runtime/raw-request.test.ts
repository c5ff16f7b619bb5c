import { describe, expect, it } from "vitest";
import { rawRequest } from "../../templates/typescript/runtime/core/raw-request.js";
import { textResponse } from "../../templates/typescript/runtime/core/responses.js";
import { urlencoded } from "../../templates/typescript/runtime/core/urlencoded.js";
import { client, NotFoundError, ShopConfigurationError } from "./support/client.js";
import { json, serve, type FaultServer } from "./support/fault-server.js";

/** Answers with what it saw. */
const echo = (): Promise<FaultServer> =>
  serve(({ request, response }) => {
    const { method, url, body, headers } = request;
    json(response, 200, { method, url, body, type: headers["content-type"], authorization: headers["authorization"] });
  });

describe("a request without an operation", () => {
  it("has method, path, query, headers, body and credentials", async () => {
    await using server = await echo();
    const request = {
      method: "post",
      path: "/undocumented/a%2Fb?x=1",
      query: { tags: ["a", "b"], none: undefined },
      headers: { "x-mine": "1" },
      body: { name: "é" },
      security: [{ bearer: [] }],
    };
    expect(await rawRequest(client(server), request)).toEqual({
      method: "POST",
      url: "/undocumented/a%2Fb?x=1&tags=a&tags=b",
      body: '{"name":"é"}',
      type: "application/json",
      authorization: "Bearer secret-token",
    });
    expect(server.seen[0]?.headers["x-mine"]).toBe("1");
    expect(await rawRequest(client(server), { method: "GET", path: "/" })).toEqual({
      method: "GET",
      url: "/",
      body: "",
    });
  });

  const form = new FormData();
  form.set("a", "b");
  async function* chunks(): AsyncGenerator<string, void, undefined> {
    yield "a";
    yield "b";
  }
  it.each<[what: string, body: unknown, type: string | undefined, sent: string]>([
    ["an object", { a: 1 }, "application/json", '{"a":1}'],
    ["a list", [1], "application/json", "[1]"],
    ["a number", 0, "application/json", "0"],
    ["null", null, "application/json", "null"],
    ["nothing", undefined, undefined, ""],
    ["text", "a", "text/plain;charset=UTF-8", "a"],
    ["search parameters", new URLSearchParams("a=b"), "application/x-www-form-urlencoded;charset=UTF-8", "a=b"],
    ["a blob with a type", new Blob(["a"], { type: "image/png" }), "image/png", "a"],
    ["a blob without one", new Blob(["a"]), "application/octet-stream", "a"],
    ["bytes", new TextEncoder().encode("a"), "application/octet-stream", "a"],
    ["a buffer", new TextEncoder().encode("a").buffer, "application/octet-stream", "a"],
    ["a stream", new Blob(["ab"]).stream(), "application/octet-stream", "ab"],
    ["an async iterable", chunks(), "application/octet-stream", "ab"],
    ["what an encoder made", urlencoded({ a: "b c" }), "application/x-www-form-urlencoded", "a=b+c"],
    [
      "an object with such members that is data",
      { data: 1, replayable: true },
      "application/json",
      '{"data":1,"replayable":true}',
    ],
  ])("sends %s", async (_, body, type, sent) => {
    await using server = await echo();
    const answer = await rawRequest(client(server), { method: "POST", path: "/x", body });
    expect(answer).toMatchObject({ body: sent, ...(type === undefined ? {} : { type }) });
    expect((answer as { readonly type?: string }).type).toBe(type);
  });

  it("sends forms with their boundary", async () => {
    await using server = await echo();
    const answer = await rawRequest<{ readonly type: string; readonly body: string }>(client(server), {
      method: "POST",
      path: "/x",
      body: form,
    });
    expect(answer.type).toMatch(/^multipart\/form-data; boundary=/);
    expect(answer.body).toContain('name="a"');
  });

  it.each<[body: unknown, sent: string]>([
    [{ a: 1 }, '{"a":1}'],
    ["<a/>", "<a/>"],
    [new Uint8Array([97]), "a"],
  ])("takes another content type for %o", async (body, sent) => {
    await using server = await echo();
    const options = { contentType: "application/vnd.x" };
    const answer = await rawRequest(client(server), { method: "PUT", path: "/x", body }, options);
    expect(answer).toMatchObject({ type: "application/vnd.x", body: sent });
  });

  it.each([
    "",
    "x",
    "https://other.example/x",
    "/a/../b",
    "/..",
    "/a/%2e%2E/b",
    "/./a",
    "/a/.?x=1",
    "/a\\..\\b",
    "/.\t./a",
    "/a\n",
    "/a b",
    "/a#b",
  ])("refuses the path %j", async (path) => {
    await using server = await echo();
    const error: unknown = await rawRequest(client(server), { method: "GET", path }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ShopConfigurationError);
    expect(server.seen).toEqual([]);
  });

  it.each(["", "GET ", "A\r\nB", "GET /x"])("refuses the method %j", async (method) => {
    await using server = await echo();
    const error: unknown = await rawRequest(client(server), { method, path: "/" }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ShopConfigurationError);
  });

  it.each(["//other.example/x", "/a..b/...", "/x?y=/../z", "/%41"])(
    "keeps the path %j below the base URL",
    async (path) => {
      await using server = await echo();
      expect(await rawRequest(client(server), { method: "GET", path })).toMatchObject({ url: path });
    },
  );

  it("reads answers by a decoder, and errors by status", async () => {
    await using server = await serve(({ request, response }) =>
      request.url === "/text" ? response.end("plain") : json(response, 404, { code: 1 }),
    );
    const transport = client(server);
    expect(await rawRequest(transport, { method: "GET", path: "/text", response: textResponse })).toBe("plain");
    const result = await rawRequest(transport, { method: "GET", path: "/none" }).result();
    expect(result.error).toBeInstanceOf(NotFoundError);
    expect(result.error?.body).toEqual({ code: 1 });
  });
});
