import { getEventListeners } from "node:events";
import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import { bearer } from "../../templates/typescript/runtime/core/auth-bearer.js";
import { eventData, type EventsOptions, type ItemStream } from "../../templates/typescript/runtime/core/events.js";
import { pause } from "../../templates/typescript/runtime/internal/pause.js";
import type { RequestOptions, TransportOptions } from "../../templates/typescript/runtime/core/types.js";
import { client, get, leavesNothing, ShopAbortError, ShopConnectionError, ShopTimeoutError } from "./support/client.js";
import { serve, type Exchange, type FaultServer } from "./support/fault-server.js";
import { fixture, secured } from "./support/oauth.js";

afterEach(() => {
  vi.restoreAllMocks();
  vi.mocked(pause).mockReset();
});

const stream = { "content-type": "text/event-stream" };
type Answer = (response: ServerResponse, exchange: Exchange) => unknown;

const told =
  (text: string): Answer =>
  (response) =>
    response.writeHead(200, stream).end(text);
const silent: Answer = (response) => response.writeHead(200, stream).flushHeaders();
const nothing: Answer = () => {};
const silentEnd: Answer = (response) => response.writeHead(200, stream).end();
const lost: Answer = (response) => response.socket!.destroy();
const over: Answer = (response) => response.writeHead(204).end();

/** A server whose nth request is answered by the nth function, the last again and again. */
const answering = (...answers: readonly Answer[]): Promise<FaultServer> =>
  serve((exchange) => answers[Math.min(exchange.number, answers.length) - 1]!(exchange.response, exchange));

/** All pauses are those of reconnections. */
const once: RequestOptions = { maxRetries: 0 };

const open = (
  server: FaultServer,
  options: RequestOptions = once,
  { reconnect = true, ...rest }: EventsOptions & TransportOptions = {},
): Promise<ItemStream<unknown>> =>
  client(server, rest).request({ ...get, response: eventData({ reconnect }) }, options);

async function read(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

vi.mock("../../templates/typescript/runtime/internal/pause.js", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../templates/typescript/runtime/internal/pause.js")>();
  return { ...original, pause: vi.fn(original.pause) };
});

/** The pauses from now on, which last no time; without jitter unless `random` gives some. */
function pauses(random: number = 0): readonly number[] {
  const asked: number[] = [];
  vi.spyOn(Math, "random").mockReturnValue(random);
  vi.mocked(pause).mockImplementation((milliseconds) => Promise.resolve(void asked.push(milliseconds)));
  return asked;
}

describe("the pause before a reconnection", () => {
  it.each([
    ["is 3 seconds", "data: 1\n\n", [3000]],
    ["is what the server asks for", "retry: 4000\ndata: 1\n\n", [4000]],
    ["is half a second at least", "retry: 0\ndata: 1\n\n", [500]],
    ["is a minute at most", "retry: 99999999999\ndata: 1\n\n", [60_000]],
    ["is a minute at most, whatever the number", `retry: ${"9".repeat(400)}\ndata: 1\n\n`, [60_000]],
  ])("%s", async (_, text, expected) => {
    const asked = pauses();
    await using server = await answering(told(text), over);
    expect(await read(await open(server))).toEqual([1]);
    expect(asked).toEqual(expected);
  });

  it("doubles while no event comes, and begins anew with one", async () => {
    const asked = pauses();
    const comment = told(": nothing\n\nid: 1\n\n");
    await using server = await answering(
      told("retry: 20000\ndata: 1\n\n"), comment, silentEnd, comment, told("data: 2\n\n"), lost, over,
    ); // prettier-ignore
    expect(await read(await open(server))).toEqual([1, 2]);
    expect(asked).toEqual([20_000, 40_000, 60_000, 60_000, 20_000, 40_000]);
  });

  it("is up to a quarter longer, by chance", async () => {
    const asked = pauses(0.8);
    await using server = await answering(told("data: 1\n\n"), over);
    await read(await open(server));
    expect(asked).toEqual([3600]);
  });
});

describe("reconnections in a row without an event", () => {
  it.each<[string, Answer, object | undefined]>([
    ["that end at once", told("retry: 0\n\n"), undefined],
    ["that are lost before an answer", lost, { kind: "connection" }],
    [
      "that are lost",
      (response) => response.writeHead(200, stream).write(":\n", () => response.destroy()),
      { kind: "connection" },
    ],
  ])("%s end the stream with an error after 10", async (_, answer, cause) => {
    pauses();
    await using server = await answering(told("data: 1\n\n"), answer);
    const items: unknown[] = [];
    const reading = (async () => {
      for await (const item of await open(server)) items.push(item);
    })();
    const error: unknown = await reading.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ShopConnectionError);
    expect(error).toMatchObject({ message: "No event in 10 reconnections" });
    if (cause) expect(error).toMatchObject({ cause });
    else expect(error).not.toHaveProperty("cause");
    expect(items).toEqual([1]);
    expect(server.seen).toHaveLength(11);
  });

  it("are as many as the option says, and counted anew after an event", async () => {
    pauses();
    const end = told("");
    await using server = await answering(end, end, end, told("data: 1\n\n"), end, end, told("data: 2\n\n"), end);
    const iterator = (await open(server, { ...once, maxReconnects: 3 }))[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toBe(1);
    expect((await iterator.next()).value).toBe(2);
    await expect(iterator.next()).rejects.toThrow("No event in 3 reconnections");
    expect(server.seen).toHaveLength(10);
  });

  it("are none where the option is 0: the stream ends as it would without", async () => {
    await using server = await answering(told("data: 1\n\n"), (response) =>
      response.writeHead(200, stream).write("data: 1\n\n", () => response.destroy()),
    );
    expect(await read(await open(server, { ...once, maxReconnects: 0 }))).toEqual([1]);
    await expect(read(await open(server, { ...once, maxReconnects: 0 }))).rejects.toBeInstanceOf(ShopConnectionError);
    expect(server.seen).toHaveLength(2);
  });
});

