import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { inspect } from "node:util";
import zlib, { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { builtins } from "../../templates/typescript/runtime/node/builtins.js";
import { nodeFetch } from "../../templates/typescript/runtime/node/index.js";
import { refusedOrigin, serveRaw } from "../runtime/support/fault-server.js";
import { rejection, serveHttp } from "./support.js";

const fetch = nodeFetch({ proxy: false });
const LONG = Array.from({ length: 20_000 }, (_, index) => `item ${index * 7919}`).join();

/** The answer to a request whose bytes are given. */
async function answered(bytes: string | Buffer, init?: RequestInit): Promise<Response> {
  const server = await serveRaw((socket) => socket.end(bytes, "latin1"));
  try {
    return await fetch(`${server.origin}/a`, { redirect: "manual", ...init });
  } finally {
    // What has come is read; nothing more will.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await server.close();
  }
}

describe("a response", () => {
  it("has what one of the platform has", async () => {
    const text =
      "HTTP/1.1 203 Some Text\r\nX-A: 1\r\nx-a: 2\r\nSet-Cookie: a=b\r\nset-cookie: c=d\r\nX-B: \xe4\r\n\r\nbody";
    const response = await answered(text);
    expect(response).toBeInstanceOf(Response);
    const { status, statusText, ok, type, redirected, bodyUsed } = response;
    const expected = { status: 203, statusText: "Some Text", ok: true, type: "basic", redirected: false };
    expect({ status, statusText, ok, type, redirected, bodyUsed }).toEqual({ ...expected, bodyUsed: false });
    expect(response.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a$/);
    expect(response.body).toBeInstanceOf(ReadableStream);
    expect(response.body).toBe(response.body);
    expect(await response.text()).toBe("body");
    expect(response.bodyUsed).toBe(true);
    await expect(response.text()).rejects.toThrow(TypeError);
    expect(() => response.clone()).toThrow(TypeError);
  });

  it("has headers of the platform, quick to look up", async () => {
    const text = "HTTP/1.1 200 OK\r\nX-A: 1\r\nx-a: 2\r\nSet-Cookie: a=b\r\nset-cookie: c=d\r\nX-B: \xe4\r\n\r\n";
    const { headers } = await answered(text);
    expect(headers).toBeInstanceOf(Headers);
    expect([headers.get("x-A"), headers.get("X-B"), headers.get("none"), headers.has("x-b"), headers.has("x")]).toEqual(
      ["1, 2", "ä", null, true, false],
    );
    expect(() => headers.get("no name")).toThrow(TypeError);
    const entries = [
      ["set-cookie", "a=b"],
      ["set-cookie", "c=d"],
      ["x-a", "1, 2"],
      ["x-b", "ä"],
    ];
    expect([...new Headers(headers)]).toEqual(entries);
    expect([...headers]).toEqual(entries);
    expect(headers.getSetCookie()).toEqual(["a=b", "c=d"]);
    headers.set("x-a", "3");
    headers.delete("x-b");
    headers.append("x-c", "4");
    expect([headers.get("x-a"), headers.has("x-b"), headers.get("X-C")]).toEqual(["3", false, "4"]);
  });

  it("shows its headers to console.log", async () => {
    expect(inspect((await answered("HTTP/1.1 200 OK\r\nX-A: one\r\n\r\n")).headers)).toContain("one");
  });

  const READ: Record<string, (response: Response) => Promise<unknown>> = {
    json: (response) => response.json(),
    arrayBuffer: async (response) => Buffer.from(await response.arrayBuffer()).toString(),
    bytes: async (response) => Buffer.from(await response.bytes()).toString(),
    blob: async (response) => [
      (await response.blob()).type,
      await (await response.blob().catch(() => new Blob())).text(),
    ],
    formData: async (response) => [...(await response.formData())],
    "new Response": async (response) => {
      const made = new Response(response.body, response);
      return [made.status, made.headers.get("content-type"), await made.text(), response.bodyUsed];
    },
    "new Response with clone": async (response) => new Response(response.clone().body, response).text(),
    clone: async (response) => {
      const copy = response.clone();
      return Promise.all([response.text(), copy.text(), copy.url === response.url, copy instanceof Response]);
    },
    tee: async (response) => {
      const [left, right] = response.body!.tee();
      return Promise.all([new Response(left).text(), new Response(right).text(), response.body!.locked]);
    },
    "pipeThrough and TextDecoderStream": async (response) => {
      let text = "";
      for await (const part of response.body!.pipeThrough(new TextDecoderStream())) text += part;
      return text;
    },
    "for await": async (response) => {
      let text = "";
      for await (const chunk of response.body!) text += Buffer.from(chunk).toString();
      return text;
    },
    "Readable.fromWeb": async (response) =>
      (await buffer(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]))).toString(),
    "a reader with a buffer": async (response) => {
      const reader = response.body!.getReader({ mode: "byob" });
      let text = "";
      for (;;) {
        const { done, value } = await reader.read(new Uint8Array(4));
        if (done) return text;
        text += Buffer.from(value).toString();
      }
    },
    "a reader after another": async (response) => {
      const first = response.body!.getReader();
      expect(response.body!.locked).toBe(true);
      expect(() => response.body!.getReader()).toThrow(TypeError);
      expect(() => response.body!.tee()).toThrow(TypeError);
      await expect(response.body!.cancel()).rejects.toThrow(TypeError);
      await expect(response.text()).rejects.toThrow(TypeError);
      first.releaseLock();
      await expect(first.read()).rejects.toThrow(TypeError);
      const second = response.body!.getReader();
      const { value } = await second.read();
      expect((await second.read()).done).toBe(true);
      await second.closed;
      return Buffer.from(value!).toString();
    },
  };
  it.each(Object.entries(READ))("is read by %s as one of the platform", async (_, read) => {
    const server = await serveHttp((request, response) => {
      const type = request.url === "/form" ? "application/x-www-form-urlencoded" : "application/json";
      response.writeHead(201, { "content-type": type }).end(request.url === "/form" ? "a=b&c=d" : '"tëxt"');
    });
    const url = `${server.origin}/${_ === "formData" ? "form" : "json"}`;
    const expected: unknown = await read(await globalThis.fetch(url)).catch(String);
    expect(await read(await fetch(url)).catch(String)).toEqual(expected);
  });

  it.each([
    ["HEAD", "HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-encoding: gzip\r\n\r\n", { method: "HEAD" }],
    ["204", "HTTP/1.1 204 No\r\ncontent-encoding: gzip\r\n\r\n", {}],
    ["304", "HTTP/1.1 304 No\r\ncontent-length: 5\r\ncontent-encoding: br\r\n\r\n", {}],
  ])("to %s has no body", async (_, text, init) => {
    const response = await answered(text, init);
    expect([response.body, await response.text(), response.bodyUsed]).toEqual([null, "", false]);
    expect(response.clone().body).toBe(null);
  });

  it("comes after informational ones, and before trailers", async () => {
    const early = "HTTP/1.1 103 Early\r\nlink: <a>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n";
    const text = `${early}HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\nx-trailer: 1\r\n\r\n`;
    const response = await answered(text);
    expect([response.status, await response.text(), response.headers.has("x-trailer")]).toEqual([200, "body", false]);
  });
});

