import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { apiKey } from "../../templates/typescript/runtime/core/auth-api-key.js";
import { basic } from "../../templates/typescript/runtime/core/auth-basic.js";
import { bearer } from "../../templates/typescript/runtime/core/auth-bearer.js";
import { mutualTls } from "../../templates/typescript/runtime/core/auth-mutual-tls.js";
import type { SdkError } from "../../templates/typescript/runtime/core/errors.js";
import type { SecurityScheme } from "../../templates/typescript/runtime/core/security.js";
import type {
  OperationRequest,
  RequestOptions,
  SecurityRequirement,
} from "../../templates/typescript/runtime/core/types.js";
import { client, failure, get, ShopConfigurationError } from "./support/client.js";
import { json, serve, type Seen } from "./support/fault-server.js";

/** What arrives for an operation with these requirements. */
async function sent(
  schemes: Record<string, SecurityScheme | undefined>,
  security: readonly SecurityRequirement[] | undefined,
  options?: RequestOptions,
  operation: OperationRequest = get,
): Promise<Seen> {
  await using server = await serve(({ response }) => json(response, 200, {}));
  await client(server, {}, { schemes }).request({ ...operation, security }, options);
  return server.seen[0]!;
}

const one: readonly SecurityRequirement[] = [{ a: ["read"] }];

describe("bearer", () => {
  it.each<[string, Parameters<typeof bearer>[0]]>([
    ["a value", "t"],
    ["a promise", Promise.resolve("t")],
    ["a function", () => "t"],
    ["a function that promises", async () => "t"],
  ])("takes %s", async (_, token) => {
    expect((await sent({ a: bearer(token) }, one)).headers["authorization"]).toBe("Bearer t");
  });

  it("asks a function for every attempt and tells the scopes", async () => {
    const token = vi.fn(() => `t${token.mock.calls.length}`);
    await using server = await serve(({ response, number }) => json(response, number < 3 ? 503 : 200, {}));
    await client(server, {}, { schemes: { a: bearer(token) } }).request({ ...get, security: one });
    expect(server.seen.map(({ headers }) => headers["authorization"])).toEqual(["Bearer t1", "Bearer t2", "Bearer t3"]);
    expect(token).toHaveBeenCalledWith({ scopes: ["read"] });
  });

  it("can be another scheme", async () => {
    expect((await sent({ a: bearer("x", "Token") }, one)).headers["authorization"]).toBe("Token x");
  });

  it("gives the error of its function as the cause", async () => {
    const token = (): never => {
      throw new Error("the vault is down");
    };
    const error = await failure(client("http://127.0.0.1:1", {}, { schemes: { a: bearer(token) } }), {
      ...get,
      security: one,
    });
    expect(error).toBeInstanceOf(ShopConfigurationError);
    expect(error.message).toContain("the vault is down");
    expect(error.cause).toMatchObject({ message: "the vault is down" });
  });
});

describe("basic", () => {
  it("is UTF-8 in base64", async () => {
    const { headers } = await sent({ a: basic("Jörg", async () => "p:ß€") }, one);
    expect(headers["authorization"]).toBe(`Basic ${Buffer.from("Jörg:p:ß€").toString("base64")}`);
  });

  it("has an empty password by default and refuses a colon in the name", async () => {
    expect((await sent({ a: basic("u") }, one)).headers["authorization"]).toBe(`Basic ${btoa("u:")}`);
    const error = await failure(client("http://127.0.0.1:1", {}, { schemes: { a: basic("a:b") } }), {
      ...get,
      security: one,
    });
    expect(error.kind).toBe("configuration");
  });
});