describe("a reconnection", () => {
  it("follows when the server is silent", async () => {
    await using server = await answering(
      (response) => response.writeHead(200, stream).write("retry: 0\nid: 7\ndata: 1\n\n"),
      silent,
      told("data: 2\n\n"),
      over,
    );
    expect(await read(await open(server, { idleTimeoutInSeconds: 0.1 }))).toEqual([1, 2]);
    expect(server.seen.map(({ headers }) => headers["last-event-id"])).toEqual([undefined, "7", "7", "7"]);
  });

  it("is a call of its own: with credentials, middlewares and retries", async () => {
    let tokens = 0;
    const attempts: number[] = [];
    await using server = await answering(
      told("retry: 0\ndata: 1\n\n"),
      (response) => response.writeHead(503).end(),
      told("data: 2\n\n"),
      over,
    );
    const transport = client(
      server,
      {
        middleware: [
          (request, next) => {
            attempts.push(request.attempt);
            return next(request);
          },
        ],
      },
      { schemes: { bearer: bearer(() => `token ${++tokens}`) } },
    );
    const operation = { ...get, security: [{ bearer: [] }], response: eventData({ reconnect: true }) };
    expect(await read(await transport.request(operation))).toEqual([1, 2]);
    expect(attempts).toEqual([1, 1, 2, 1]);
    expect(server.seen.map(({ headers }) => headers["authorization"])).toEqual(
      [1, 2, 3, 4].map((n) => `Bearer token ${n}`),
    );
  });

  it("renews its token when the server refuses it", async () => {
    let count = 0;
    await using oauth = await fixture(
      {},
      {
        call: ({ request, response }) => {
          count++;
          if (count === 1) response.writeHead(200, stream).end("retry: 0\ndata: 1\n\n");
          else if (request.headers["authorization"] === "Bearer token 1") response.writeHead(401).end();
          else if (count === 3) response.writeHead(200, stream).end("data: 2\n\n");
          else response.writeHead(204).end();
        },
      },
    );
    // A token that is refused as soon as it is made is not made again.
    const now = Date.now();
    const operation = { ...secured(), response: eventData({ reconnect: true }) };
    const events = await oauth.transport.request(operation);
    const iterator = events[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toBe(1);
    vi.spyOn(Date, "now").mockImplementation(() => now + 60_000);
    expect((await iterator.next()).value).toBe(2);
    expect((await iterator.next()).done).toBe(true);
    expect(oauth.tokenRequests()).toHaveLength(2);
  });
});

describe("ends at once, without a trace,", () => {
  const first = told("retry: 0\ndata: 1\n\n");
  const long: Answer = (response) =>
    response.writeHead(200, { ...stream, connection: "close" }).end("retry: 60000\ndata: 1\n\n");
  /** Where a stream is when it ends: its server, and the requests that have come then. */
  const stages: readonly (readonly [string, readonly Answer[], number])[] = [
    ["before it is read", [silent], 0],
    ["while it waits for the first event", [silent], 1],
    ["during the pause", [long], 1],
    ["while it reconnects", [first, nothing], 2],
    ["while a reconnection waits for an event", [first, silent], 2],
  ];

  it.each(stages)("a stream that is cancelled %s", async (_, answers, requests) => {
    await leavesNothing(async (abortSignal) => {
      await using server = await answering(...answers);
      const events = await open(server, { abortSignal });
      const reading = requests ? read(events) : undefined;
      await expect.poll(() => server.seen.length, { timeout: 5000 }).toBe(requests || 1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      events.cancel();
      await (reading ?? read(events));
      expect(getEventListeners(abortSignal, "abort")).toEqual([]);
      await expect.poll(() => server.busy()).toBe(0);
      expect(server.seen).toHaveLength(requests || 1);
    });
  });

  it.each(stages)("a stream whose signal aborts %s", async (_, answers, requests) => {
    await leavesNothing(async () => {
      const controller = new AbortController();
      await using server = await answering(...answers);
      const events = await open(server, { abortSignal: controller.signal });
      const reading = requests ? read(events) : undefined;
      reading?.catch(() => {});
      await expect.poll(() => server.seen.length, { timeout: 5000 }).toBe(requests || 1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      controller.abort("enough");
      const error: unknown = await (reading ?? read(events)).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ShopAbortError);
      expect(error).toMatchObject({ cause: "enough" });
      expect(getEventListeners(controller.signal, "abort")).toEqual([]);
      await expect.poll(() => server.busy()).toBe(0);
    });
  });

  it.each(stages.slice(1))("a stream whose whole time is over %s", async (_, answers, requests) => {
    await leavesNothing(async (abortSignal) => {
      await using server = await answering(...answers);
      const reading = read(await open(server, { abortSignal, totalTimeoutInSeconds: requests === 1 ? 0.2 : 1.2 }));
      const error: unknown = await reading.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ShopTimeoutError);
      await expect.poll(() => server.busy()).toBe(0);
      expect(server.seen.length).toBeLessThanOrEqual(requests);
    });
  });
});
