import { getEventListeners } from "node:events";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { nodeFetch } from "../../templates/typescript/runtime/node/index.js";
import { serveRaw } from "../runtime/support/fault-server.js";
import { rejection, serveHttp } from "./support.js";

const fetch = nodeFetch({ proxy: false });
const listeners = (signal: AbortSignal): number => getEventListeners(signal, "abort").length;

describe("a signal that is aborted", () => {
  const reason = new Error("enough");

  it("before: nothing is sent, and a stream is cancelled", async () => {
    const server = await serveHttp((_, response) => response.end());
    let cancelled = false;
    const body = new ReadableStream({ cancel: () => void (cancelled = true) });
    const signal = AbortSignal.abort(reason);
    expect(await rejection(fetch(server.origin, { method: "POST", body, signal }))).toBe(reason);
    expect(server.accepted()).toBe(0);
    expect(cancelled).toBe(true);
  });

  it("at once", async () => {
    const server = await serveHttp((_, response) => response.end());
    const controller = new AbortController();
    const calling = rejection(fetch(server.origin, { signal: controller.signal }));
    controller.abort(reason);
    expect(await calling).toBe(reason);
    expect(listeners(controller.signal)).toBe(0);
    await expect.poll(() => server.sockets.size).toBe(0);
  });

  it.each<[string, string]>([
    ["before there is an answer", ""],
    ["within the head", "HTTP/1.1 200 OK\r\nx-"],
  ])("%s", async (_, text) => {
    await using server = await serveRaw((socket) => socket.write(text));
    const controller = new AbortController();
    const calling = rejection(fetch(server.origin, { signal: controller.signal }));
    await expect.poll(() => server.seen).toHaveLength(1);
    controller.abort(reason);
    expect(await calling).toBe(reason);
    await expect.poll(() => server.busy()).toBe(0);
    expect(listeners(controller.signal)).toBe(0);
  });

  it("while a body is sent, whose source never gives more", async () => {
    const server = await serveHttp(() => {});
    const controller = new AbortController();
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(new Uint8Array(10)),
      cancel: () => void (cancelled = true),
    });
    const calling = rejection(fetch(server.origin, { method: "POST", body, signal: controller.signal }));
    await expect.poll(() => server.sockets.size).toBe(1);
    controller.abort(reason);
    expect(await calling).toBe(reason);
    await expect.poll(() => cancelled).toBe(true);
    await expect.poll(() => server.sockets.size).toBe(0);
  });

  it.each<[string, Record<string, string>, Buffer]>([
    ["within the body", {}, Buffer.from("first")],
    ["within a compressed body", { "content-encoding": "gzip" }, gzipSync(Buffer.alloc(1e6)).subarray(0, 500)],
    ["within a body inflated", { "content-encoding": "deflate" }, Buffer.from([0x78])],
  ])("%s", async (_, headers, start) => {
    const server = await serveHttp((_, response) => void response.writeHead(200, headers).write(start));
    const controller = new AbortController();
    const response = await fetch(server.origin, { signal: controller.signal });
    expect(listeners(controller.signal)).toBe(1);
    const calling = rejection(response.text());
    controller.abort(reason);
    expect(await calling).toBe(reason);
    expect(listeners(controller.signal)).toBe(0);
    await expect.poll(() => server.sockets.size).toBe(0);
  });

  it("within a body that nobody reads", async () => {
    const server = await serveHttp((_, response) => void response.writeHead(200).write("first"));
    const controller = new AbortController();
    const response = await fetch(server.origin, { signal: controller.signal });
    controller.abort(reason);
    await expect.poll(() => server.sockets.size).toBe(0);
    expect(await rejection(response.text())).toBe(reason);
  });

  it("after the end, which is then complete", async () => {
    const server = await serveHttp((_, response) => response.end("all"));
    const controller = new AbortController();
    const response = await fetch(server.origin, { signal: controller.signal });
    await expect.poll(() => listeners(controller.signal)).toBe(0);
    controller.abort(reason);
    expect(await response.text()).toBe("all");
    expect(server.sockets.size).toBe(1);
  });

  it("while it waits for a connection", async () => {
    const server = await serveHttp((request, response) => void (request.url === "/2" && response.end()));
    const narrow = nodeFetch({ proxy: false, maxSockets: 1 });
    const first = new AbortController();
    const second = new AbortController();
    const held = rejection(narrow(`${server.origin}/1`, { signal: first.signal }));
    const waiting = rejection(narrow(`${server.origin}/1`, { signal: second.signal }));
    const third = narrow(`${server.origin}/2`);
    await expect.poll(() => server.sockets.size).toBe(1);
    second.abort(reason);
    expect(await waiting).toBe(reason);
    first.abort(reason);
    expect(await held).toBe(reason);
    expect((await third).status).toBe(200);
  });
});

it("fifty calls are ended by one signal", async () => {
  const server = await serveHttp(() => {});
  const controller = new AbortController();
  const calls = Array.from({ length: 50 }, () => rejection(fetch(server.origin, { signal: controller.signal })));
  controller.abort(new Error("enough"));
  for (const error of await Promise.all(calls)) expect(error).toBe(controller.signal.reason);
  expect(listeners(controller.signal)).toBe(0);
  await expect.poll(() => server.sockets.size).toBe(0);
});

it("fifty calls may share a signal, without a warning", async () => {
  const server = await serveHttp((_, response) => response.end("x".repeat(100)));
  const warnings: Error[] = [];
  const warn = (warning: Error): void => void warnings.push(warning);
  process.on("warning", warn);
  const { signal } = new AbortController();
  const calls = Array.from({ length: 50 }, async () => (await fetch(server.origin, { signal })).text());
  expect(listeners(signal)).toBe(1);
  await Promise.all(calls);
  expect(listeners(signal)).toBe(0);
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", warn);
  expect(warnings).toEqual([]);
});

it.each<[string, (response: Response) => Promise<unknown>]>([
  ["the stream", (response) => response.body!.cancel()],
  ["its reader", (response) => response.body!.getReader().cancel()],
  ["both halves", async (response) => Promise.all(response.body!.tee().map((half) => half.cancel()))],
])("cancelling %s ends the connection and lets the signal go", async (_, cancel) => {
  const server = await serveHttp((_, response) => void response.writeHead(200).write("first"));
  const { signal } = new AbortController();
  const response = await fetch(server.origin, { signal });
  await cancel(response);
  expect(listeners(signal)).toBe(0);
  await expect.poll(() => server.sockets.size).toBe(0);
});
