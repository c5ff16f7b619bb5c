import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decode, encode, reader, type Codec } from "../../templates/typescript/runtime/core/codecs.js";
import { exactReader } from "../../templates/typescript/runtime/core/exact-json.js";
import { date, dateTime, int64 } from "../../templates/typescript/runtime/core/formats.js";
import { jsonResponse } from "../../templates/typescript/runtime/core/json.js";
import {
  arrayHeader,
  bigintHeader,
  booleanHeader,
  dateHeader,
  jsonHeaderOf,
  numberHeader,
  objectHeader,
  readHeaders,
  stringHeader,
} from "../../templates/typescript/runtime/core/response-headers.js";
import { binaryResponse, streamResponse } from "../../templates/typescript/runtime/core/binary-response.js";
import { blobResponse, byContentType, formDataResponse } from "../../templates/typescript/runtime/core/responses.js";
import { answer, ask } from "./support/answers.js";
import { startRecorder, type Recorder } from "./support/recorder.js";
import { responses } from "./tables/responses.js";

let server: Recorder;
let next = "";
beforeAll(async () => {
  server = await startRecorder(() => next);
});
afterAll(() => server.close());

describe("responses", () => {
  it.each(responses)("$name", async ({ decoder, status = 200, type, body = "", data, kept }) => {
    next = answer(body, type, { status });
    const result = await ask(server.origin, decoder).result();
    if (kept === undefined) {
      expect(result.error).toBeUndefined();
      expect(result.data instanceof Blob ? await result.data.text() : result.data).toStrictEqual(data);
    } else {
      expect(result.error).toMatchObject({ kind: "decoding", statusCode: status });
      expect(result.error!.body ?? "").toBe(kept);
    }
  });
});

describe("prototypes", () => {
  const hostile = '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"at":"2024-01-01T00:00:00Z"}';
  const codec: Codec = { object: { at: dateTime, missing: dateTime }, rest: { object: { admin: dateTime } } };

  it.each([
    ["JSON.parse", JSON.parse as (text: string) => unknown],
    ["a codec", reader({ object: { at: dateTime } })],
    [
      "a codec for all keys",
      (text: string) => decode({ object: { at: dateTime }, rest: { oneOf: [] } }, JSON.parse(text)),
    ],
    ["an exact codec", exactReader({ object: { at: dateTime } })],
  ])("%s sets none", async (_, parse) => {
    const data = parse(hostile) as Record<string, unknown>;
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.hasOwn(data, "__proto__")).toBe(true);
    expect(data["admin"]).toBeUndefined();
    expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
    next = answer(hostile, "application/json");
    expect(Object.getPrototypeOf(await ask(server.origin, jsonResponse))).toBe(Object.prototype);
  });

  it("encoding sets none either and leaves the caller's value alone", () => {
    const value = JSON.parse(hostile) as object;
    const before = JSON.stringify(value);
    const made = encode(codec, Object.freeze(value)) as object;
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
    expect(JSON.stringify(made)).toBe(before);
    expect(JSON.stringify(value)).toBe(before);
  });
});

describe("codecs under strain", () => {
  const List: Codec = { object: { at: dateTime, next: () => List } };

  it("refuses values nested too deeply instead of overflowing the stack", () => {
    const text = '{"next":'.repeat(100_000) + "null" + "}".repeat(100_000);
    expect(() => reader(List)(text)).toThrow(/deeper than 500|call stack/);
    expect(() =>
      decode({ object: { next: List } }, { next: Array.from({ length: 501 }).reduce((next) => ({ next }), {}) }),
    ).toThrow(/deeper than 500/);
  });

  it("refuses circular values when they are sent", () => {
    const value: { next?: unknown } = {};
    value.next = value;
    expect(() => JSON.stringify(encode(List, value))).toThrow(/deeper than 500/);
  });

  it("names the place of a value that is not of its format", () => {
    expect(() =>
      reader({ object: { list: { array: { object: { on: date } } } } })('{"list":[{},{"on":"soon"}]}'),
    ).toThrow("Cannot decode /list/1/on");
  });

  it("reads big integers in long texts", () => {
    const long = 'x\\\\\\"'.repeat(2_000_000);
    expect(exactReader({ object: { id: int64 } })(`{"s":"${long}","id":12345678901234567890}`)).toMatchObject({
      id: 12345678901234567890n,
    });
  });

  it("is its own inverse", () => {
    const codec: Codec = {
      object: { at: dateTime, on: date, id: int64, list: { array: { oneOf: [dateTime, { object: { on: date } }] } } },
    };
    const value = {
      at: new Date(1),
      on: new Date(0),
      id: 1n,
      list: [new Date(2), { on: new Date(0) }, "other"],
      rest: true,
    };
    expect(decode(codec, encode(codec, value))).toEqual(value);
  });
});

