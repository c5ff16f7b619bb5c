/** Servers repeat what they are sent; no error and no response may show a credential. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { apiKey } from "../../templates/typescript/runtime/core/auth-api-key.js";
import { basic } from "../../templates/typescript/runtime/core/auth-basic.js";
import { bearer } from "../../templates/typescript/runtime/core/auth-bearer.js";
import { binaryResponse } from "../../templates/typescript/runtime/core/binary-response.js";
import type { SecurityScheme } from "../../templates/typescript/runtime/core/security.js";
import type { SdkError } from "../../templates/typescript/runtime/core/errors.js";
import { jsonLinesResponse } from "../../templates/typescript/runtime/core/json-lines.js";
import type { Middleware, RawResponse, RequestOptions } from "../../templates/typescript/runtime/core/types.js";
import { client, failure, get } from "./support/client.js";
import { json, serve, serveRaw, type Exchange } from "./support/fault-server.js";
import { shown } from "./support/shown.js";

const operation = { ...get, security: [{ a: [] }] };

/** Ways in which a server repeats what it got. */
const echoes: readonly [string, (exchange: Exchange, text: string) => void][] = [
  ["JSON of an error", ({ response }, text) => json(response, 400, { error: `Bad key ${text}`, nested: [{ text }] })],
  ["a text", ({ response }, text) => void response.writeHead(403).end(`No access for ${text}!`)],
  ["HTML", ({ response }, text) => void response.writeHead(500, { "content-type": "text/html" }).end(`<b>${text}</b>`)],
  ["JSON that is none", ({ response }, text) => void response.writeHead(200).end(`{"a": "${text}"`)],
  [
    "an error whose JSON is none",
    ({ response }, text) => void response.writeHead(404, { "content-type": "application/json" }).end(`["${text}"`),
  ],
  [
    "an error description",
    ({ response }, text) => json(response, 401, { error: "invalid_token", error_description: `Token ${text} expired` }),
  ],
  ["percent-encoded", ({ response }, text) => void response.writeHead(400).end(`?next=${encodeURIComponent(text)}`)],
  ["form-encoded", ({ response }, text) => void response.writeHead(400).end(`${new URLSearchParams({ text })}`)],
];

const schemes: readonly [string, string, SecurityScheme | undefined][] = [
  ["a bearer token", "s3cr.et-token_123", bearer("s3cr.et-token_123")],
  ["a bearer token with signs", 's3cr"et\\/+= token', bearer('s3cr"et\\/+= token')],
  ["a password", "pass word&#1", basic("user", "pass word&#1")],
  ["a key in a header", "s3cr et&key", apiKey("s3cr et&key", "header", "X-Key")],
  ["a key in the query", 's3cr et&k"ey', apiKey('s3cr et&k"ey', "query", "key")],
  ["a key in a cookie", "s3cr;etkey", apiKey("s3cr;etkey", "cookie", "key")],
];

describe.each(schemes)("%s is not shown when a server repeats it", (_, secret, scheme) => {
  it.each(echoes)("as %s", async (_, echo) => {
    await using server = await serve((exchange) => echo(exchange, secret));
    const error = await failure(client(server, { maxRetries: 0 }, { schemes: { a: scheme } }), operation);
    expect(server.seen).toHaveLength(1);
    const text = shown(error);
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
      expect(text).not.toContain(form);
  });
});

