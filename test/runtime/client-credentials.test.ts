import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { failure, leavesNothing, post } from "./support/client.js";
import { json, serve, type Exchange } from "./support/fault-server.js";
import { fixture, form, secured } from "./support/oauth.js";

describe("the cache", () => {
  it("keeps a token, and one for each set of scopes", async () => {
    await using f = await fixture();
    const results = [];
    for (const scopes of [["a", "b"], ["b", "a"], ["a"], [], ["a"]])
      results.push(await f.transport.request(secured(...scopes)));
    expect(results).toEqual(["Bearer token 1", "Bearer token 1", "Bearer token 2", "Bearer token 3", "Bearer token 2"]);
  });

  it("can use the same scopes for all operations", async () => {
    await using f = await fixture({ scopes: [] });
    for (const scopes of [["a"], ["b"], []]) await f.transport.request(secured(...scopes));
    expect(f.tokenRequests()).toHaveLength(1);
    expect(form(f.tokenRequests()[0])).not.toHaveProperty("scope");
  });

  it("is shared by transports with other options, not by other servers", async () => {
    await using f = await fixture();
    await using other = await fixture();
    await f.transport.request(secured());
    await f.transport.withOptions({ maxRetries: 0 }).request(secured());
    expect(f.tokenRequests()).toHaveLength(1);
    expect(await f.transport.request(secured(), { baseUrl: other.server.origin })).toBe("Bearer token 1");
    expect(other.tokenRequests()).toHaveLength(1);
  });

  it("renews a token the skew before it expires, at most half its life; one without a life that makes sense lives an hour", async () => {
    const { now } = Date;
    // It stands still: how long calls take does not count.
    let time = now();
    Date.now = () => time;
    try {
      for (const [expires_in, later, renewed] of [
        [20, 9.9, false],
        [20, 10, true],
        [3600, 3569, false],
        ["3600", 3570, true],
        ["7200", 3570, false],
        ...[undefined, null, 0, -1, 0.001, "", "abc", "NaN", true, {}, [], "-5"].flatMap((odd) => [
          [odd, 3569, false] as const,
          [odd, 3570, true] as const,
        ]),
      ] as const) {
        const token = ({ response }: Exchange, count: number): void =>
          json(response, 200, { access_token: `token ${count}`, expires_in });
        await using f = await fixture({}, { token });
        for (let call = 0; call < 2; call++) expect(await f.transport.request(secured())).toBe("Bearer token 1");
        time += later * 1000;
        expect(await f.transport.request(secured())).toBe(renewed ? "Bearer token 2" : "Bearer token 1");
      }
    } finally {
      Date.now = now;
    }
  });
});