describe("API keys", () => {
  it("go into a header", async () => {
    expect((await sent({ a: apiKey("k", "header", "X-Key") }, one)).headers["x-key"]).toBe("k");
  });

  it("go into the query, last, unless it has a parameter of that name", async () => {
    const scheme = apiKey("k&=", "query", "api key");
    expect((await sent({ a: scheme }, one)).url).toBe("/thing?api%20key=k%26%3D");
    expect((await sent({ a: scheme }, one, {}, { ...get, query: { b: "?" } })).url).toBe(
      "/thing?b=%3F&api%20key=k%26%3D",
    );
    const operation = { ...get, query: { b: "1", "api key": "own", c: "?" } };
    expect((await sent({ a: scheme }, one, {}, operation)).url).toBe("/thing?b=1&api%20key=own&c=%3F");
  });

  it("go into a cookie, beside others", async () => {
    const scheme = apiKey("a b;ü", "cookie", "session");
    expect((await sent({ a: scheme }, one)).headers["cookie"]).toBe("session=a%20b%3B%C3%BC");
    expect((await sent({ a: scheme }, one, {}, { ...get, cookies: "x=1" })).headers["cookie"]).toBe(
      "x=1; session=a%20b%3B%C3%BC",
    );
  });

  it("in a query are not shown by the raw response", async () => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    const transport = client(server, {}, { schemes: { a: apiKey("secret", "query", "k") } });
    const { rawResponse } = await transport.request({ ...get, query: { b: 1 }, security: one }).withRawResponse();
    expect(rawResponse.url).toBe(`${server.origin}/thing?b=1`);
    expect(inspect(rawResponse)).not.toContain("secret");
    expect(server.seen[0]!.url).toBe("/thing?b=1&k=secret");
  });
});

describe("requirements", () => {
  const schemes = {
    a: bearer("t"),
    b: apiKey("k", "header", "X-Key"),
    c: apiKey("q", "query", "q"),
    off: bearer(undefined),
    tls: mutualTls(),
  };
  const shown = ({ headers, url }: Seen): string => [headers["authorization"], headers["x-key"], url].join(" ");

  it.each<[string, readonly SecurityRequirement[] | undefined, string]>([
    ["none declared", undefined, "  /thing"],
    ["an empty list", [], "  /thing"],
    ["one", [{ a: [] }], "Bearer t  /thing"],
    ["AND", [{ a: [], b: [], c: [] }], "Bearer t k /thing?q=q"],
    ["OR: the first", [{ b: [] }, { a: [] }], " k /thing"],
    ["OR: the first that is configured", [{ off: [] }, { b: [] }], " k /thing"],
    ["OR: all of an alternative must be configured", [{ a: [], off: [] }, { c: [] }], "  /thing?q=q"],
    ["unknown schemes are not configured", [{ nobody: [] }, { b: [] }], " k /thing"],
    ["credentials before anonymous access", [{}, { a: [] }], "Bearer t  /thing"],
    ["anonymous access when nothing is configured", [{ off: [] }, {}], "  /thing"],
    ["mutual TLS sends nothing", [{ tls: [] }], "  /thing"],
  ])("%s", async (_, security, expected) => {
    expect(shown(await sent(schemes, security))).toBe(expected);
  });

  it("that nothing meets are left to the server", async () => {
    expect(shown(await sent(schemes, [{ off: [], a: [] }, { nobody: [] }]))).toBe("  /thing");
  });

  it.each<[string, readonly SecurityRequirement[], string]>([
    ["one option", [{ off: [] }], "token"],
    ["options of either scheme", [{ off: [] }, { key: [] }], "token or apiKey"],
    ["only what is missing of an alternative", [{ a: [], key: [] }], "apiKey"],
    ["one option of two schemes once", [{ off: [] }, { oauth: [] }], "token"],
    ["the scheme, where no option configures it", [{ off: [], a: [] }, { nobody: [] }], "token or nobody"],
  ])(
    "that nothing meets are an error before anything is sent, with requireCredentials: %s",
    async (_, security, option) => {
      await using server = await serve(({ response }) => json(response, 200, {}));
      const credentials = { off: "token", oauth: "token", key: "apiKey" };
      const transport = client(server, { requireCredentials: true }, { schemes, credentials });
      const error = await failure(transport, { ...get, security });
      expect(error).toBeInstanceOf(ShopConfigurationError);
      expect(error.message).toBe(`GET /thing: No credentials; pass ${option}`);
      expect(server.seen).toHaveLength(0);
    },
  );

  it.each<[string, readonly SecurityRequirement[], RequestOptions]>([
    ["none declared", [], {}],
    ["anonymous access", [{ off: [] }, {}], {}],
    ["a header of the caller", [{ off: [] }], { headers: { authorization: "Mine" } }],
  ])("that nothing meets are no error with requireCredentials: %s", async (_, security, options) => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    await client(server, { requireCredentials: true }, { schemes }).request({ ...get, security }, options);
    expect(server.seen).toHaveLength(1);
  });

  it("yield to headers of the caller: set", async () => {
    const options = { headers: { AUTHORIZATION: "Mine", "x-KEY": "own" } };
    expect(shown(await sent(schemes, [{ a: [], b: [] }], options))).toBe("Mine own /thing");
    expect(shown(await sent({}, [{ a: [] }], options))).toBe("Mine own /thing");
  });

  it("yield to headers of the caller: removed", async () => {
    const options = { headers: { authorization: null, "X-Key": null } };
    expect(shown(await sent(schemes, [{ a: [], b: [] }], options))).toBe("  /thing");
    expect(shown(await sent({}, [{ a: [] }], options))).toBe("  /thing");
  });
});

