import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkCase, checkReadme, loadCase } from "../support/load-case.js";

type Call = (...values: unknown[]) => Promise<unknown>;
type Client = Readonly<Record<string, Readonly<Record<string, Call>>>>;
interface Package {
  readonly BodiesClient: new (options: object) => Client;
}
interface Seen {
  readonly type: string | undefined;
  readonly accept: string | undefined;
  readonly text: string;
}

let server: Server;
let make: (options?: object) => Client;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let seen: Seen[] = [];

const reply =
  (body: string, headers: Readonly<Record<string, string>> = {}, status = 200): typeof answer =>
  (_, response) =>
    response.writeHead(status, headers).end(body);
const json = { "content-type": "application/json" };
const events = { "content-type": "text/event-stream" };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function deltas(stream: unknown): Promise<string> {
  const pieces: string[] = [];
  for await (const { delta } of stream as AsyncIterable<{ readonly delta: string }>) pieces.push(delta);
  return pieces.join("");
}

async function read(value: unknown): Promise<unknown> {
  return value instanceof Blob ? `blob ${await value.text()}` : value;
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { "content-type": type, accept } = request.headers;
    seen.push({ type, accept, text: Buffer.concat(chunks).toString() });
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { BodiesClient } = await loadCase<Package>("bodies-and-answers");
  const { port } = server.address() as AddressInfo;
  make = (options = {}) => new BodiesClient({ baseUrl: `http://127.0.0.1:${port}`, maxRetries: 0, ...options });
});
beforeEach(() => {
  seen = [];
  answer = reply("", {}, 204);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("a body goes in the media type that carries it", () => {
  it.each<[string, () => unknown, RegExp, RegExp]>([
    ["a blob", () => new Blob(["hello"]), /^application\/octet-stream$/, /^hello$/],
    ["a blob of a declared type", () => new Blob(["PNG"], { type: "image/png" }), /^image\/png$/, /^PNG$/],
    ["bytes", () => bytes("hello"), /^application\/octet-stream$/, /^hello$/],
    ["a stream", () => new Blob(["hello"]).stream(), /^application\/octet-stream$/, /^hello$/],
    ["an object with a file", () => ({ content: new Blob(["hello"]) }), /^multipart\/form-data/, /hello/],
    ["an object without one", () => ({}), /^multipart\/form-data/, /^--part-/],
    [
      "FormData",
      () => {
        const form = new FormData();
        form.append("content", new Blob(["hello"]));
        return form;
      },
      /^multipart\/form-data/,
      /hello/,
    ],
  ])("%s beside a form", async (_, value, type, text) => {
    await make()["boxes"]!["store"]!("1", value());
    expect(seen[0]!.type).toMatch(type);
    expect(seen[0]!.text).toMatch(text);
  });

  it.each<[string, unknown, RegExp, RegExp]>([
    ["an object", { text: "x" }, /^application\/json$/, /^\{"text":"x"\}$/],
    ["an object with a file", { text: "x", picture: new Blob(["PNG"]) }, /^multipart/, /PNG/],
    ["an object with a list of files", { text: "x", picture: [bytes("PNG")] }, /^multipart/, /PNG/],
    ["a string", "plain", /^text\/plain/, /^plain$/],
  ])("%s beside JSON, a form and text", async (_, value, type, text) => {
    await make()["notes"]!["create"]!(value);
    expect(seen[0]!.type).toMatch(type);
    expect(seen[0]!.text).toMatch(text);
  });

  it.each<[string, unknown]>([
    ["bytes", bytes("x")],
    ["a blob", new Blob(["x"])],
    ["a map", new Map([["a", 1]])],
  ])("%s that nothing carries are refused before anything is sent", async (_, value) => {
    await expect(make()["notes"]!["create"]!(value)).rejects.toMatchObject({
      kind: "configuration",
      message: expect.stringMatching(
        /cannot be sent as application\/json, multipart\/form-data, text\/plain/,
      ) as string,
    });
    expect(seen).toEqual([]);
  });

  it("where the value does not say it, the call must", async () => {
    await make()["forms"]!["send"]!({ cents: "5" }, { contentType: "application/x-www-form-urlencoded" });
    expect(seen[0]).toMatchObject({ type: "application/x-www-form-urlencoded", text: "cents=5" });
  });
});

describe("every declared answer can be had", () => {
  it("a stream by the flag of the body, else the whole", async () => {
    answer = reply('data: {"delta":"a"}\n\ndata: {"delta":"b"}\n\n', events);
    expect(await deltas(await make()["answers"]!["create"]!({ prompt: "p", stream: true }))).toBe("ab");
    answer = reply('{"text":"whole"}', json);
    for (const flag of [{}, { stream: false }, { stream: null }])
      expect(await make()["answers"]!["create"]!({ prompt: "p", ...flag })).toEqual({ text: "whole" });
    expect(seen.map(({ accept }) => accept)).toEqual(["text/event-stream", ...Array(3).fill("application/json")]);
  });

  it("a stream by the flag that an extension names", async () => {
    answer = reply('{"delta":"a"}\n{"delta":"b"}\n', { "content-type": "application/jsonl" });
    expect(await deltas(await make()["answers"]!["createFern"]!({ live: true }))).toBe("ab");
  });

  it("by accept", async () => {
    const get: Call = (options) => make()["avatars"]!["get"]!(options);
    answer = reply('{"text":"x"}', json);
    expect(await get()).toEqual({ text: "x" });
    answer = reply("PNG", { "content-type": "image/png" });
    expect(await read(await get({ accept: "image/png" }))).toBe("blob PNG");
    expect(await new Response((await get({ accept: "image/png", as: "stream" })) as ReadableStream).text()).toBe("PNG");
    answer = reply('data: {"delta":"a"}\n\n', events);
    expect(await deltas(await get({ accept: "text/event-stream" }))).toBe("a");
    expect(seen.map(({ accept }) => accept)).toEqual([
      "application/json",
      "image/png",
      "image/png",
      "text/event-stream",
    ]);
    await expect(get({ accept: "image/gif" })).rejects.toMatchObject({ kind: "configuration" });
  });

  it("a stream that is opened again, as an extension asks", async () => {
    const ids: unknown[] = [];
    answer = (request, response) => {
      ids.push(request.headers["last-event-id"]);
      if (ids.length > 2) return void response.writeHead(204).end();
      response.writeHead(200, events).end(`retry: 1\nid: ${ids.length}\ndata: {"delta":"${ids.length}"}\n\n`);
    };
    expect(await deltas(await make()["avatars"]!["getLive"]!())).toBe("12");
    expect(ids).toEqual([undefined, "1", "2"]);
  });
});

describe("bytes", () => {
  it.each(["getAttachment", "getVideo", "getPicture"])("%s: JSON that says nothing does not win", async (name) => {
    answer = reply("BYTES", { "content-type": "application/octet-stream" });
    const files = make()["files"]!;
    expect(await read(await files[name]!())).toBe("blob BYTES");
  });

  it("behind a redirect, as a blob or as a stream", async () => {
    answer = ({ url }, response) =>
      url === "/archive" ? response.writeHead(302, { location: "/there" }).end() : response.end("TAR");
    expect(await read(await make()["files"]!["getArchive"]!())).toBe("blob TAR");
    const stream = (await make()["files"]!["getArchive"]!({ as: "stream" })) as ReadableStream;
    expect(await new Response(stream).text()).toBe("TAR");
  });

  it.each([
    ['attachment; filename="a b.txt"', "a b.txt"],
    ["attachment; filename=plain.txt; size=3", "plain.txt"],
    ["attachment; filename=\"x.txt\"; filename*=UTF-8''na%C3%AFve.txt", "naïve.txt"],
    ["attachment; filename=x.txt; filename*=UTF-8''%ff", "x.txt"],
    ['attachment; filename="../../etc/pass\\"wd"', 'pass"wd'],
    ["attachment", undefined],
  ])("carry the name of %s", async (disposition, name) => {
    answer = reply("x", { "content-type": "text/plain", "content-disposition": disposition });
    const blob = await make()["files"]!["getAttachment"]!();
    expect([(blob as File).name, blob instanceof File, (blob as File).type]).toEqual([
      name,
      name !== undefined,
      "text/plain",
    ]);
  });
});

describe("what the document does not say", () => {
  it.each<[string, string, Readonly<Record<string, string>>, unknown]>([
    ["JSON", '{"a":1}', json, { a: 1 }],
    ["JSON of another type", "[1]", { "content-type": "application/hal+json" }, [1]],
    ["text", "plain", { "content-type": "text/csv" }, "plain"],
    ["bytes", "PDF", { "content-type": "application/pdf" }, "blob PDF"],
    ["JSON without a type", "[1]", {}, [1]],
    ["text without a type", "plain", {}, "plain"],
    ["nothing", "", {}, undefined],
  ])("the server says: %s", async (_, body, headers, expected) => {
    answer = reply(body, headers);
    expect(await read(await make()["files"]!["getAnything"]!())).toEqual(expected);
  });
});

describe("an answer that is not what it claims", () => {
  it.each([
    ["an empty body", "", "application/json", "Empty body instead of JSON (200, application/json)"],
    ["a page of a proxy", "<h1>", "text/html; charset=utf-8", "Unexpected JSON (200, text/html; charset=utf-8)"],
  ])("%s is told as such", async (_, body, type, message) => {
    answer = reply(body, { "content-type": type });
    const call = make()["files"]!["getNote"]!();
    await expect(call).rejects.toMatchObject({ kind: "decoding", message: expect.stringContaining(message) as string });
  });

  it("but an empty body is no data by option, of call or client, and where the document allows none", async () => {
    answer = reply("", json);
    expect(await make()["files"]!["getNote"]!({ emptyBody: "undefined" })).toBeUndefined();
    expect(await make({ emptyBody: "undefined" })["files"]!["getNote"]!()).toBeUndefined();
    expect(await make()["files"]!["getMaybe"]!()).toBeUndefined();
    await expect(make()["files"]!["getMaybe"]!({ emptyBody: "error" })).rejects.toMatchObject({ kind: "decoding" });
  });
});

describe("the types", () => {
  const usage = `
import { BodiesClient, type Bodies } from "./index.js";
import type { ItemStream } from "./core/events.js";
const client = new BodiesClient();
const same = <T>(_: Promise<T>): T => undefined as T;
export const whole: Bodies.Note = same(client.answers.create({ prompt: "p" }));
export const stream: ItemStream<Bodies.Piece> = same(client.answers.create({ prompt: "p", stream: true }));
export const notAsked: Bodies.Note = same(client.answers.create({ prompt: "p", stream: false }));
export const either = (flag: boolean): Bodies.Note | ItemStream<Bodies.Piece> =>
  same(client.answers.create({ prompt: "p", stream: flag }));
export const note: Bodies.Note = same(client.avatars.get());
export const blob: Blob = same(client.avatars.get({ accept: "image/png" }));
export const bytes: ReadableStream<Uint8Array> = same(client.avatars.get({ accept: "image/png", as: "stream" }));
export const live: ItemStream<Bodies.Piece> = same(client.avatars.get({ accept: "text/event-stream" }));
export const tar: Blob = same(client.files.getArchive());
void client.forms.send({ amount: 1 }, { contentType: "application/json" });
`;

  it("say what comes", async () => {
    expect(await checkCase("bodies-and-answers", usage)).toEqual([]);
    expect((await checkReadme("bodies-and-answers")).faults).toEqual([]);
  });

  it.each([
    ["a body that does not say its media type", "void client.forms.send({ amount: 1 });"],
    ["a media type that is not declared", 'void client.avatars.get({ accept: "image/gif" });'],
    [
      "a stream that was not asked for",
      'export const stream: AsyncIterable<unknown> = same(client.answers.create({ prompt: "p" }));',
    ],
  ])("refuse %s", async (_, line) => {
    const faults = await checkCase("bodies-and-answers", `${usage.split("export const whole")[0]!}${line}\n`);
    expect(faults.length).toBeGreaterThan(0);
  });
});
