import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { date } from "../../templates/typescript/runtime/core/formats.js";
import { reader } from "../../templates/typescript/runtime/core/codecs.js";
import { eventData, events, eventsByName, type EventsOptions } from "../../templates/typescript/runtime/core/events.js";
import {
  parseEvents,
  type EventState,
  type RawEvent,
} from "../../templates/typescript/runtime/internal/server-sent-events.js";
import { answer, ask } from "./support/answers.js";
import { all, serve, told } from "./support/serve.js";
import { eventStreams } from "./tables/event-streams.js";

const stream = "text/event-stream";
async function* cut(bytes: Uint8Array, ...at: readonly number[]): AsyncGenerator<Uint8Array, void, undefined> {
  let from = 0;
  for (const to of [...at, bytes.length]) {
    yield bytes.slice(from, to);
    from = to;
  }
}

function parse(
  chunks: AsyncIterable<Uint8Array | undefined>,
  limit: number = 1000,
  state: EventState = { id: "", delay: undefined },
): Promise<RawEvent[]> {
  return all(parseEvents(chunks, state, { maxEventBytes: limit, decodingError: (message) => new Error(message) }));
}

describe("parsing", () => {
  it.each(eventStreams)("$name, cut anywhere", async ({ text, events: expected }) => {
    const bytes = new TextEncoder().encode(text);
    expect(await parse(cut(bytes))).toEqual(expected);
    for (let at = 0; at <= bytes.length; at++) expect(await parse(cut(bytes, at)), `cut at ${at}`).toEqual(expected);
    expect(await parse(cut(bytes, ...bytes.keys()))).toEqual(expected);
    expect(await parse(cut(bytes, ...Array.from(bytes.keys()).flatMap((at) => [at, at])))).toEqual(expected);
  });

  it("gives an event as soon as its blank line has come", async () => {
    let release!: () => void;
    const held = new Promise<void>((resolve) => (release = resolve));
    const chunks = (async function* (): AsyncGenerator<Uint8Array, void, undefined> {
      yield new TextEncoder().encode("data: a\r\r");
      await held;
    })();
    const iterator = parseEvents(chunks, { id: "", delay: undefined }, { maxEventBytes: 100, decodingError: Error });
    expect((await iterator.next()).value).toEqual({ data: "a" });
    release();
    expect((await iterator.next()).done).toBe(true);
  });

  it("begins anew with another stream, but for id and pause", async () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const state: EventState = { id: "0", delay: undefined };
    const lost = "\ufeffid: 1\ndata: a\n\nevent: x\nid: 2\nretry: 5\ndata: lost\ndata: cut of";
    const streams = [lost, "\ufeffdata: b\r", "\ndata: c\n\nretry: 9", "data: d\n\n"];
    const chunks = (async function* (): AsyncGenerator<Uint8Array | undefined, void, undefined> {
      for (const text of streams) {
        for (const byte of bytes(text)) yield Uint8Array.of(byte);
        yield undefined;
      }
    })();
    expect(await parse(chunks, 1000, state)).toEqual([
      { data: "a", id: "1" },
      { data: "c", id: "1" },
      { data: "d", id: "1" },
    ]);
    expect(state).toEqual({ id: "1", delay: 5, heard: true });
  });

  it("bounds a line, and an event of many lines", async () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(await parse(cut(bytes(`data: ${"x".repeat(94)}\n\n`)), 100)).toHaveLength(1);
    await expect(parse(cut(bytes(`data: ${"x".repeat(95)}`)), 100)).rejects.toThrow("longer than 100 bytes");
    await expect(parse(cut(bytes("data: 123456789\n".repeat(11))), 100)).rejects.toThrow("longer than 100 bytes");
    await expect(parse(cut(bytes(`:${"x".repeat(200)}`), 50, 99, 120), 100)).rejects.toThrow("longer than 100 bytes");
  });

  it("takes time in proportion to the length of many small chunks", async () => {
    const chunks = (async function* (): AsyncGenerator<Uint8Array, void, undefined> {
      yield new TextEncoder().encode("data:");
      const piece = new TextEncoder().encode("xxxxxxxxxx");
      for (let count = 0; count < 100_000; count++) yield piece;
      yield new TextEncoder().encode("\n\n");
    })();
    expect((await parse(chunks, 2_000_000))[0]!.data).toHaveLength(1_000_000);
  });
});