describe("compressed bodies", () => {
  /** Where Node has it, and tells when it is cut off. */
  const zstd = builtins().createZstdDecompress && (Reflect.get(zlib, "zstdCompressSync") as typeof gzipSync);
  const codings: [string, (data: string | Buffer) => Buffer][] = [
    ["gzip", (data) => gzipSync(data)],
    ["x-gzip", (data) => gzipSync(data)],
    ["GZIP", (data) => gzipSync(data)],
    ["br", (data) => brotliCompressSync(data)],
    ["deflate", (data) => deflateSync(data)],
    ["deflate", (data) => deflateRawSync(data)],
    ["gzip, br", (data) => brotliCompressSync(gzipSync(data))],
    ["deflate, gzip", (data) => gzipSync(deflateRawSync(data))],
    ...(zstd ? [["zstd", zstd] as (typeof codings)[number]] : []),
  ];
  const serveCompressed = async (coding: string, body: Buffer): Promise<Response> => {
    const server = await serveHttp((_, response) => response.writeHead(200, { "content-encoding": coding }).end(body));
    return fetch(server.origin);
  };
  it.each(codings)("%s", async (coding, compress) => {
    const response = await serveCompressed(coding, compress(LONG));
    expect(response.headers.get("content-encoding")).toBe(coding);
    expect(await response.text()).toBe(LONG);
    expect(await (await serveCompressed(coding, compress(""))).text()).toBe("");
  });

  it.each(codings)("%s that ends early is an error", async (coding, compress) => {
    const body = compress(LONG);
    for (const length of [body.length - 1, body.length >> 1, 5]) {
      const error = await rejection((await serveCompressed(coding, body.subarray(0, length))).text());
      expect(error).toMatchObject({ name: "TypeError", message: "terminated" });
      expect(error.cause).toBeInstanceOf(Error);
    }
  });

  it.each(codings)("%s that is none is an error", async (coding) => {
    await rejection((await serveCompressed(coding, Buffer.from("plain text, and no archive at all"))).text());
  });

  it("that nobody knows are given as they are", async () => {
    expect(await (await serveCompressed("gzip, other", Buffer.from("as it is"))).text()).toBe("as it is");
  });

  it("by zstd are asked for only where their end is known", async () => {
    const server = await serveHttp(({ headers }, response) => response.end(headers["accept-encoding"]));
    const decompress = Reflect.get(zlib, "zstdDecompressSync") as typeof gzipSync | undefined;
    const cutOff = async (): Promise<unknown> => decompress?.(Buffer.from([0x28]));
    const told = await cutOff().then(
      () => false,
      () => true,
    );
    expect((await (await fetch(server.origin)).text()).includes("zstd")).toBe(told);
  });

  it("are asked for, but not for parts, nor when the caller says what to ask for", async () => {
    const server = await serveHttp(({ headers }, response) => response.end(headers["accept-encoding"]));
    const ask = async (headers: HeadersInit = {}): Promise<string> => (await fetch(server.origin, { headers })).text();
    expect(await ask()).toMatch(/^gzip, deflate, br(, zstd)?$/);
    expect(await ask({ Range: "bytes=0-1" })).toBe("identity");
    expect(await ask({ "Accept-Encoding": "br" })).toBe("br");
    expect(await ask({ "accept-encoding": "br", range: "bytes=0-1" })).toBe("br");
  });

  it("unfold no further than they are read", async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    const before = process.memoryUsage().rss;
    const response = await serveCompressed("gzip", bomb);
    const reader = response.body!.getReader();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
    await reader.cancel();
  });
});

