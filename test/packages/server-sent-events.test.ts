import { afterAll, beforeAll, expect, test } from "vitest";
import type { ItemStream, ServerSentEvent } from "../../templates/typescript/runtime/core/events.js";
import { checkCase, checkReadme, loadCase } from "../support/load-case.js";
import { startLoopback, type Loopback } from "../support/loopback.js";

type Call = () => Promise<ItemStream<ServerSentEvent<unknown>>>;
interface Package {
  readonly ServerSentEventsClient: new (
    options: object,
  ) => Readonly<Record<"chat" | "log" | "values" | "mixed" | "same", Call>>;
}

/** Fields of events, an event a text; of any operation by its path. */
const streams: Readonly<Record<string, readonly string[]>> = {
  "/chat": [
    'event: delta\ndata: {"text":"a"}',
    'event: note\ndata: {"text":"a"}',
    'event: fatal\ndata: {"code":7}',
    "event: constructor\ndata: {new",
    "event: note\ndata:",
  ],
  "/log": [
    "event: addString\ndata: 1",
    "event: addInt64\ndata: 9007199254740993",
    'event: addJson\ndata: {"foo":1}\nid: 3',
  ],
  "/values": [
    'event: entry\ndata: {"at":"2025-01-02T03:04:05Z","size":9007199254740993}',
    "event: at\ndata: 2025-01-02T03:04:05Z",
    "event: total\ndata: 9007199254740993",
    "event: bytes\ndata: AQI=",
    "data: 1.5",
    "event: message\ndata: 2",
    "event: __proto__\ndata: true",
    "event: toString\ndata: 5",
  ],
  "/mixed": ['data: {"text":"a"}', "data: [DONE]"],
  "/same": ['event: first\ndata: {"text":"a"}', 'data: {"text":"b"}'],
};

let server: Loopback;
let load: Package;

beforeAll(async () => {
  server = await startLoopback(({ url }) => ({
    status: 200,
    headers: { "content-type": "text/event-stream" },
    body: (streams[url] ?? []).map((event) => `${event}\n\n`).join(""),
  }));
  load = await loadCase<Package>("server-sent-events");
});
afterAll(() => server.close());

async function read(
  name: "chat" | "log" | "values" | "mixed" | "same",
  baseUrl: string = server.origin,
): Promise<unknown[]> {
  const events = [];
  const stream = await new load.ServerSentEventsClient({ baseUrl, maxRetries: 0 })[name]();
  for await (const { event, data } of stream) events.push([event, data]);
  return events;
}

test("data is read by the name of its event, and as text where the document does not know the name", async () => {
  expect(await read("chat")).toEqual([
    ["delta", { text: "a" }],
    ["note", '{"text":"a"}'],
    ["fatal", { code: 7 }],
    ["constructor", "{new"],
    ["note", ""],
  ]);
});

test("branches refine the fields that all events have", async () => {
  expect(await read("log")).toEqual([
    ["addString", "1"],
    ["addInt64", 9007199254740993n],
    ["addJson", { foo: 1 }],
  ]);
});

test("data of each name is converted, an event without a name is a message", async () => {
  const at = new Date("2025-01-02T03:04:05Z");
  expect(await read("values")).toEqual([
    ["entry", { at, size: 9007199254740993n }],
    ["at", at],
    ["total", 9007199254740993n],
    ["bytes", new Uint8Array([1, 2])],
    [undefined, 1.5],
    ["message", 2],
    ["__proto__", true],
    ["toString", "5"],
  ]);
});

test("what no name tells apart is text, what is alike is read alike", async () => {
  expect(await read("mixed")).toEqual([
    [undefined, '{"text":"a"}'],
    [undefined, "[DONE]"],
  ]);
  expect(await read("same")).toEqual([
    ["first", { text: "a" }],
    [undefined, { text: "b" }],
  ]);
});

test("data that is not what its event promises ends the stream", async () => {
  const broken = await startLoopback(() => ({
    status: 200,
    headers: { "content-type": "text/event-stream" },
    body: "event: at\ndata: soon\n\n",
  }));
  await expect(read("values", broken.origin)).rejects.toMatchObject({ kind: "decoding", body: "soon" });
  await broken.close();
});

test("the name narrows the data", { timeout: 60_000 }, async () => {
  const usage = (data: string): string => `
    import { ServerSentEventsClient } from "./index.js";
    const stream = await new ServerSentEventsClient({ baseUrl: "" }).chat();
    export const seen: (string | number)[] = [];
    for await (const event of stream) {
      if (event.event === "delta") seen.push(event.data.text);
      else if (event.event === "note") seen.push(event.data.length);
      else seen.push(${data});
    }
  `;
  expect(await checkCase("server-sent-events", usage("event.data.code"))).toEqual([]);
  expect(await checkCase("server-sent-events", usage("event.data.text"))).toHaveLength(1);
});

test("examples of the README compile", { timeout: 60_000 }, async () => {
  const { text, faults } = await checkReadme("server-sent-events");
  expect(text).toContain("await client.chat()");
  expect(faults).toEqual([]);
});