describe("a key in the query", () => {
  /** Answers with the address that was asked in every header that holds addresses. */
  const repeat = (status: number, { request, response }: Exchange): void => {
    const address = `http://${request.headers["host"]}${request.url}`;
    response.writeHead(status, {
      link: `<${address}&page=2>; rel="next", <${address}&page=9>; rel="last"`,
      "content-location": request.url,
      refresh: `5; url=${address}`,
      "x-other": `next=${encodeURIComponent(address)}`,
      "set-cookie": [`last=${encodeURIComponent(address)}`, "b=2"],
      ...(status === 304 ? {} : { location: "file:///nowhere" }),
      "content-type": "application/json",
    });
    response.end(
      status === 204 || status === 304 || request.method === "HEAD" ? undefined : JSON.stringify({ address }),
    );
  };
  const visible = (response: RawResponse | undefined): string =>
    `${response?.url} ${JSON.stringify([...(response?.headers ?? [])])} ${inspect(response, { depth: 9, showHidden: true })}`;

  it.each(["secret-key", "abc", "k", "a b&c", "ü€", "100%", "a+b"])("%j is shown by no response", async (key) => {
    for (const [method, status] of [
      ["GET", 200],
      ["GET", 204],
      ["GET", 304],
      ["HEAD", 200],
      ["GET", 400],
      ["GET", 302],
      ["GET", 503],
    ] as const) {
      await using server = await serve((exchange) => repeat(status, exchange));
      const seen: Response[] = [];
      const middleware: Middleware = async (request, next) => {
        const response = await next(request);
        seen.push(response, response.clone());
        return response;
      };
      const scheme = apiKey(key, "query", "api_key");
      const transport = client(server, { maxRetries: 0, middleware: [middleware] }, { schemes: { a: scheme } });
      const result = await transport.request({ ...operation, method, query: { b: 1 } }).result();
      expect(new URL(server.seen[0]!.url, "http://x").searchParams.get("api_key")).toBe(key);
      const pair = `api_key=${encodeURIComponent(key)}`;
      for (const response of [result.rawResponse, ...seen]) {
        const text = visible(response);
        expect(text).not.toContain(pair);
        expect(text).not.toContain(encodeURIComponent(pair));
        expect(text).not.toContain(`api_key=${key}`);
        expect(text).toContain("b=2");
      }
      if (!result.ok) expect(shown(result.error)).not.toContain(pair);
      expect(result.rawResponse?.url).toBe(`${server.origin}/thing?b=1`);
    }
  });

  it("is shown by no error of a redirect that repeats it", async () => {
    await using server = await serve(({ request, response, number }) =>
      number < 2
        ? void response.writeHead(302, { location: `/moved${request.url}` }).end()
        : json(response, 418, { address: request.url }),
    );
    const transport = client(server, {}, { schemes: { a: apiKey("secret-key", "query", "k") } });
    const error = await failure(transport, operation);
    expect(server.seen[1]!.url).toContain("secret-key");
    expect(shown(error)).not.toContain("secret-key");
  });

  it("leaves bodies as they are and streams them", async () => {
    await using server = await serve(({ response }) => {
      response.writeHead(200, { "content-type": "application/octet-stream" });
      response.write("first secret-key ");
    });
    const transport = client(server, { timeoutInSeconds: 5 }, { schemes: { a: apiKey("secret-key", "query", "k") } });
    const binary = await transport.request({ ...operation, response: binaryResponse({ as: "stream" }) });
    const reader = binary.getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe("first secret-key ");
    await reader.cancel();
    await expect.poll(() => server.busy()).toBe(0);
  });

  it("does not end a body that is read later: the response that it came with is kept", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    await using server = await serve(({ response }) => json(response, 200, { a: 1 }));
    const fetched = { response: undefined as Response | undefined };
    const middleware: Middleware = async (request, next) => (fetched.response = await next(request));
    const transport = client(
      server,
      { middleware: [middleware] },
      { schemes: { a: apiKey("secret-key", "query", "k") } },
    );
    await transport.request({ ...operation, response: () => Promise.resolve(1) });
    for (let turn = 0; turn < 5; turn++) {
      collect();
      await new Promise((next) => setTimeout(next, 10));
    }
    expect(await fetched.response!.json()).toEqual({ a: 1 });
  });
});

