/** How many token requests come of what servers answer: many token endpoints count and bill them. */
import { describe, expect, it } from "vitest";
import { clientSecretBasic } from "../../templates/typescript/runtime/core/auth-client-secret-basic.js";
import { clientCredentials } from "../../templates/typescript/runtime/core/auth-client-credentials.js";
import { client, failure, leavesNothing, post } from "./support/client.js";
import { json, serve, type Exchange } from "./support/fault-server.js";
import { fixture, form, secured } from "./support/oauth.js";

describe("a life that makes no sense", () => {
  it.each([null, 0, -1, 0.5, 1e-9, "abc", "", "0x", true, false, {}, [], [0], "1e999"].map((life) => [life]))(
    "%j does not make every call ask",
    async (expires_in) => {
      const token = ({ response }: Exchange): void => json(response, 200, { access_token: "t", expires_in });
      await using f = await fixture({}, { token });
      for (let call = 0; call < 10; call++) await f.transport.request(secured());
      expect(f.tokenRequests()).toHaveLength(1);
    },
  );
});

describe("calls that are refused whatever the token", () => {
  const refuse = ({ response }: Exchange): void => json(response, 401, {});

  it("in a row ask for two tokens", async () => {
    await using f = await fixture({}, { call: refuse });
    for (let call = 0; call < 20; call++) expect((await failure(f.transport, secured())).statusCode).toBe(401);
    expect(f.tokenRequests()).toHaveLength(2);
    expect(f.calls()).toHaveLength(21);
  });

  it("at once ask for two tokens", async () => {
    await using f = await fixture({}, { call: refuse });
    await Promise.all(Array.from({ length: 50 }, () => failure(f.transport, secured())));
    expect(f.tokenRequests()).toHaveLength(2);
  });

  it("do not take the token from others, which it is good for", async () => {
    await using f = await fixture(
      {},
      { call: ({ request, response }) => json(response, request.method === "POST" ? 401 : 200, {}) },
    );
    for (let call = 0; call < 10; call++) {
      await failure(f.transport, { ...post, security: [{ oauth: [] }] });
      await f.transport.request(secured());
    }
    expect(f.tokenRequests()).toHaveLength(2);
  });
});

describe("a token endpoint that fails", () => {
  it.each([503, 500, 429, 400, 401])("with %d is asked a few times by a thousand calls at once", async (status) => {
    await using f = await fixture({}, { token: ({ response }) => json(response, status, {}) }, { maxRetries: 1 });
    const ends = await Promise.all(Array.from({ length: 1000 }, () => failure(f.transport, secured())));
    expect(new Set(ends.map(({ statusCode }) => statusCode))).toEqual(new Set([status]));
    expect(f.tokenRequests().length).toBeLessThanOrEqual(10);
    expect(f.calls()).toHaveLength(0);
  });

  it("leaves nothing behind of calls that give up while it is left alone", async () => {
    await leavesNothing(async (abortSignal) => {
      await using f = await fixture({}, { token: ({ response }) => json(response, 503, {}) });
      await failure(f.transport, secured(), { maxRetries: 0, abortSignal });
      const controller = new AbortController();
      const waiting = [abortSignal, controller.signal].map((signal) =>
        failure(f.transport, secured(), { maxRetries: 0, abortSignal: signal, timeoutInSeconds: 0.1 }),
      );
      controller.abort();
      expect((await waiting[1]!).kind).toBe("abort");
      expect((await waiting[0]!).kind).toMatch(/^(timeout|api)$/);
    });
  });

  it("does not get a request of a call that gave up when the token comes", async () => {
    let give = (): void => {};
    const token = ({ response }: Exchange): void => {
      give = () => json(response, 200, { access_token: "t" });
    };
    await using f = await fixture({}, { token });
    const sent: string[] = [];
    const transport = f.transport.withOptions({
      // As some wrappers do, it ignores the signal.
      fetch: (url, init) => {
        sent.push(new URL(`${url as string}`).pathname);
        return fetch(url, { ...init, signal: null });
      },
    });
    const hasty = new AbortController();
    const gone = failure(transport, secured(), { abortSignal: hasty.signal });
    const patient = transport.request(secured());
    await expect.poll(() => f.tokenRequests().length).toBe(1);
    hasty.abort();
    expect((await gone).kind).toBe("abort");
    give();
    expect(await patient).toBe("Bearer t");
    expect(sent).toEqual(["/oauth/token", "/api/v2/thing"]);
  });
});

describe("tokens are kept apart", () => {
  it("by everything that the request for them says", async () => {
    await using f = await fixture();
    await using other = await fixture();
    const options = { tokenUrl: `${f.server.origin}/oauth/token`, clientId: "id", clientSecret: "s" };
    const schemes = { oauth: clientCredentials({ ...options, form: { audience: "/api/" } }) };
    const transport = client(f.server, {}, { schemes });
    expect(await transport.request(secured())).toBe("Bearer token 1");
    // The audience is an address on the server of the call.
    expect(await transport.request(secured(), { baseUrl: other.server.origin })).toBe("Bearer token 2");
    expect(form(f.tokenRequests()[1])).toMatchObject({ audience: `${other.server.origin}/api/` });
    expect(await transport.request(secured("x"))).toBe("Bearer token 3");
    expect(await transport.request(secured())).toBe("Bearer token 1");
  });

  it("not by how the client shows who it is", async () => {
    let proof = 0;
    await using f = await fixture({ authenticate: ({ form }) => form.set("client_assertion", `proof ${++proof}`) });
    for (let call = 0; call < 3; call++) expect(await f.transport.request(secured())).toBe("Bearer token 1");
  });

  it("and each request for them says who the client is", async () => {
    await using f = await fixture(
      { authenticate: clientSecretBasic },
      { call: ({ response }) => json(response, 401, {}) },
    );
    await failure(f.transport, secured());
    const [first, second] = f.tokenRequests();
    expect(second!.headers["authorization"]).toBe(first!.headers["authorization"]);
    expect(atob(second!.headers["authorization"]!.slice(6))).toBe("id:the+secret");
  });

  it("up to a hundred, of which the oldest goes", async () => {
    await using f = await fixture();
    const ask = (scope: number): PromiseLike<unknown> => f.transport.request(secured(`s${scope}`));
    for (let scope = 0; scope < 101; scope++) await ask(scope);
    expect(await ask(100)).toBe("Bearer token 101");
    expect(await ask(1)).toBe("Bearer token 2");
    expect(await ask(0)).toBe("Bearer token 102");
  });

  it("by clients", async () => {
    let id = "a";
    await using f = await fixture({ clientId: async () => id });
    expect(await f.transport.request(secured())).toBe("Bearer token 1");
    id = "b";
    expect(await f.transport.request(secured())).toBe("Bearer token 2");
    expect(f.tokenRequests().map((request) => form(request)["client_id"])).toEqual(["a", "b"]);
  });
});

it("a call that sets or removes Authorization asks for no token, also after 401", async () => {
  await using server = await serve(({ response }) => json(response, 401, {}));
  const schemes = { oauth: clientCredentials({ tokenUrl: "/t", clientId: "id", clientSecret: "s" }) };
  for (const authorization of [null, "Mine"]) {
    await failure(client(server, {}, { schemes }), secured(), { headers: { authorization } });
  }
  expect(server.seen.map(({ url }) => url)).toEqual(["/thing", "/thing"]);
});