describe("streams", () => {
  it("gives bytes as they come", async () => {
    next = answer("abc", "application/octet-stream", { open: true });
    const stream = await ask(server.origin, streamResponse);
    expect(await new Response(stream).text()).toBe("abc");
  });

  it("gives an empty stream for no body", async () => {
    next = answer("", undefined, { status: 204 });
    expect(await new Response(await ask(server.origin, streamResponse)).text()).toBe("");
  });

  it("turns a connection lost on the way into the package's error", async () => {
    next = answer("abc", "application/octet-stream").replace("Content-Length: 3", "Content-Length: 30");
    const stream = await ask(server.origin, byContentType({ "application/json": jsonResponse, "*/*": streamResponse }));
    await expect(new Response(stream as ReadableStream).text()).rejects.toMatchObject({ kind: "connection" });
  });

  it("closes the connection when it is cancelled", async () => {
    let closed!: () => void;
    const over = new Promise<void>((resolve) => (closed = resolve));
    const endless = await startRecorder((_, socket) => {
      socket.on("close", closed).write(answer("abc", "application/octet-stream", { open: true }));
      return undefined;
    });
    const stream = await ask(endless.origin, streamResponse);
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel();
    await over;
    await endless.close();
  });

  it("bounds each wait for bytes, whatever the time between reads", async () => {
    let closed!: () => void;
    const over = new Promise<void>((resolve) => (closed = resolve));
    const stalling = await startRecorder((_, socket) => {
      socket.on("close", closed).write(answer("abc", "application/octet-stream", { open: true }));
      return undefined;
    });
    const reader = (await ask(stalling.origin, streamResponse, { timeoutInSeconds: 0.05 })).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("abc");
    await expect(reader.read()).rejects.toMatchObject({ kind: "timeout" });
    await over;
    await stalling.close();
  });

  it("has no time-out without one", async () => {
    next = answer("abc", "application/octet-stream");
    const stream = await ask(server.origin, streamResponse, { timeoutInSeconds: 0 });
    expect(await new Response(stream).text()).toBe("abc");
  });

  it("ends with the caller's signal", async () => {
    const endless = await startRecorder((_, socket) => {
      socket.write(answer("abc", "application/octet-stream", { open: true }));
      return undefined;
    });
    const controller = new AbortController();
    const stream = await ask(endless.origin, streamResponse, { abortSignal: controller.signal });
    const reader = stream.getReader();
    await reader.read();
    controller.abort();
    await expect(reader.read()).rejects.toMatchObject({ kind: "abort" });
    await endless.close();
  });

  it("is as long as the call allows", async () => {
    next = answer("x".repeat(1000), "application/octet-stream");
    const whole = await ask(server.origin, streamResponse, { maxResponseBytes: 1000 });
    expect((await new Response(whole).bytes()).length).toBe(1000);
    const longer = await ask(server.origin, streamResponse, { maxResponseBytes: 999 });
    await expect(new Response(longer).bytes()).rejects.toMatchObject({ kind: "decoding" });
  });

  it("is what the call asks for, else a blob", async () => {
    next = answer("abc", "application/octet-stream");
    expect(await ask(server.origin, binaryResponse({ as: "stream" }))).toBeInstanceOf(ReadableStream);
    for (const options of [undefined, {}, { as: "blob" }] as const) {
      expect(await ask(server.origin, binaryResponse(options))).toBeInstanceOf(Blob);
    }
  });

  it("bounds what is kept in memory", async () => {
    next = answer("x".repeat(1000), "application/json");
    for (const decoder of [jsonResponse, blobResponse]) {
      const { error } = await ask<unknown>(server.origin, decoder, { maxResponseBytes: 999 }).result();
      expect(error).toMatchObject({ kind: "decoding" });
    }
  });
});

it("reads multipart forms", async () => {
  next = answer(
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
    "multipart/form-data; boundary=x",
  );
  expect((await ask(server.origin, formDataResponse)).get("a")).toBe("1");
});

it("accepts what it can decode", async () => {
  next = answer("1", "application/json");
  await ask(server.origin, byContentType({ "application/json": jsonResponse, "image/*": blobResponse }));
  expect(server.requests.at(-1)!.headers["accept"]).toBe("application/json, image/*");
});

it("reads headers by their types", async () => {
  const lines = [
    "X-Total: 42",
    "X-Big: 9007199254740993",
    "X-On: true",
    "X-At: Sun, 06 Nov 1994 08:49:37 GMT",
    "X-Ids: 1, 2,3",
    "X-Bad: 1,x",
    "X-Map: R,100,G,200",
    "X-Flat: R=100,__proto__=x=y",
    'X-Meta: {"a":1}',
    "X-Text: a",
  ];
  next = answer("", undefined).replace("\r\n", `\r\n${lines.join("\r\n")}\r\n`);
  const { rawResponse } = await ask(server.origin, jsonResponse).withRawResponse();
  const headers = readHeaders(rawResponse, {
    "X-Total": numberHeader,
    "X-Big": bigintHeader,
    "X-On": booleanHeader,
    "X-At": dateHeader,
    "X-Ids": arrayHeader(numberHeader),
    "X-Bad": arrayHeader(numberHeader),
    "X-Map": objectHeader(),
    "X-Flat": objectHeader(true),
    "X-Meta": jsonHeaderOf<{ readonly a: number }>(),
    "X-Text": stringHeader,
    "X-Missing": numberHeader,
  });
  expect({ ...headers, "X-Map": { ...headers["X-Map"] }, "X-Flat": Object.entries(headers["X-Flat"]!) }).toEqual({
    "X-Total": 42,
    "X-Big": 9007199254740993n,
    "X-On": true,
    "X-At": new Date(Date.UTC(1994, 10, 6, 8, 49, 37)),
    "X-Ids": [1, 2, 3],
    "X-Bad": undefined,
    "X-Map": { R: "100", G: "200" },
    "X-Flat": [
      ["R", "100"],
      ["__proto__", "x=y"],
    ],
    "X-Meta": { a: 1 },
    "X-Text": "a",
    "X-Missing": undefined,
  });
  expect([numberHeader(" "), booleanHeader("yes"), dateHeader("x"), bigintHeader("1.5"), jsonHeaderOf()("{")]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