describe("fails as Node's fetch does", () => {
  it.each<[string, string]>([
    ["no answer", ""],
    ["half a head", "HTTP/1.1 200 OK\r\ncontent-"],
    ["no HTTP", "hello there\r\n\r\n"],
    ["a head that is too large", `HTTP/1.1 200 OK\r\nset-cookie: ${"secret".repeat(20_000)}\r\n\r\n`],
    ["both lengths", "HTTP/1.1 200 OK\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\nsecret"],
    ["a line break in a header", "HTTP/1.1 200 OK\r\nset-cookie: secret\0\r\n\r\n"],
  ])("%s", async (_, bytes) => {
    const server = await serveRaw((socket) => socket.end(bytes));
    const error = await rejection(fetch(`${server.origin}/?secret`));
    expect(error).toMatchObject({ name: "TypeError", message: "fetch failed" });
    expect(error.cause!.code).toMatch(/^(ECONNRESET|HPE_\w+)$/);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("secret");
    await server.close();
  });

  it.each<[string, string]>([
    ["half a body", "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf"],
    ["half a chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n8\r\nhalf"],
    ["no last chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n"],
    ["a chunk that is none", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\nsecret\r\n"],
  ])("%s, after what has come", async (_, bytes) => {
    const reader = (await answered(bytes)).body!.getReader();
    expect(Buffer.from((await reader.read()).value!).toString()).toBe("half");
    const error = await rejection(reader.read());
    expect(error).toMatchObject({ name: "TypeError", message: "terminated" });
    expect(error.cause!.code).toMatch(/^(ECONNRESET|HPE_\w+)$/);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("secret");
    expect(await rejection(reader.closed)).toBe(error);
  });

  it("no server, with its code", async () => {
    const { port } = new URL(await refusedOrigin());
    for (const host of ["127.0.0.1", "localhost"]) {
      expect((await rejection(fetch(`http://${host}:${port}/`))).cause!.code).toBe("ECONNREFUSED");
    }
  });
});

it("a slow reader holds up the server", async () => {
  let written = 0;
  const server = await serveHttp((_, response) => {
    const chunk = Buffer.alloc(65_536);
    const pump = (): void => {
      while (!response.destroyed && response.write(chunk)) written += chunk.length;
    };
    response.on("drain", pump);
    pump();
  });
  const reader = (await fetch(server.origin)).body!.getReader();
  await reader.read();
  let before = -1;
  await expect.poll(() => before === (before = written), { interval: 100, timeout: 5000 }).toBe(true);
  expect(written).toBeLessThan(30_000_000);
  await reader.cancel();
  await expect.poll(() => server.sockets.size).toBe(0);
});
