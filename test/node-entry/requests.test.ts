import { createReadStream } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { nodeFetch } from "../../templates/typescript/runtime/node/index.js";
import { startRecorder, type Recorder } from "../wire/support/recorder.js";
import { rejection, serveHttp } from "./support.js";

const fetch = nodeFetch({ proxy: false });

async function record(): Promise<Recorder> {
  const recorder = await startRecorder();
  onTestFinished(() => recorder.close());
  return recorder;
}

/** What Node's fetch adds that has no use outside of a browser. */
const BROWSER = ["accept-language", "sec-fetch-mode", "connection"];

describe("sends what Node's fetch sends", () => {
  const file = new File(["file"], 'a"b\n.txt', { type: "text/x" });
  const form = (): FormData => {
    const data = new FormData();
    data.append('na"me\r\n', "one\ntwo\rthree\r\nfour");
    data.append("file", file);
    data.append("blob", new Blob(["blob"]));
    return data;
  };
  it.each<[string, string, RequestInit?]>([
    ["GET", "/"],
    ["lower-case get", "/", { method: "get" }],
    ["a path that needs no parsing", "/a/b.c?d=e,f&g=%20;h"],
    ["dot segments and spaces", "/a/../b/./%2e%2E/c d?e f'g#h"],
    ["letters beyond ASCII", "/ä?ö=ü"],
    ["backslashes, tabs and quotes", '/a\\b\t"c|d?"e|f'],
    ["POST without a body", "/", { method: "POST" }],
    ["PUT without a body", "/", { method: "PUT" }],
    ["DELETE without a body", "/", { method: "DELETE" }],
    ["PATCH without a body", "/", { method: "PATCH" }],
    ["text", "/", { method: "POST", body: "tëxt" }],
    ["empty text", "/", { method: "POST", body: "" }],
    ["DELETE with a body", "/", { method: "DELETE", body: "x" }],
    ["URLSearchParams", "/", { method: "POST", body: new URLSearchParams({ a: "b c", d: "é" }) }],
    ["a Blob with type", "/", { method: "POST", body: new Blob(["blob"], { type: "text/x" }) }],
    ["a Blob without type", "/", { method: "POST", body: new Blob(["blob"]) }],
    ["an ArrayBuffer", "/", { method: "POST", body: new TextEncoder().encode("abc").buffer }],
    ["a view of a part", "/", { method: "POST", body: new TextEncoder().encode("abcdef").subarray(2, 4) }],
    ["a DataView", "/", { method: "POST", body: new DataView(new TextEncoder().encode("abcd").buffer, 1, 2) }],
    ["a FormData", "/", { method: "POST", body: form() }],
    ["headers of every form", "/", { headers: { Accept: "a/b", "X-Mine": "1", "User-Agent": "me" } }],
    [
      "headers as pairs",
      "/",
      {
        headers: [
          ["x-a", "1"],
          ["X-A", "2"],
          ["b", "3"],
        ],
      },
    ],
    ["Headers", "/", { method: "POST", body: "x", headers: new Headers({ "content-type": "a/b", "X-B": "ä" }) }],
  ])("%s", async (_, path, init) => {
    const recorder = await record();
    const origin = recorder.origin;
    await globalThis.fetch(origin + path, init);
    await fetch(origin + path, init);
    // A path that is known already is read another way.
    await fetch(origin + path, init);
    const [theirs, ...ours] = recorder.requests.map(({ line, headers, body }) => {
      const boundary = /boundary=(.+)/.exec(headers["content-type"] ?? "")?.[1] ?? "\0";
      const normal = (text: string): string => text.replaceAll(boundary, "BOUNDARY").replaceAll(origin, "ORIGIN");
      const entries = Object.entries(headers).filter(([name]) => !BROWSER.includes(name));
      const all = Object.fromEntries(entries.map(([name, value]) => [name, normal(value)] as const));
      if (boundary !== "\0") delete all["content-length"];
      return { line, headers: { ...all, "accept-encoding": "" }, body: normal(body).replace(/\r\n$/, "") };
    });
    expect(ours).toEqual([theirs, theirs]);
  });
});

