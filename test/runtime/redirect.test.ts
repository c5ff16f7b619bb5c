import { describe, expect, it } from "vitest";
import { apiKey } from "../../templates/typescript/runtime/core/auth-api-key.js";
import type { OperationRequest } from "../../templates/typescript/runtime/core/types.js";
import { client, failure, get, leavesNothing, post, ShopError } from "./support/client.js";
import { json, serve, type Exchange, type FaultServer } from "./support/fault-server.js";

/** Redirects `/thing` as told and answers everything else with what it saw. */
const redirecting = (status: number, location: (origin: string) => string | undefined): Promise<FaultServer> => {
  const server = serve(async ({ request, response }: Exchange) => {
    const to = location((await server).origin);
    if (request.url === "/thing") response.writeHead(status, to === undefined ? {} : { location: to }).end("elsewhere");
    else json(response, 200, request.method);
  });
  return server;
};

describe("redirects on the same origin", () => {
  const table: readonly [status: number, method: string, arrives: string, withBody: boolean][] = [
    [301, "GET", "GET", false],
    [302, "GET", "GET", false],
    [303, "GET", "GET", false],
    [307, "GET", "GET", false],
    [308, "GET", "GET", false],
    [301, "POST", "GET", false],
    [302, "POST", "GET", false],
    [303, "POST", "GET", false],
    [303, "PUT", "GET", false],
    [301, "PUT", "PUT", true],
    [302, "PATCH", "PATCH", true],
    [307, "POST", "POST", true],
    [308, "POST", "POST", true],
    [307, "DELETE", "DELETE", true],
  ];
  it.each(table)("%i turns %s into %s", async (status, method, arrives, withBody) => {
    await leavesNothing(async (abortSignal) => {
      await using server = await redirecting(status, () => "/other?a=b");
      const body = method === "GET" ? undefined : post.body;
      const operation: OperationRequest = { ...post, method, body, security: [{ bearer: [] }] };
      expect(await client(server).request(operation, { abortSignal, headers: { "X-Mine": "1" } })).toBe(arrives);
      expect(server.seen).toHaveLength(2);
      expect(server.seen[1]).toMatchObject({ url: "/other?a=b", body: withBody ? '{"a":1}' : "" });
      expect(server.seen[1]!.headers).toMatchObject({ authorization: "Bearer secret-token", "x-mine": "1" });
      expect(server.seen[1]!.headers["content-type"]).toBe(withBody ? "application/json" : undefined);
    });
  });

  it("keep HEAD after 303", async () => {
    await using server = await redirecting(303, () => "/other");
    await client(server).request({ method: "HEAD", path: "/thing", response: () => undefined });
    expect(server.seen.map(({ method }) => method)).toEqual(["HEAD", "HEAD"]);
  });

  it("do not send a body again that can be read once", async () => {
    await using server = await redirecting(307, () => "/other");
    const body = { data: () => new Blob(["x"]).stream(), replayable: false };
    const error = await failure(client(server), { ...post, body });
    expect(error).toMatchObject({ kind: "api", statusCode: 307 });
    expect(server.seen).toHaveLength(1);
  });
});