describe("calls at the same time", () => {
  it("share one token request", async () => {
    const token = ({ response }: Exchange, count: number): void =>
      void setTimeout(() => json(response, 200, { access_token: `token ${count}` }), 50);
    await using f = await fixture({}, { token });
    const results = await Promise.all(Array.from({ length: 20 }, () => f.transport.request(secured())));
    expect(new Set(results)).toEqual(new Set(["Bearer token 1"]));
    expect(f.tokenRequests()).toHaveLength(1);
  });

  it("share one refresh after 401, and are sent once more", async () => {
    let valid = "Bearer token 1";
    const call = ({ request, response }: Exchange): void => {
      const known = request.headers["authorization"] === valid;
      json(response, known ? 200 : 401, known ? "in" : "out");
    };
    await using f = await fixture({}, { call });
    await f.transport.request(secured());
    valid = "Bearer token 2";
    const results = await Promise.all(
      Array.from({ length: 10 }, () => f.transport.request({ ...post, security: [{ oauth: [] }] })),
    );
    expect(results).toEqual(Array.from({ length: 10 }, () => "in"));
    expect(f.tokenRequests()).toHaveLength(2);
    expect(f.calls()).toHaveLength(1 + 20);
    expect(
      new Set(
        f
          .calls()
          .slice(1)
          .map(({ body }) => body),
      ),
    ).toEqual(new Set(['{"a":1}']));
  });

  it("share one refresh however far apart their answers come, and each is sent once more", async () => {
    let valid = "Bearer token 1";
    const call = ({ request, response }: Exchange): void => {
      const known = request.headers["authorization"] === valid;
      const later = known ? 0 : Number(/\d+$/.exec(request.url)![0]) * 15;
      setTimeout(() => json(response, known ? 200 : 401, known ? "in" : "out"), later);
    };
    await using f = await fixture({}, { call });
    await f.transport.request({ ...secured(), path: "/0" });
    valid = "Bearer token 2";
    const paths = Array.from({ length: 12 }, (_, index) => `/${index}`);
    const results = await Promise.all(paths.map((path) => f.transport.request({ ...secured(), path })));
    expect(new Set(results)).toEqual(new Set(["in"]));
    expect(f.tokenRequests()).toHaveLength(2);
    for (const path of paths.slice(1)) expect(f.calls().filter(({ url }) => url.endsWith(`v2${path}`))).toHaveLength(2);
  });

  it("go on when one of them gives up", async () => {
    await leavesNothing(async (abortSignal) => {
      const token = ({ response }: Exchange): void =>
        void setTimeout(() => json(response, 200, { access_token: "t" }), 150);
      await using f = await fixture({}, { token });
      const hasty = failure(f.transport, secured(), { timeoutInSeconds: 0.05, maxRetries: 0, abortSignal });
      const patient = f.transport.request(secured(), { abortSignal });
      expect((await hasty).kind).toBe("timeout");
      expect(await patient).toBe("Bearer t");
      expect(f.tokenRequests()).toHaveLength(1);
    });
  });

  it("end the token request when all of them give up", async () => {
    await leavesNothing(async (abortSignal) => {
      await using f = await fixture({}, { token: () => {} });
      const controller = new AbortController();
      const calls = [controller.signal, abortSignal].map((signal) =>
        failure(f.transport, secured(), { timeoutInSeconds: 0.1, maxRetries: 0, abortSignal: signal }),
      );
      setTimeout(() => controller.abort(), 30);
      expect((await Promise.all(calls)).map(({ kind }) => kind)).toEqual(["abort", "timeout"]);
      await expect.poll(() => f.server.busy()).toBe(0);
      expect(f.calls()).toHaveLength(0);
    });
  });
});