describe("secrets", () => {
  const shown = (error: SdkError): string =>
    [
      inspect(error, { depth: 9, showHidden: true }),
      JSON.stringify(error),
      error.message,
      error.stack,
      inspect(error.cause, { depth: 9 }),
    ].join("\n");

  it("with characters that no header may have are refused without being repeated", async () => {
    for (const scheme of [bearer("sec\nret"), apiKey("sec\nret", "header", "X-Key"), bearer("sec\u{1f600}ret")]) {
      const error = await failure(client("http://127.0.0.1:1", {}, { schemes: { a: scheme } }), {
        ...get,
        security: one,
      });
      expect(error.kind).toBe("configuration");
      expect(shown(error)).not.toMatch(/sec|ret"/);
    }
    const error = await failure(client("http://127.0.0.1:1"), get, { headers: { "X-Mine": "sec\nret" } });
    expect(error.message).toBe("GET /thing: Invalid header X-Mine");
    expect(shown(error)).not.toMatch(/sec|ret"/);
  });

  it("are in no error, whatever happens", async () => {
    const schemes = { a: bearer("secret1"), b: apiKey("secret2", "query", "key"), c: apiKey("secret3", "cookie", "c") };
    const operation = { ...get, security: [{ a: [], b: [], c: [] }] };
    const answers: ((response: Parameters<typeof json>[0]) => void)[] = [
      (response) => json(response, 404, { no: true }),
      (response) => response.writeHead(200).end("{"),
      (response) => response.socket?.destroy(),
      (response) => response.writeHead(302, { location: "file:///x" }).end(),
      () => {},
    ];
    for (const answer of answers) {
      await using server = await serve(({ response }) => answer(response));
      const error = await failure(client(server, { maxRetries: 1, timeoutInSeconds: 0.2 }, { schemes }), operation);
      expect(shown(error)).not.toContain("secret");
      expect(inspect(error.rawResponse)).not.toContain("secret");
      expect(server.seen[0]!.url).toBe("/thing?key=secret2");
    }
  });

  it("are not in what a platform says about an address that it cannot reach", async () => {
    const fetch = (url: string | URL | Request): Promise<Response> =>
      Promise.reject(new TypeError(`error sending request for url (${String(url)})`));
    const transport = client(
      "http://127.0.0.1",
      { fetch, maxRetries: 0 },
      { schemes: { a: apiKey("secret", "query", "k") } },
    );
    const error = await failure(transport, { ...get, security: one });
    expect(error.kind).toBe("connection");
    expect(shown(error)).not.toContain("secret");
  });

  it("in the base URL are refused without being repeated", async () => {
    const error = await failure(client("https://user:secret@127.0.0.1"), get);
    expect(error.kind).toBe("configuration");
    expect(shown(error)).not.toContain("secret");
  });
});