describe("redirects to another origin", () => {
  const elsewhere = (): Promise<FaultServer> => serve(({ request, response }) => json(response, 200, request.headers));
  const schemes = {
    key: apiKey("secret-key", "header", "X-Api-Key"),
    cookie: apiKey("secret-cookie", "cookie", "session"),
  };

  it.each([301, 302, 303, 307, 308])("%i of GET takes no credentials along, whatever their name", async (status) => {
    await leavesNothing(async (abortSignal) => {
      await using other = await elsewhere();
      await using server = await redirecting(status, () => `${other.origin}/x`);
      const secured: OperationRequest = { ...get, security: [{ key: [], cookie: [] }], headers: { "X-Trace": "t" } };
      const headers = { authorization: "Basic secret", "X-Custom-Auth": "secret", "Accept-Language": "de" };
      await client(server, {}, { schemes }).request(secured, { abortSignal, headers });
      expect(server.seen[0]!.headers).toMatchObject({
        "x-api-key": "secret-key",
        cookie: "session=secret-cookie",
        "x-custom-auth": "secret",
      });
      expect(JSON.stringify(other.seen)).not.toContain("secret");
      expect(other.seen[0]!.headers).toMatchObject({ accept: "application/json", "accept-language": "de" });
      expect(other.seen[0]!.headers["x-trace"]).toBeUndefined();
    });
  });

  it.each([
    [307, "POST"],
    [308, "POST"],
    [302, "PUT"],
    [307, "PATCH"],
  ])("%i of %s is not followed: the body stays here", async (status, method) => {
    await using other = await elsewhere();
    await using server = await redirecting(status, () => `${other.origin}/x`);
    const error = await failure(client(server), { ...post, method });
    expect(error).toBeInstanceOf(ShopError);
    expect(error).toMatchObject({ kind: "api", statusCode: status, body: "elsewhere" });
    expect(other.seen).toHaveLength(0);
  });

  it("303 of POST arrives as a bare GET", async () => {
    await using other = await elsewhere();
    await using server = await redirecting(303, () => `${other.origin}/x`);
    await client(server).request({ ...post, security: [{ bearer: [] }] });
    expect(other.seen).toMatchObject([{ method: "GET", body: "" }]);
    expect(other.seen[0]!.headers["authorization"]).toBeUndefined();
    expect(other.seen[0]!.headers["content-type"]).toBeUndefined();
  });

  it("and back do not bring credentials back", async () => {
    let origin = "";
    await using other = await serve(({ response }) => response.writeHead(302, { location: `${origin}/home` }).end());
    await using server = await redirecting(302, () => `${other.origin}/x`);
    origin = server.origin;
    await client(server).request({ ...get, security: [{ bearer: [] }] });
    expect(server.seen[1]).toMatchObject({ url: "/home" });
    expect(server.seen[1]!.headers["authorization"]).toBeUndefined();
  });

  it("another port is another origin, and so is another scheme", async () => {
    await using server = await redirecting(302, () => "https://127.0.0.1:2/x");
    const error = await failure(client(server, { maxRetries: 0 }), get);
    expect(error.kind).toBe("connection");
  });
});

describe("redirects that are not followed", () => {
  it.each<[string, string | undefined]>([
    ["no Location", undefined],
    ["an empty host", "http://"],
    ["a file", "file:///etc/passwd"],
    ["data", "data:application/json,{}"],
    ["a script", "javascript:alert(1)"],
    ["user and password", "http://user:secret@127.0.0.1/"],
  ])("%s", async (_, location) => {
    await leavesNothing(async (abortSignal) => {
      await using server = await redirecting(302, () => location);
      const error = await failure(client(server), get, { abortSignal });
      expect(error).toMatchObject({ kind: "api", statusCode: 302, body: "elsewhere" });
      expect(error.message).toMatch(/^302 GET \/thing/);
      expect(server.seen).toHaveLength(1);
    });
  });

  it.each([300, 304, 305, 306, 399])("status %i", async (status) => {
    await using server = await redirecting(status, () => "/other");
    expect(await failure(client(server), get)).toMatchObject({ kind: "api", statusCode: status });
    expect(server.seen).toHaveLength(1);
  });

  it("more than the limit", async () => {
    await leavesNothing(async (abortSignal) => {
      await using server = await redirecting(302, () => "/thing");
      expect(await failure(client(server), get, { abortSignal })).toMatchObject({ kind: "api", statusCode: 302 });
      expect(server.seen).toHaveLength(6);
      await failure(client(server, { maxRedirects: 1 }), get);
      expect(server.seen).toHaveLength(8);
      await failure(client(server, { maxRedirects: 0 }), get);
      expect(server.seen).toHaveLength(9);
    });
  });
});