describe("refusals", () => {
  it("401 with a new token is an error after one refresh", async () => {
    await using f = await fixture({}, { call: ({ response }) => json(response, 401, { no: 1 }) });
    const error = await failure(f.transport, secured());
    expect(error).toMatchObject({ kind: "api", statusCode: 401, name: "UnauthorizedError", body: { no: 1 } });
    expect(f.calls()).toHaveLength(2);
    expect(f.tokenRequests()).toHaveLength(2);
  });

  it("401 when the refresh gives the same token is an error without sending again", async () => {
    const token = ({ response }: Exchange): void => json(response, 200, { access_token: "same" });
    await using f = await fixture({}, { token, call: ({ response }) => json(response, 401, { no: 1 }) });
    expect(await failure(f.transport, secured())).toMatchObject({ statusCode: 401, body: { no: 1 } });
    expect(f.calls()).toHaveLength(1);
  });

  it("401 for a body that can be read once is not tried again", async () => {
    await using f = await fixture({}, { call: ({ response }) => json(response, 401, {}) });
    const body = { data: () => new Blob(["x"]).stream(), replayable: false };
    expect(await failure(f.transport, { ...post, security: [{ oauth: [] }], body })).toMatchObject({ statusCode: 401 });
    expect(f.calls()).toHaveLength(1);
    expect(f.tokenRequests()).toHaveLength(1);
    // The next call does not come with the token that was refused.
    await failure(f.transport, secured());
    expect(f.calls()[1]!.headers["authorization"]).toBe("Bearer token 2");
  });

  it("of the token endpoint are API errors that repeat no more than the codes", async () => {
    const token = ({ response }: Exchange): void =>
      json(response, 403, { error: "access_denied", error_description: "No", client_secret: "the secret" });
    await using f = await fixture({}, { token });
    const error = await failure(f.transport, secured());
    expect(error).toMatchObject({
      kind: "api",
      statusCode: 403,
      body: { error: "access_denied", error_description: "No" },
    });
    expect(inspect(error, { depth: 9 })).not.toContain("the secret");
    expect(f.calls()).toHaveLength(0);
    expect(f.tokenRequests()).toHaveLength(1);
  });

  it.each<[string, number, string]>([
    ["no JSON", 200, "secret-token"],
    ["no token", 200, '{"expires_in":1}'],
    ["an empty token", 200, '{"access_token":""}'],
    ["a token that is none", 200, '{"access_token":{"secret-token":1}}'],
    ["null", 200, "null"],
  ])("%s from the token endpoint is a decoding error without its text", async (_, status, text) => {
    const token = ({ response }: Exchange): void => void response.writeHead(status).end(text);
    await using f = await fixture({}, { token });
    const error = await failure(f.transport, secured());
    expect(error.kind).toBe("decoding");
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("secret-token");
  });

  it("a redirect of the token endpoint is not followed", async () => {
    await using elsewhere = await serve(({ response }) => json(response, 200, { access_token: "t" }));
    const token = ({ response }: Exchange): void => void response.writeHead(307, { location: elsewhere.origin }).end();
    await using f = await fixture({}, { token });
    expect(await failure(f.transport, secured())).toMatchObject({ kind: "api", statusCode: 307 });
    expect(elsewhere.seen).toHaveLength(0);
  });

  it("an endless answer of the token endpoint ends", async () => {
    const token = ({ response }: Exchange): void => {
      response.writeHead(200);
      const pump = (): void => void (response.destroyed || response.write("x".repeat(65_536), pump));
      pump();
    };
    await using f = await fixture({}, { token });
    expect((await failure(f.transport, secured())).kind).toBe("decoding");
  });

  it("are tried again where it makes sense, for every method: nothing has been sent", async () => {
    for (const [status, attempts] of [
      [503, 3],
      [429, 3],
      [500, 3],
      [400, 1],
    ] as const) {
      await leavesNothing(async (abortSignal) => {
        await using f = await fixture(
          {},
          { token: ({ response }) => json(response, status, {}, { "retry-after": "0" }) },
        );
        const error = await failure(f.transport, { ...post, security: [{ oauth: [] }] }, { abortSignal });
        expect(error).toMatchObject({ kind: "api", statusCode: status });
        expect(f.tokenRequests()).toHaveLength(attempts);
        expect(f.calls()).toHaveLength(0);
      });
    }
  });

  it("a lost token endpoint is a connection error, tried again", async () => {
    await leavesNothing(async (abortSignal) => {
      await using f = await fixture({}, { token: ({ response }) => void response.socket?.destroy() });
      const error = await failure(f.transport, { ...post, security: [{ oauth: [] }] }, { abortSignal });
      expect(error).toMatchObject({ kind: "connection" });
      expect(f.tokenRequests()).toHaveLength(3);
    });
  });

  it("that are final are remembered for a while, not for good", async () => {
    const token = ({ response }: Exchange, count: number): void =>
      json(response, count < 2 ? 400 : 200, { error: "invalid_client", access_token: "t" });
    await using f = await fixture({}, { token });
    const started = performance.now();
    for (let call = 0; call < 5; call++) expect((await failure(f.transport, secured())).statusCode).toBe(400);
    // A slow machine may be past the pause of a quarter to half a second.
    if (performance.now() - started < 250) expect(f.tokenRequests()).toHaveLength(1);
    await new Promise((next) => setTimeout(next, 510));
    expect(await f.transport.request(secured())).toBe("Bearer t");
  });

  it("of a client with another secret are none of this one", async () => {
    const token = ({ request, response }: Exchange): void =>
      json(response, request.body.includes("wrong") ? 401 : 200, { error: "invalid_client", access_token: "t" });
    let secret = "wrong";
    await using f = await fixture({ clientSecret: () => secret }, { token });
    expect((await failure(f.transport, secured())).statusCode).toBe(401);
    secret = "right";
    expect(await f.transport.request(secured())).toBe("Bearer t");
    expect(f.tokenRequests()).toHaveLength(2);
  });
});
