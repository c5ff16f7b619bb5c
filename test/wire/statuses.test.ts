import { describe, expect, it } from "vitest";
import { apiKey } from "../../templates/typescript/runtime/core/auth-api-key.js";
import { SdkError } from "../../templates/typescript/runtime/core/errors.js";
import { json, jsonResponse } from "../../templates/typescript/runtime/core/json.js";
import { binaryResponse } from "../../templates/typescript/runtime/core/binary-response.js";
import { byStatus, emptyResponse, textResponse } from "../../templates/typescript/runtime/core/responses.js";
import { HttpTransport } from "../../templates/typescript/runtime/core/transport.js";
import { answer, ask } from "./support/answers.js";
import { client } from "./support/client.js";
import { utf8 } from "./support/row.js";
import { serve } from "./support/serve.js";

const type = "application/json";

/** Without 407, of which fetch makes a lost connection (Fetch §4.6). */
const unsuccessful: readonly number[] = [
  300, 304, 305, 306, 400, 401, 402, 403, 404, 405, 406, 409, 410, 411, 412, 413, 414, 415, 416, 417, 422, 429, 499,
  500, 501, 502, 503, 504, 505, 599,
];

describe("statuses of success", () => {
  it.each([200, 201, 202, 203, 206, 207, 208, 226])(
    "%i gives its body, with and without a content type",
    async (status) => {
      const { origin } = await serve(
        () => answer('{"a":1}', type, { status }),
        () => answer('{"a":1}', undefined, { status }),
        () => answer("", undefined, { status }),
      );
      expect(await ask(origin, jsonResponse)).toEqual({ a: 1 });
      expect(await ask(origin, jsonResponse)).toEqual({ a: 1 });
      expect(await ask(origin, jsonResponse)).toBeUndefined();
    },
  );

  it.each([
    ["true", true],
    ["0", 0],
    ['""', ""],
    ["[]", []],
    ["{}", {}],
    ["null", null],
    [' \r\n\t{"a":[]}\n', { a: [] }],
    ["1e400", Infinity],
  ])("a body of %s", async (body, data) => {
    const { origin } = await serve(() => answer(body, `${type}; charset=UTF-8`));
    expect(await ask(origin, jsonResponse)).toStrictEqual(data);
  });

  it.each([
    "text/plain",
    "text/html; charset=utf-8",
    "application/vnd.other+json",
    "application/octet-stream",
    "nonsense",
  ])("JSON that is said to be %s is read all the same", async (other) => {
    const { origin } = await serve(() => answer('{"a":1}', other));
    expect(await ask(origin, jsonResponse)).toEqual({ a: 1 });
  });

  it("a body of a megabyte, of many bytes a character", async () => {
    const text = "é€😀".repeat(100_000);
    const { origin } = await serve(() => answer(Buffer.from(JSON.stringify({ text })).toString("latin1"), type));
    expect(await ask(origin, jsonResponse)).toEqual({ text });
  });

  it("one with a body beside one without", async () => {
    const table = byStatus<typeof jsonResponse | typeof emptyResponse>({ 200: jsonResponse, 204: emptyResponse });
    const { origin } = await serve(
      () => answer('{"a":1}', type),
      () => answer("", undefined, { status: 204 }),
    );
    expect(await ask(origin, table)).toEqual({ a: 1 });
    expect(await ask(origin, table)).toBeUndefined();
  });

  it("HEAD has no body, whatever its headers promise", async () => {
    const { origin } = await serve(() => `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: 100\r\n\r\n`);
    const { data, error } = await client(origin)
      .request({ method: "HEAD", path: "/", response: emptyResponse })
      .result();
    expect([data, error]).toEqual([undefined, undefined]);
  });

  it("answers before the answer are passed over", async () => {
    const { origin } = await serve(
      () => `HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${answer("1", type)}`,
    );
    expect(await ask(origin, jsonResponse)).toBe(1);
  });

  it("text in its charset, and bytes as they are", async () => {
    const { origin } = await serve(
      () => answer("\xff\xfea\0", "text/plain; charset=utf-16le"),
      () => answer("\xe4", "text/plain;charset=ISO-8859-1"),
      () => answer("\0\xff", "application/octet-stream"),
    );
    expect(await ask(origin, textResponse)).toBe("a");
    expect(await ask(origin, textResponse)).toBe("ä");
    const data = await ask(origin, binaryResponse());
    expect(new Uint8Array(await (data as Blob).arrayBuffer())).toEqual(Uint8Array.of(0, 255));
  });

  it("headers with several values are joined, cookies apart", async () => {
    const head = "X-A: 1\r\nX-A: 2\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nX-Empty:\r\nConnection: close";
    const { origin } = await serve(() => `HTTP/1.1 200 OK\r\n${head}\r\nContent-Length: 0\r\n\r\n`);
    const { rawResponse } = await ask(origin, jsonResponse).withRawResponse();
    expect(rawResponse.headers.get("x-a")).toBe("1, 2");
    expect(rawResponse.headers.get("x-empty")).toBe("");
    expect(rawResponse.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });
});

describe("statuses that are no success", () => {
  it.each(unsuccessful)("%i is an error, with what the body says", async (status) => {
    const body = status === 304 ? "" : '{"message":"no"}';
    const { origin, requests } = await serve(() => answer(body, type, { status }));
    const { error } = await ask(origin, jsonResponse).result();
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toMatchObject({ kind: "api", statusCode: status });
    if (status !== 304) expect(error!.body).toEqual({ message: "no" });
    expect(requests).toHaveLength(1);
  });

  it.each<[string | undefined, string, unknown]>([
    ["application/problem+json", '{"title":"é"}', { title: "é" }],
    ["application/json", "", undefined],
    ["application/json", "<html>", "<html>"],
    ["text/html", "<html>", "<html>"],
    ["application/xml", "<error/>", "<error/>"],
    [undefined, "plain", "plain"],
    [undefined, "", undefined],
  ])("its body as %s: %s", async (mediaType, body, expected) => {
    const { origin } = await serve(() => answer(utf8(body), mediaType, { status: 400 }));
    const { error } = await ask(origin, jsonResponse).result();
    expect(error).toMatchObject({ kind: "api", statusCode: 400 });
    expect(error!.body).toEqual(expected);
  });

  it("redirects that have no address", async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      const { origin } = await serve(() => answer("{}", type, { status }));
      const { error } = await ask(origin, jsonResponse).result();
      expect(error).toMatchObject({ kind: "api", statusCode: status, body: {} });
    }
  });
});

