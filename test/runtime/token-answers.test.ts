/** What token endpoints answer, and who sees a token request. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { clientSecretBasic } from "../../templates/typescript/runtime/core/auth-client-secret-basic.js";
import {
  clientCredentials,
  type ClientAuthentication,
} from "../../templates/typescript/runtime/core/auth-client-credentials.js";
import { privateKeyJwt } from "../../templates/typescript/runtime/core/auth-private-key-jwt.js";
import type { Middleware } from "../../templates/typescript/runtime/core/types.js";
import { client, failure } from "./support/client.js";
import { json, type Exchange } from "./support/fault-server.js";
import { fixture, form, secured } from "./support/oauth.js";
import { shown } from "./support/shown.js";

const key = {
  kty: "EC",
  crv: "P-256",
  x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
  y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
  d: "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI",
};

describe("token_type", () => {
  it.each([undefined, "Bearer", "bearer", "BEARER"])("%j is one that we know", async (token_type) => {
    const token = ({ response }: Exchange): void => json(response, 200, { access_token: "t", token_type });
    await using f = await fixture({}, { token });
    expect(await f.transport.request(secured())).toBe("Bearer t");
  });

  it.each(["DPoP", "mac", "N_A", "", "bearer2", "not bearer", null, 1, {}, []])("%j is none", async (token_type) => {
    const token = ({ response }: Exchange): void => json(response, 200, { access_token: "secret-token", token_type });
    await using f = await fixture({}, { token });
    const error = await failure(f.transport, secured());
    expect(error).toMatchObject({ kind: "decoding", statusCode: 200 });
    expect(error.message).toContain("Token is not of type Bearer");
    expect(shown(error)).not.toContain("secret-token");
    expect(f.calls()).toHaveLength(0);
  });
});

describe("an answer", () => {
  it.each([
    "application/json",
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/token+json; charset=x",
    "",
  ])("is JSON whatever it claims to be: %j", async (type) => {
    const token = ({ response }: Exchange): void =>
      void response.writeHead(200, { "content-type": type }).end('\ufeff{"access_token":"t"}');
    await using f = await fixture({}, { token });
    expect(await f.transport.request(secured())).toBe("Bearer t");
  });

  it.each<[string, unknown]>([
    ["a number", 1],
    ["null", null],
    ["a list", ["t"]],
    ["an object", { t: 1 }],
    ["a line break", "a\nsecret-token"],
    ["signs that no token may have", "tökén"],
  ])("whose token is %s is a decoding error, remembered", async (_, access_token) => {
    const token = ({ response }: Exchange): void => json(response, 200, { access_token, expires_in: 60 });
    await using f = await fixture({}, { token });
    const error = await failure(f.transport, secured());
    expect(error).toMatchObject({ kind: "decoding", statusCode: 200 });
    expect(shown(error)).not.toContain("secret-token");
    expect(f.tokenRequests()).toHaveLength(1);
  });

  it("that is an error keeps its status however long, deep or broken its body is", async () => {
    for (const body of ["x".repeat(2_000_000), "[".repeat(50_000), '{"error":', '"text"', "null", ""]) {
      const token = ({ response }: Exchange): void => void response.writeHead(403).end(body);
      await using f = await fixture({}, { token });
      const error = await failure(f.transport, secured());
      expect(error).toMatchObject({ kind: "api", statusCode: 403 });
      expect(error.body).toBeUndefined();
    }
  });

  it("that never ends is cut off", async () => {
    for (const status of [200, 503]) {
      const token = ({ response }: Exchange): void => {
        response.writeHead(status);
        const pump = (): void => void (response.destroyed || response.write(" ".repeat(65_536), pump));
        pump();
      };
      await using f = await fixture({}, { token }, { maxRetries: 0 });
      const error = await failure(f.transport, secured());
      expect(error).toMatchObject(status === 200 ? { kind: "decoding" } : { kind: "api", statusCode: 503 });
      await expect.poll(() => f.server.busy()).toBe(0);
    }
  });
});

describe("what the client shows who it is with", () => {
  const ownWay: ClientAuthentication = ({ headers, form }) => {
    headers.set("x-proof", "Hmac secret-of-mine");
    form.delete("client_secret");
    form.set("proof", "another-secret");
  };
  const ways: readonly [string, ClientAuthentication | undefined][] = [
    ["a secret in the form", undefined],
    ["basic authentication", clientSecretBasic],
    ["a signed assertion", privateKeyJwt({ key, algorithm: "ES256" })],
    ["a way of its own", ownWay],
  ];

  it.each(ways)("is shown by no error that repeats it: %s", async (_, authenticate) => {
    for (const status of [400, 401, 500, 200]) {
      const sent: string[] = [];
      const token = ({ request, response }: Exchange): void => {
        const { client_secret, client_assertion, proof } = form(request);
        const { authorization = "", "x-proof": header = "" } = request.headers;
        const secrets = [
          client_secret,
          client_assertion,
          proof,
          authorization.slice(6),
          header.slice(5),
          "the secret&1",
        ];
        sent.push(...secrets.filter((secret): secret is string => !!secret));
        const error_description = `No: ${sent.join(" ")} ${encodeURIComponent(sent.join(" "))}`;
        json(response, status, { error: "invalid_client", error_description, error_uri: sent, request: sent });
      };
      await using f = await fixture({ authenticate, clientSecret: "the secret&1" }, { token }, { maxRetries: 0 });
      const error = await failure(f.transport, secured("read"));
      const text = shown(error);
      for (const secret of sent) {
        expect(text).not.toContain(secret);
        expect(text).not.toContain(encodeURIComponent(secret));
      }
      if (status !== 200)
        expect(error.body).toMatchObject({
          error: "invalid_client",
          error_description: expect.stringMatching(/^No: /) as string,
        });
    }
  });

  it("hides nothing else of what it says", async () => {
    const token = ({ response }: Exchange): void =>
      json(response, 403, {
        error: "access_denied",
        error_description: 'Client "client-id" has no "read:all" for https://x.example/',
      });
    await using f = await fixture({ clientId: "client-id", form: { audience: "https://x.example/" } }, { token });
    const error = await failure(f.transport, secured("read:all"));
    expect(error.body).toEqual({
      error: "access_denied",
      error_description: 'Client "client-id" has no "read:all" for https://x.example/',
    });
  });

  it.each([undefined, null, "", 0])("is refused when an option gives %j", async (nothing) => {
    const give = (() => nothing) as () => never;
    for (const [name, options] of [
      ["clientId", { clientId: give }],
      ["clientSecret", { clientSecret: give }],
      ["myId", { clientId: give, optionNames: ["myId", "mySecret"] }],
      ["mySecret", { clientSecret: give, optionNames: ["myId", "mySecret"] }],
    ] as const) {
      await using f = await fixture(options);
      const error = await failure(f.transport, secured());
      expect(error.kind).toBe("configuration");
      expect(error.message).toContain(`Option ${name} gives no text`);
      expect(f.server.seen).toHaveLength(0);
    }
  });
});

describe("token URLs without https", () => {
  const sentTo = async (tokenUrl: string, baseUrl: string): Promise<string[]> => {
    const urls: string[] = [];
    const fetch = async (url: string | URL | Request): Promise<Response> => {
      urls.push(`${url as string}`);
      return Response.json({ access_token: "t" });
    };
    const schemes = { oauth: clientCredentials({ tokenUrl, clientId: "id", clientSecret: "secret-1" }) };
    const result = await client(baseUrl, { fetch, maxRetries: 0 }, { schemes }).request(secured()).result();
    if (!result.ok)
      expect(result.error).toMatchObject({
        kind: "configuration",
        message: expect.stringContaining("Token URL is not https") as string,
      });
    return urls;
  };

  it.each([
    "http://auth.example.com/t",
    "//auth.example.com/t",
    "http://127.0.0.1.example.com/t",
    "http://localhost.example.com/t",
    "http://10.0.0.1/t",
    "http://[::2]/t",
    "http://notlocalhost/t",
  ])("%s gets no secret from an API with https", async (tokenUrl) => {
    const urls = await sentTo(tokenUrl, "https://api.example.com");
    expect(urls.filter((url) => url.startsWith("http:"))).toEqual([]);
  });

  it.each([
    ["http://auth.example.com/t", "http://api.example.com"],
    ["http://localhost/t", "https://api.example.com"],
    ["http://127.0.0.1:8080/t", "https://api.example.com"],
    ["http://[::1]:8080/t", "https://api.example.com"],
    ["http://127.1/t", "https://api.example.com"],
    ["https://auth.example.com/t", "https://api.example.com"],
    ["/t", "https://api.example.com"],
  ])("%s is asked for %s", async (tokenUrl, baseUrl) => {
    expect(await sentTo(tokenUrl, baseUrl)).toHaveLength(2);
  });
});

describe("in a browser", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it.each(ways())("client credentials are refused unless they are allowed: %s", async (_, options) => {
    vi.stubGlobal("document", {});
    vi.stubGlobal("process", { ...process, versions: {} });
    const fetch = async (): Promise<Response> => Response.json({ access_token: "t" });
    const schemes = { oauth: clientCredentials({ tokenUrl: "/t", clientId: "id", ...options }) };
    const transport = client("https://api.example.com", { fetch }, { schemes });
    const error = await failure(transport, secured());
    expect(error).toMatchObject({
      kind: "configuration",
      message: expect.stringContaining("dangerouslyAllowBrowser") as string,
    });
    const allowed = transport.withOptions({ dangerouslyAllowBrowser: true });
    expect(await allowed.request(secured())).toEqual({ access_token: "t" });
  });

  function ways(): readonly [string, object][] {
    return [
      ["a secret", { clientSecret: "s" }],
      ["a key", { authenticate: privateKeyJwt({ key, algorithm: "ES256" }) }],
    ];
  }
});

describe("middlewares", () => {
  it("see a token request without its secrets, and may add headers", async () => {
    const seen: string[] = [];
    const middleware: Middleware = (request, next) => {
      const { method, url, tokenRequest, body, operation } = request;
      seen.push(`${method} ${new URL(url).pathname} ${tokenRequest} ${operation.route}`);
      if (tokenRequest) {
        expect(body).toBeUndefined();
        expect([...request.headers]).toEqual([]);
        request.headers.set("traceparent", "00-1");
        request.headers.set("content-type", "text/plain");
      }
      return next(request);
    };
    await using f = await fixture({}, {}, { middleware: [middleware] });
    expect(await f.transport.request(secured())).toBe("Bearer token 1");
    expect(seen).toEqual(["GET /api/v2/thing false /thing", "POST /oauth/token true /oauth/token"]);
    expect(f.tokenRequests()[0]!.headers).toMatchObject({
      traceparent: "00-1",
      "content-type": "application/x-www-form-urlencoded",
    });
    expect(form(f.tokenRequests()[0])).toMatchObject({ client_secret: "the secret" });
  });

  it("may answer a token request themselves", async () => {
    const middleware: Middleware = async (request, next) =>
      request.tokenRequest ? Response.json({ access_token: "cached", expires_in: 60 }) : next(request);
    await using f = await fixture({}, {}, { middleware: [middleware] });
    expect(await f.transport.request(secured())).toBe("Bearer cached");
    expect(f.tokenRequests()).toHaveLength(0);
  });

  it("may wait for the signal of the token request, which is not that of the call that came first", async () => {
    const middleware: Middleware = async (request, next) => {
      if (request.tokenRequest) {
        await new Promise<void>((resolve, reject) => {
          const timer = setTimeout(resolve, 100);
          request.signal.addEventListener("abort", () => (clearTimeout(timer), reject(request.signal.reason as Error)));
        });
      }
      return next(request);
    };
    await using f = await fixture({}, {}, { middleware: [middleware] });
    const controller = new AbortController();
    const first = failure(f.transport, secured(), { abortSignal: controller.signal });
    const second = f.transport.request(secured());
    setTimeout(() => controller.abort(), 20);
    expect((await first).kind).toBe("abort");
    expect(await second).toBe("Bearer token 1");
    expect(f.tokenRequests()).toHaveLength(1);
  });

  it("that fail are named, and fail the next call anew", async () => {
    let broken = true;
    const middleware: Middleware = async (request, next) => {
      if (request.tokenRequest && broken) throw new Error("no network for the secret");
      return next(request);
    };
    await using f = await fixture({}, {}, { middleware: [middleware] });
    const error = await failure(f.transport, secured());
    expect(error.kind).toBe("middleware");
    expect(shown(error)).not.toContain("the secret");
    broken = false;
    expect(await f.transport.request(secured())).toBe("Bearer token 1");
  });
});

describe("private keys", () => {
  const cases: readonly [string, Parameters<typeof privateKeyJwt>[0]][] = [
    ["of another curve", { key, algorithm: "ES384" }],
    ["of another kind", { key, algorithm: "RS256" }],
    ["for an algorithm that is none", { key, algorithm: "none" as "RS256" }],
    ["for an algorithm with a shared secret", { key: { kty: "oct", k: key.d }, algorithm: "HS256" as "RS256" }],
    ["for SHA-1", { key, algorithm: "RS1" as "RS256" }],
    ["that is public", { key: { ...key, d: undefined as never }, algorithm: "ES256" }],
    ["that is no key", { key: { kty: "EC", d: key.d }, algorithm: "ES256" }],
    ["that is no PEM", { key: `-----BEGIN PRIVATE KEY-----\n${key.d}\n-----END PRIVATE KEY-----` }],
    ["that is empty", { key: "" }],
    ["that is nothing", { key: (() => undefined) as () => never }],
  ];

  it.each(cases)("%s sign nothing, and no error repeats them", async (_, options) => {
    await using f = await fixture({ clientSecret: undefined, authenticate: privateKeyJwt(options) });
    const error = await failure(f.transport, secured());
    expect(error).toMatchObject({ kind: "configuration" });
    expect(error.message).toContain(`Key cannot sign ${options.algorithm ?? "RS256"}`);
    expect(shown(error)).not.toContain(key.d);
    expect(f.server.seen).toHaveLength(0);
  });

  it("of another hash than the algorithm's sign nothing", async () => {
    const parameters = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-512" };
    const pair = await crypto.subtle.generateKey({ name: "RSASSA-PKCS1-v1_5", ...parameters }, false, [
      "sign",
      "verify",
    ]);
    await using f = await fixture({ authenticate: privateKeyJwt({ key: pair.privateKey, algorithm: "RS256" }) });
    expect((await failure(f.transport, secured())).message).toContain("Key cannot sign RS256");
    await using g = await fixture({ authenticate: privateKeyJwt({ key: pair.privateKey, algorithm: "RS512" }) });
    expect(await g.transport.request(secured())).toBe("Bearer token 1");
  });

  it("may be promises and functions, asked for every token request", async () => {
    const give = vi.fn(async () => key);
    for (const supplier of [give, Promise.resolve(key)]) {
      await using f = await fixture(
        { authenticate: privateKeyJwt({ key: supplier, algorithm: "ES256" }) },
        { call: ({ response }) => json(response, 401, {}) },
      );
      await failure(f.transport, secured());
      expect(form(f.tokenRequests()[1])["client_assertion"]).not.toBe(form(f.tokenRequests()[0])["client_assertion"]);
    }
    expect(give).toHaveBeenCalledTimes(2);
  });

  it("that cannot be had give the error of their function", async () => {
    const give = (): never => {
      throw new Error("the vault is down");
    };
    await using f = await fixture({ authenticate: privateKeyJwt({ key: give }) });
    expect((await failure(f.transport, secured())).message).toContain("the vault is down");
  });
});
