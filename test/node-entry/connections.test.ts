import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it, onTestFinished } from "vitest";
import { nodeFetch } from "../../templates/typescript/runtime/node/index.js";
import { serveRaw } from "../runtime/support/fault-server.js";
import { rejection, serveHttp } from "./support.js";

const text = async (response: Promise<Response>): Promise<string> => (await response).text();

describe("connections", () => {
  it("are used again, also when nobody reads the body", async () => {
    const server = await serveHttp((_, response) => response.end("x"));
    const fetch = nodeFetch({ proxy: false });
    for (let call = 0; call < 20; call++) {
      await fetch(server.origin, { method: call % 2 ? "POST" : "GET", body: call % 2 ? "body" : null });
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(server.accepted()).toBe(1);
  });

  it("are no more than maxSockets", async () => {
    const server = await serveHttp((_, response) => response.end("x"));
    const fetch = nodeFetch({ proxy: false, maxSockets: 3 });
    await Promise.all(Array.from({ length: 50 }, () => text(fetch(server.origin))));
    expect(server.accepted()).toBe(3);
  });

  it("are kept no more than maxFreeSockets, no longer than asked for", async () => {
    const server = await serveHttp((_, response) => response.end("x"));
    const fetch = nodeFetch({ proxy: false, maxFreeSockets: 2, keepAliveInMilliseconds: 300 });
    await Promise.all(Array.from({ length: 10 }, () => text(fetch(server.origin))));
    await expect.poll(() => server.sockets.size).toBe(2);
    await expect.poll(() => server.sockets.size, { timeout: 5000 }).toBe(0);
  });

  it("are kept for less than the server says", async () => {
    const server = await serveHttp((request, response) =>
      response.writeHead(200, { "Keep-Alive": `timeout=${request.url!.slice(1)}` }).end("x"),
    );
    const fetch = nodeFetch({ proxy: false });
    await text(fetch(`${server.origin}/1`));
    await expect.poll(() => server.sockets.size).toBe(0);
    await text(fetch(`${server.origin}/60`));
    await text(fetch(`${server.origin}/60`));
    expect(server.accepted()).toBe(2);
  });

  it("are not kept with keepAliveInMilliseconds: 0", async () => {
    const server = await serveHttp((_, response) => response.end("x"));
    const fetch = nodeFetch({ proxy: false, keepAliveInMilliseconds: 0 });
    await text(fetch(server.origin));
    await expect.poll(() => server.sockets.size).toBe(0);
  });
});

/** Answers the first request on a connection, and closes it when there is a second. */
const closing = (): ReturnType<typeof serveRaw> => {
  const known = new Set<object>();
  return serveRaw((socket) => {
    if (known.has(socket)) socket.destroy();
    else socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nx");
    known.add(socket);
  });
};

describe("a connection that the server closes just as it is used again", () => {
  it.each<[string, RequestInit]>([
    ["GET", {}],
    ["HEAD", { method: "HEAD" }],
    ["PUT", { method: "PUT", body: "body" }],
    ["PUT of a Blob", { method: "PUT", body: new Blob(["body"]) }],
    ["DELETE", { method: "DELETE" }],
  ])("is replaced for %s", async (_, init) => {
    await using server = await closing();
    const fetch = nodeFetch({ proxy: false });
    await Promise.all([text(fetch(server.origin)), text(fetch(server.origin))]);
    expect((await fetch(server.origin, init)).status).toBe(200);
    expect(server.seen).toHaveLength(4);
  });

  it.each<[string, () => RequestInit]>([
    ["POST", () => ({ method: "POST", body: "body" })],
    ["PATCH", () => ({ method: "PATCH", body: "body" })],
    ["PUT of a stream", () => ({ method: "PUT", body: new Blob(["body"]).stream() })],
  ])("is an error for %s, which is sent once", async (_, init) => {
    await using server = await closing();
    const fetch = nodeFetch({ proxy: false });
    await text(fetch(server.origin));
    const error = await rejection(fetch(server.origin, init()));
    expect(error).toMatchObject({ message: "fetch failed", cause: { code: "ERR_IDLE_CONNECTION_CLOSED" } });
    expect(server.seen).toHaveLength(2);
  });

  it("is not one that has begun to answer, nor one that is new", async () => {
    const known = new Set<object>();
    await using server = await serveRaw((socket) => {
      if (known.has(socket)) socket.end("HTTP/1.1 200");
      else socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nx");
      known.add(socket);
    });
    const fetch = nodeFetch({ proxy: false });
    await text(fetch(server.origin));
    await rejection(fetch(server.origin));
    expect(server.seen).toHaveLength(2);
    await using deaf = await serveRaw((socket) => socket.destroy());
    expect((await rejection(fetch(deaf.origin))).cause!.code).toBe("ECONNRESET");
    expect(deaf.seen).toHaveLength(1);
  });
});

it("ten thousand calls leave memory flat, and no more than maxSockets connections", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const server = await serveHttp((request, response) => void request.resume().on("end", () => response.end("x")));
  const fetch = nodeFetch({ proxy: false, maxSockets: 16 });
  const { signal } = new AbortController();
  const drive = async (calls: number): Promise<number> => {
    let left = calls;
    const lane = async (): Promise<void> => {
      while (left-- > 0) await text(fetch(`${server.origin}/${left}`, { method: "POST", body: "body", signal }));
    };
    await Promise.all(Array.from({ length: 32 }, lane));
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = await drive(2000);
  const after = await drive(10_000);
  expect(after - before).toBeLessThan(3_000_000);
  expect(server.accepted()).toBeLessThanOrEqual(16);
});

it("says which Node it needs, where there is none or an old one", () => {
  const { getBuiltinModule } = process;
  onTestFinished(() => void Object.assign(process, { getBuiltinModule }));
  Object.assign(process, { getBuiltinModule: undefined });
  expect(() => nodeFetch()).toThrow(new TypeError("nodeFetch needs Node 20.16, 22.3 or later"));
});

it("an idle connection does not keep the process alive", async () => {
  const server = await serveHttp((_, response) => response.end("x"));
  const before = process.getActiveResourcesInfo().filter((name) => /TCPSocket|Timeout/.test(name)).length;
  await text(nodeFetch({ proxy: false })(server.origin));
  // One is the server's end.
  await expect
    .poll(() => process.getActiveResourcesInfo().filter((name) => /TCPSocket|Timeout/.test(name)).length)
    .toBeLessThanOrEqual(before + 1);
});