describe("retries", () => {
  it.each([408, 429, 500, 502, 503, 504])("%i, then success, of every method that may be repeated", async (status) => {
    for (const method of ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]) {
      const { origin, requests } = await serve(
        () => answer("{}", type, { status }),
        () => answer("", undefined, { status: 204 }),
      );
      const body = method === "PUT" ? json({ a: 1 }) : undefined;
      const options = { maxRetries: 1, initialRetryDelayInSeconds: 0.001 };
      await client(origin, options).request({ method, path: "/", body, response: emptyResponse });
      expect(requests.map((request) => request.body)).toEqual(method === "PUT" ? ['{"a":1}', '{"a":1}'] : ["", ""]);
    }
  });

  it.each([429, 503])("%i of POST with Retry-After, then success", async (status) => {
    const { origin, requests } = await serve(
      () => answer("{}", type, { status }).replace("\r\n", "\r\nRetry-After: 0\r\n"),
      () => answer('{"made":true}', type, { status: 201 }),
    );
    const data = await client(origin, { maxRetries: 2 }).request({ method: "POST", path: "/", body: json([1]) });
    expect(data).toEqual({ made: true });
    expect(requests.map(({ body }) => body)).toEqual(["[1]", "[1]"]);
  });
});

describe("addresses", () => {
  it.each([
    ["", "/thing", "/thing"],
    ["/", "/thing", "/thing"],
    ["/v1", "/thing", "/v1/thing"],
    ["/v1/", "/thing", "/v1/thing"],
    ["/v1/", "/", "/v1/"],
    ["/a%20b", "/c", "/a%20b/c"],
    ["", "/thing/", "/thing/"],
    ["", "/thing?x=1&y=%2F", "/thing?x=1&y=%2F"],
  ])("base %j and path %j", async (base, path, expected) => {
    const { origin, requests } = await serve(() => answer("", undefined, { status: 204 }));
    await client(origin + base).request({ method: "GET", path });
    expect(requests[0]!.line).toBe(`GET ${expected}`);
  });

  it("a key in the query follows the parameters", async () => {
    const { origin, requests } = await serve(() => answer("", undefined, { status: 204 }));
    const schemes = { key: apiKey("a&b", "query", "api key") };
    const transport = new HttpTransport({ errors: { base: SdkError }, baseUrl: origin, schemes });
    await transport.request({ method: "GET", path: "/a?b=c", query: { d: 1 }, security: [{ key: [] }] });
    expect(requests[0]!.line).toMatch(/^GET \/a\?b=c&d=1&api(%20|\+)key=a%26b$/);
  });
});