describe("bodies that are streams", () => {
  const pieces = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    for (const text of ["one ", "two ", "three"]) yield new TextEncoder().encode(text);
  };
  it.each<[string, () => unknown]>([
    ["a ReadableStream", () => new Blob(["one two three"]).stream()],
    ["an async generator", pieces],
    ["a stream of Node", () => createReadStream(join(import.meta.dirname, "fixtures/text.txt"))],
  ])("%s is sent in chunks, without duplex", async (_, body) => {
    const recorder = await record();
    await fetch(recorder.origin, { method: "POST", body: body() as BodyInit });
    expect(recorder.requests[0]).toMatchObject({ body: "one two three", headers: { "transfer-encoding": "chunked" } });
    expect(recorder.requests[0]!.headers["content-length"]).toBeUndefined();
  });

  it("have the length that the caller knows", async () => {
    const recorder = await record();
    const headers = { "Content-Length": "13" };
    await fetch(recorder.origin, { method: "POST", body: pieces() as unknown as BodyInit, headers });
    expect(recorder.requests[0]).toMatchObject({ body: "one two three", headers: { "content-length": "13" } });
    expect(recorder.requests[0]!.headers["transfer-encoding"]).toBeUndefined();
  });

  it.each(["12", "14"])("that do not have the length that was said, %s, are an error", async (length) => {
    const server = await serveHttp((request, response) => void request.resume().on("end", () => response.end()));
    const headers = { "Content-Length": length };
    const init = { method: "POST", body: pieces() as unknown as BodyInit, headers };
    const error = await rejection(fetch(server.origin, init));
    expect(error).toMatchObject({ name: "TypeError", message: "fetch failed" });
    expect(error.cause!.message).toContain("Content-Length");
  });

  it("that fail are an error with that cause", async () => {
    const server = await serveHttp((request) => void request.resume());
    const broken = new Error("broken");
    const source = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
      yield new Uint8Array(10);
      throw broken;
    };
    const error = await rejection(fetch(server.origin, { method: "POST", body: source() as unknown as BodyInit }));
    expect(error.cause).toBe(broken);
    await expect.poll(() => server.sockets.size).toBe(0);
  });

  it("of anything but bytes are an error", async () => {
    const server = await serveHttp((request) => void request.resume());
    const body = new ReadableStream({ start: (controller) => controller.enqueue("text") });
    expect((await rejection(fetch(server.origin, { method: "POST", body }))).cause).toBeInstanceOf(TypeError);
  });

  it("wait for a server that reads slowly", async () => {
    const server = await serveHttp(() => {});
    let given = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const controller = new AbortController();
    const calling = rejection(fetch(server.origin, { method: "POST", body, signal: controller.signal }));
    await expect.poll(() => given).toBeGreaterThan(65_536);
    let before = 0;
    // Buffers of the system take some; then it stands still.
    await expect.poll(() => before === (before = given), { interval: 100, timeout: 5000 }).toBe(true);
    expect(given).toBeLessThan(30_000_000);
    controller.abort();
    await calling;
  });

  it("end when the server has answered without them, and their source is closed", async () => {
    const server = await serveHttp((_, response) => response.writeHead(413).end("too large"));
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(10)),
      cancel: () => void (cancelled = true),
    });
    const response = await fetch(server.origin, { method: "POST", body });
    expect([response.status, await response.text()]).toEqual([413, "too large"]);
    await expect.poll(() => cancelled).toBe(true);
    await expect.poll(() => server.sockets.size).toBe(0);
  });
});