describe("events over the wire", () => {
  const read = async (body: string, options?: EventsOptions): Promise<unknown[]> =>
    all(await ask((await serve(told(body))).origin, events(options)));
  const data = async (body: string, options?: EventsOptions): Promise<unknown[]> =>
    all(await ask((await serve(told(body))).origin, eventData(options)));

  it("asks for an event stream", async () => {
    const { origin, requests } = await serve(told(""));
    await ask(origin, events());
    expect(requests[0]!.headers["accept"]).toBe(stream);
  });

  it("parses data as JSON, keeps name, id and pause", async () => {
    expect(await read('event: a\nid: 1\nretry: 7\ndata: {"b":[1]}\n\ndata: 2\n\nevent: ping\ndata:\n\n')).toEqual([
      { event: "a", id: "1", retry: 7, data: { b: [1] } },
      { id: "1", data: 2 },
      { event: "ping", id: "1", data: undefined },
    ]);
  });

  it("gives data alone, text, or what a codec makes of it", async () => {
    expect(await data("data: 1\n\nevent: ping\ndata:\n\ndata: null\n\n")).toEqual([1, null]);
    expect(await data("data: 1\n\ndata:\n\n", { parse: String })).toEqual(["1", ""]);
    expect(await data('data: {"on":"2024-01-01"}\n\n', { parse: reader({ object: { on: date } }) })).toEqual([
      { on: new Date("2024-01-01") },
    ]);
  });

  it("reads data by the name of the event, own keys only; a name that is not there has text", async () => {
    const named = async (text: string, parsers: Record<string, (text: string) => unknown>): Promise<unknown[]> =>
      all(await ask((await serve(told(text))).origin, eventsByName(parsers, { terminator: "[DONE]" })));
    const body =
      "event: a\ndata: 1\n\nevent: b\ndata: 1\n\ndata: 2\n\nevent: toString\ndata: 3\n\nevent: __proto__\ndata: 4\n\nevent: undefined\ndata:\n\ndata: [DONE]\n\ndata: 5\n\n";
    const read = (events: unknown[]): unknown[] => events.map((event) => (event as { data: unknown }).data);
    expect(read(await named(body, { a: Number, message: Number }))).toEqual([1, "1", 2, "3", "4", ""]);
    expect(read(await named(body, { a: String, "": Number }))).toEqual(["1", 1, 2, 3, 4, undefined]);
    expect(read(await named(body, { undefined: Number, a: String }))).toEqual(["1", "1", "2", "3", "4", undefined]);
  });

  it("fills the event's name into the data", async () => {
    const body =
      'event: user.created\ndata: {"offset":"a"}\n\nevent: x\ndata: {"type":"own"}\n\ndata: {}\n\nevent: y\ndata: [1]\n\nevent: __proto__\ndata: {"__proto__":1}\n\n';
    const made = await data(body, { typeProperty: "type" });
    expect(made.slice(0, 4)).toEqual([{ type: "user.created", offset: "a" }, { type: "own" }, {}, [1]]);
    expect(Object.getPrototypeOf(made[4])).toBe(Object.prototype);
    const named = await data('event: x\ndata: {"a":1}\n\n', { typeProperty: "__proto__" });
    expect(Object.entries(named[0] as object)).toEqual([
      ["__proto__", "x"],
      ["a", 1],
    ]);
  });

  it("ends at the terminator and closes the connection", async () => {
    let closed!: () => void;
    const over = new Promise<void>((resolve) => (closed = resolve));
    const { origin } = await serve((socket) => {
      socket.on("close", closed).write(answer("data: 1\n\ndata: [DONE]\n\ndata: 2\n\n", stream, { open: true }));
      return undefined;
    });
    expect(await all(await ask(origin, eventData({ terminator: "[DONE]" })))).toEqual([1]);
    await over;
  });

  it("closes the connection when the loop is left, or is never begun, or is cancelled while it waits", async () => {
    const closed: number[] = [];
    const waiting =
      (number: number) =>
      (socket: Socket): undefined => {
        socket.on("close", () => closed.push(number)).write(answer("data: 1\n\n", stream, { open: true }));
      };
    const { origin } = await serve(waiting(1), waiting(2), waiting(3), waiting(4));
    for await (const item of await ask(origin, eventData())) {
      expect(item).toBe(1);
      break;
    }
    (await ask(origin, eventData())).cancel();
    const third = await ask(origin, eventData());
    setTimeout(() => third.cancel(), 50);
    expect(await all(third)).toEqual([1]);
    const fourth = (await ask(origin, eventData()))[Symbol.asyncIterator]();
    await fourth.next();
    const pending = fourth.next();
    await fourth.return!();
    expect((await pending).done).toBe(true);
    await expect.poll(() => [...closed].sort()).toEqual([1, 2, 3, 4]);
  });

  it("throws the package's errors: data that is none, another content type, a lost connection, an abort", async () => {
    const bad = read("data: {\n\n");
    await expect(bad).rejects.toMatchObject({ kind: "decoding", body: "{" });
    const page = ask((await serve(told("<html>", "text/html"))).origin, events()).result();
    expect((await page).error).toMatchObject({ kind: "decoding", body: "<html>" });
    const long = ask((await serve(told(`data: "${"x".repeat(200)}"\n\n`))).origin, eventData(), { maxEventBytes: 100 });
    await expect(long.then(all)).rejects.toMatchObject({ kind: "decoding" });
    const lost = await ask(
      (
        await serve(
          (socket) =>
            void socket.write(answer("data: 1\n\n", stream).replace("Length: 9", "Length: 90"), () => socket.destroy()),
        )
      ).origin,
      eventData(),
    );
    await expect(all(lost)).rejects.toMatchObject({ kind: "connection" });
    const controller = new AbortController();
    const aborted = await ask(
      (await serve((socket) => void socket.write(answer("data: 1\n\n", stream, { open: true })))).origin,
      eventData(),
      { abortSignal: controller.signal },
    );
    const seen: unknown[] = [];
    await expect(
      (async () => {
        for await (const item of aborted) {
          seen.push(item);
          controller.abort();
        }
      })(),
    ).rejects.toMatchObject({ kind: "abort" });
    expect(seen).toEqual([1]);
  });
});