describe("errors of an answer whose head repeats a credential", () => {
  const secret = "s3cr.et-token_123";
  const repeating: readonly [string, number, string, RequestOptions][] = [
    ["a refusal", 401, "{}", {}],
    ["JSON that is none", 200, "{", {}],
    ["a body that does not end", 200, "", { timeoutInSeconds: 0.2 }],
    ["an error's body that does not end", 404, "", { errorTimeoutInSeconds: 0.2 }],
  ];
  it.each(repeating)("do not show it: %s", async (_, status, body, options) => {
    await using server = await serveRaw((socket) =>
      socket.write(
        [
          `HTTP/1.1 ${status} No ${secret}`,
          "content-type: application/json",
          `x-echo: Bearer ${secret}`,
          `set-cookie: a=${encodeURIComponent(secret)}`,
          "set-cookie: b=2",
          "x-request-id: r1",
          `content-length: ${body.length || 9}`,
          "",
          body,
        ].join("\r\n"),
      ),
    );
    for (const scheme of [bearer(secret), apiKey(secret, "header", "X-Key"), apiKey(secret, "query", "key")]) {
      const transport = client(server, { maxRetries: 0 }, { schemes: { a: scheme } });
      const error = await failure(transport, operation, options);
      expect(shown(error)).not.toContain(secret);
      expect(error).toMatchObject({ statusCode: status, requestId: "r1" });
      expect(error.rawResponse).toMatchObject({ status, statusText: "No [redacted]" });
      expect(error.headers?.getSetCookie()).toEqual(["a=[redacted]", "b=2"]);
    }
  });

  it("do not show it either while a stream is read", async () => {
    await using server = await serve(({ response }) =>
      response.writeHead(200, { "content-type": "application/jsonl", "x-echo": secret }).write("1\n"),
    );
    const transport = client(server, { idleTimeoutInSeconds: 0.1 }, { schemes: { a: bearer(secret) } });
    const stream = await transport.request({ ...operation, response: jsonLinesResponse() });
    const reading = (async () => {
      for await (const item of stream) expect(item).toBe(1);
    })();
    const error = await reading.catch((cause: unknown) => cause as SdkError);
    expect(error).toMatchObject({ kind: "timeout", message: "200 GET /thing: No bytes in 0.1 s" });
    expect(shown(error as SdkError)).not.toContain(secret);
  });
});

describe("the body of an error that is cut within a credential", () => {
  const plain = "s3cr3t-t0ken.0123456789";
  const secrets = [plain, 's3cr 3t"k\\ey/ü€😀+=&<>', "x".repeat(5) + "y".repeat(500)];
  const forms: readonly [string, (secret: string) => string][] = [
    ["as it is", (secret) => secret],
    ["percent-encoded", encodeURIComponent],
    ["as form data", (secret) => `${new URLSearchParams({ a: secret })}`.slice(2)],
    ["in JSON", (secret) => JSON.stringify(secret).slice(1, -1)],
    ["in JSON in JSON", (secret) => JSON.stringify(JSON.stringify(secret)).slice(1, -1)],
  ];

  it.each(forms.flatMap((form) => secrets.map((secret) => [...form, secret] as const)))(
    "shows no part of it %s",
    async (_, encode, secret) => {
      const text = encode(secret);
      const bytes = new TextEncoder().encode(`${"-".repeat(40)}${text} and more`);
      const size = new TextEncoder().encode(text).length;
      for (let cut = 1; cut <= size; cut += Math.ceil(size / 40)) {
        const fetch = (): Promise<Response> => Promise.resolve(new Response(bytes, { status: 400 }));
        const options = { fetch, maxErrorBytes: 40 + cut };
        const transport = client("http://127.0.0.1", options, { schemes: { a: apiKey(secret, "cookie", "key") } });
        const error = await failure(transport, operation);
        expect(error.message).toMatch(/^400 GET \/thing: -{40}/);
        expect(shown(error)).not.toContain(text.slice(0, encode(Array.from(secret).slice(0, 6).join("")).length));
      }
    },
  );

  it("is not shortened otherwise", async () => {
    const text = "secret things: " + "-".repeat(20_000);
    const fetch = (): Promise<Response> => Promise.resolve(new Response(text, { status: 400 }));
    const transport = client(
      "http://127.0.0.1",
      { fetch, maxErrorBytes: 15_000 },
      { schemes: { a: bearer("secret-key") } },
    );
    expect((await failure(transport, operation)).message).toContain("secret things: ----");
  });
});