describe("Expect: 100-continue", () => {
  const headers = { Expect: "100-continue" };
  it("sends the body when the server asks for it", async () => {
    const server = await serveHttp((request, response) => void request.pipe(response));
    const response = await fetch(server.origin, { method: "POST", body: "body", headers });
    expect(await response.text()).toBe("body");
  });

  it("sends none to a server that refuses", async () => {
    let received = "";
    const recorder = await startRecorder((request, socket) => {
      received += request.body;
      socket.end("HTTP/1.1 417 No\r\ncontent-length: 0\r\n\r\n");
      return undefined;
    });
    onTestFinished(() => recorder.close());
    let cancelled = false;
    const body = new ReadableStream({ cancel: () => void (cancelled = true) });
    // The recorder waits for a body whose length is known, so this one is empty until the last chunk.
    const response = await fetch(recorder.origin, {
      method: "POST",
      body,
      headers: { ...headers, "Content-Length": "0" },
    });
    expect(response.status).toBe(417);
    expect(received).toBe("");
    await expect.poll(() => cancelled).toBe(true);
  });

  it("does not wait for ever", async () => {
    const recorder = await record();
    expect((await fetch(recorder.origin, { method: "POST", body: "body", headers })).status).toBe(204);
    expect(recorder.requests[0]!.body).toBe("body");
  });
});

describe("refuses before anything is sent", () => {
  it.each<[string, string, RequestInit?]>([
    ["no URL", "/relative?secret"],
    ["another scheme", "ftp://127.0.0.1/?secret"],
    ["a URL with credentials", "http://user:secret@127.0.0.1/"],
    ["GET with a body", "", { body: "secret" }],
    ["HEAD with a body", "", { method: "HEAD", body: "secret" }],
    ["TRACE", "", { method: "TRACE" }],
    ["CONNECT", "", { method: "connect" }],
    ["a method that is no token", "", { method: "GE T" }],
    ["a name that is no token", "", { headers: { "a b": "secret" } }],
    ["a value with a line break", "", { headers: { a: "secret\r\nb: c" } }],
    ["a value beyond Latin-1", "", { headers: { a: "secret\u{1f600}" } }],
    ["Transfer-Encoding", "", { method: "POST", body: "x", headers: { "Transfer-Encoding": "gzip, secret" } }],
    ["Connection with other names", "", { headers: { connection: "secret" } }],
    ["Upgrade", "", { headers: { upgrade: "secret" } }],
    ["Keep-Alive", "", { headers: { "keep-alive": "secret" } }],
    ["a length that is not that of the body", "", { method: "POST", body: "x", headers: { "content-length": "2" } }],
    ["a length that is no number", "", { method: "POST", body: "x", headers: { "content-length": "secret" } }],
  ])("%s", async (_, url, init) => {
    const server = await serveHttp((_, response) => response.end());
    const error = await rejection(fetch(url || server.origin, init));
    expect(error).toBeInstanceOf(TypeError);
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain("secret");
    expect(server.accepted()).toBe(0);
  });
});

it("sends any method in capitals, and the Host of the caller", async () => {
  const recorder = await record();
  await fetch(recorder.origin, { method: "patch", body: "x", headers: { host: "other.test" } });
  expect(recorder.requests).toMatchObject([{ line: "PATCH /", headers: { host: "other.test" } }]);
});

it("takes a Request, and what is beside it", async () => {
  const recorder = await record();
  const request = new Request(`${recorder.origin}/a`, { method: "POST", body: "text", headers: { "x-a": "1" } });
  await fetch(request.clone());
  await fetch(request, { headers: { "x-b": "2" } });
  await fetch(new URL(`${recorder.origin}/b#c`));
  expect(recorder.requests).toMatchObject([
    { line: "POST /a", body: "text", headers: { "x-a": "1", "content-type": "text/plain;charset=UTF-8" } },
    { line: "POST /a", body: "text", headers: { "x-b": "2" } },
    { line: "GET /b" },
  ]);
});

it("reaches IPv6", async () => {
  const error = await rejection(fetch("http://[::1]:1/"));
  expect(error.cause!.message).toMatch(/::1/);
});