describe("long credentials", () => {
  /** The same for each length. */
  const random = (length: number, letters: string): string => {
    let state = length;
    const next = (): number => (state = (state * 48_271) % 2_147_483_647);
    return Array.from({ length }, () => letters[next() % letters.length]).join("");
  };
  const lengths = [399, 400, 401, 407, 1000, 8000];

  it.each(
    lengths.flatMap((length) =>
      ["abcdefghijklmnopqr", "a/b+c=d9é", "x", "/+", "a\\", "\\%5c/"].map((letters) => [length, letters] as const),
    ),
  )("are cut out: %d of %j", async (length, letters) => {
    const secret = random(length, letters);
    const echo = JSON.stringify({ text: [secret, encodeURIComponent(secret)] });
    const fetch = (): Promise<Response> => Promise.resolve(new Response(echo, { status: 403 }));
    const schemes = { a: apiKey(secret, "cookie", "key") };
    const error = await failure(client("http://127.0.0.1", { fetch }, { schemes }), operation);
    expect(error).toMatchObject({ kind: "api", statusCode: 403 });
    // Backslashes belong to the text around.
    expect(JSON.stringify(error.body).replace(/\[redacted\]|\\|%5C/g, "").length).toBeLessThan(60);
  });

  it.each([
    ["ends otherwise", random(200, "aZ/9+é"), `${random(200, "aZ/9+é").slice(0, -1)}!`.repeat(1000)],
    ["has more backslashes", `a${"\\".repeat(8)}b`, `a${"\\".repeat(5000)}c`],
    ["has backslashes in more places", "a\\b\\c\\d\\e\\f", `a${"\\".repeat(99)}b${"\\%5C".repeat(99)}c`.repeat(99)],
    ["has entities", `a${"&".repeat(20)}b`, `a${"&amp;".repeat(5000)}c`],
  ])("cost no time to speak of where a text is full of what %s", async (_, secret, nearly) => {
    const fetch = (): Promise<Response> => Promise.resolve(new Response(nearly, { status: 403 }));
    const schemes = { a: apiKey(secret, "cookie", "key") };
    expect((await failure(client("http://127.0.0.1", { fetch }, { schemes }), operation)).body).toBe(nearly);
  });
});

describe("a credential between spaces", () => {
  it.each([
    ["bearer", bearer],
    ["header", (value: string) => apiKey(value, "header", "X-Key")],
  ] as const)("is known without them: %s", async (_, scheme) => {
    for (const value of ["s3cret-token ", " s3cret-token", "s3cret-token\t"]) {
      await using server = await serve(({ response }) => json(response, 400, { message: "bad s3cret-token!" }));
      const error = await failure(client(server, {}, { schemes: { a: scheme(value) } }), operation);
      expect(shown(error)).not.toContain("s3cret-token");
    }
  });
});

describe("cookies", () => {
  it.each([
    [{ cookie: null }, undefined],
    [{ Cookie: "mine=1" }, "mine=1; sid=secret-key"],
    [{}, "sid=secret-key"],
  ])("with headers %j: %s", async (headers, expected) => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    const transport = client(server, {}, { schemes: { a: apiKey("secret-key", "cookie", "sid") } });
    await transport.request(operation, { headers });
    expect(server.seen[0]!.headers["cookie"]).toBe(expected);
  });
});

describe("suppliers that give no text", () => {
  const nothings = [undefined, null, "", " ", "\t\n", 0, {}, [], Symbol("x")] as readonly unknown[];
  const kinds: readonly [string, (give: () => never) => SecurityScheme | undefined][] = [
    ["token", (give) => bearer(give)],
    ["myToken", (give) => bearer(give, "Bearer", "myToken")],
    ["apiKey", (give) => apiKey(give, "header", "X-Key")],
    ["apiKey", (give) => apiKey(give, "query", "key")],
    ["sid", (give) => apiKey(give, "cookie", "key", "sid")],
    ["username", (give) => basic(give)],
    ["user", (give) => basic(give, "p", ["user", "secret"])],
    ["secret", (give) => basic("u", give, ["user", "secret"])],
  ];
  it.each(kinds)("reject the call with the name of the option: %s", async (name, scheme) => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    for (const nothing of nothings) {
      for (const give of [() => nothing, async () => nothing]) {
        // A password may be empty.
        if (name === "secret" && typeof nothing === "string") continue;
        const schemes = { a: scheme(give as () => never) };
        const error = await failure(client(server, {}, { schemes }), operation);
        expect(error).toMatchObject({ kind: "configuration" });
        expect(error.message).toContain(`Option ${name} gives no text`);
      }
    }
    expect(server.seen).toHaveLength(0);
  });

  it("but a password may be empty", async () => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    await client(server, {}, { schemes: { a: basic("u", () => "") } }).request(operation);
    expect(server.seen[0]!.headers["authorization"]).toBe(`Basic ${btoa("u:")}`);
  });
});
