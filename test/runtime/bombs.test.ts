/** Small answers that unfold to large ones, deep ones, endless ones: the error says what it is, and memory stays small. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mustRun } from "../support/run-command.js";
import type { Met } from "./support/bomb-client.js";
import { client, failure, get, leavesNothing } from "./support/client.js";
import { json, serve, type Exchange, type FaultServer } from "./support/fault-server.js";

const UNITS: Readonly<Record<string, string>> = { objects: "{},", brackets: "[", strings: '"a",', spaces: "    " };

/** A megabyte of members of gzip (RFC 1952 §2.2), which unfold to a gigabyte. */
function gzipBomb(unit: string): Buffer {
  const member = gzipSync(Buffer.from(unit.repeat(Math.floor(16_777_216 / unit.length))));
  return Buffer.concat(Array.from({ length: Math.ceil(1_000_000 / member.length) }, () => member));
}

function brotliBomb(unit: string): Buffer {
  const text = Buffer.from(unit.repeat(Math.floor(100_000_000 / unit.length)));
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
}

const TYPES: Readonly<Record<string, string>> = {
  events: "text/event-stream",
  lines: "application/jsonl",
  blob: "application/octet-stream",
  form: "multipart/form-data; boundary=b",
};

describe("bombs", () => {
  const bombs = new Map<string, { readonly encoding: string; readonly bytes: Buffer }>();
  const folder = mkdtempSync(join(tmpdir(), "bindsmith-bombs-"));
  let server: FaultServer;

  beforeAll(async () => {
    for (const [name, unit] of Object.entries(UNITS)) bombs.set(name, { encoding: "gzip", bytes: gzipBomb(unit) });
    bombs.set("brotli", { encoding: "br", bytes: brotliBomb("{},") });
    server = await serve(({ request, response }: Exchange) => {
      const [, place = "", payload = ""] = request.url.split("/");
      const { encoding, bytes } = bombs.get(payload) ?? { encoding: "identity", bytes: Buffer.from("[1]") };
      const status = place === "error" ? 404 : place === "token" ? 400 : 200;
      const headers = { "content-type": TYPES[place] ?? "application/json", "content-encoding": encoding };
      response.writeHead(status, headers).end(bytes);
    });
    await build({
      entryPoints: [resolve("test/runtime/support/bomb-client.ts")],
      outfile: join(folder, "client.mjs"),
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "warning",
    });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["error", "api 404"],
    ["json", "decoding 200"],
    ["events", "decoding 200"],
    ["lines", "decoding 200"],
    ["blob", "decoding 200"],
    ["text", "decoding 200"],
    ["form", "decoding 200"],
    ["token", expect.stringMatching(/^(api|decoding) 400$/)],
  ])("as the body of %s", async (place, outcome) => {
    const output = await mustRun(
      process.execPath,
      [join(folder, "client.mjs"), server.origin, place, ...bombs.keys()],
      {
        cwd: folder,
      },
    );
    const met = JSON.parse(output) as readonly Met[];
    console.log(
      met
        .map(({ payload, megabytes, milliseconds }) => `${place}, ${payload}: ${megabytes} MB, ${milliseconds} ms`)
        .join("\n"),
    );
    expect(met.map((each) => each.outcome)).toEqual([...bombs.keys()].map(() => outcome));
    expect(Math.max(...met.map(({ megabytes }) => megabytes))).toBeLessThan(100);
  });

  it("as ten thousand headers and as a long Link header", async () => {
    await using own = await serve(({ request, response }) => {
      const [, , payload = ""] = request.url.split("/");
      if (payload === "many") {
        for (let index = 0; index < 10_000; index++) response.setHeader(`x-${index}`, "v");
      }
      if (payload === "links") response.setHeader("link", '<a>; rel="prev", '.repeat(20_000));
      if (payload === "parameters") response.setHeader("link", `<a>${'; title="\\"'.repeat(30_000)}`);
      if (payload === "brackets") response.setHeader("link", "<".repeat(300_000));
      response.writeHead(200, { "content-type": "application/json" }).end("[1]");
    });
    const flags = ["--max-http-header-size=1000000", join(folder, "client.mjs"), own.origin, "link"];
    const output = await mustRun(process.execPath, [...flags, "many", "links", "parameters", "brackets"], {
      cwd: folder,
    });
    const met = JSON.parse(output) as readonly Met[];
    console.log(
      met.map(({ payload, megabytes, milliseconds }) => `${payload}: ${megabytes} MB, ${milliseconds} ms`).join("\n"),
    );
    expect(met.map(({ outcome }) => outcome)).toEqual(["data", "data", "data", "data"]);
    expect(Math.max(...met.map(({ megabytes }) => megabytes))).toBeLessThan(100);
  });
});

describe("deep bodies", () => {
  it.each([1_000, 5_000, 100_000])("of errors keep status and class: %i levels", async (depth) => {
    const body = "[".repeat(depth) + "]".repeat(depth);
    await using server = await serve(({ response }) =>
      response.writeHead(404, { "content-type": "application/json" }).end(body),
    );
    const error = await failure(client(server), get);
    expect(error).toMatchObject({ kind: "api", statusCode: 404, name: "NotFoundError" });
    expect(error.message).toBe("404 GET /thing");
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ statusCode: 404 });
  });

  it.each([1_000, 5_000, 100_000])("of answers are data: %i levels", async (depth) => {
    const body = "[".repeat(depth) + "]".repeat(depth);
    await using server = await serve(({ response }) =>
      response.writeHead(200, { "content-type": "application/json" }).end(body),
    );
    let data = await client(server).request(get);
    let levels = 0;
    for (; Array.isArray(data); data = data[0]) levels++;
    expect(levels).toBe(depth);
  });
});

describe("slow bodies of errors", () => {
  const soon = { errorTimeoutInSeconds: 0.3, maxRetries: 0 };

  it("that never end: the error comes with what there is", async () => {
    await leavesNothing(async (abortSignal) => {
      await using server = await serve(({ response }) => void response.writeHead(404).write("some of it"));
      const error = await failure(client(server, soon), get, { abortSignal });
      expect(error).toMatchObject({ kind: "api", statusCode: 404, body: undefined, cause: { kind: "decoding" } });
      expect(error.message).toBe("404 GET /thing: some of it");
      await expect.poll(() => server.busy()).toBe(0);
    });
  });

  it("that drip: the error comes in time", async () => {
    await leavesNothing(async (abortSignal) => {
      await using server = await serve(({ response }) => {
        response.writeHead(404);
        const timer = setInterval(() => response.write("x"), 20);
        response.on("close", () => clearInterval(timer));
      });
      const error = await failure(client(server, soon), get, { abortSignal });
      expect(error).toMatchObject({ kind: "api", statusCode: 404, cause: { kind: "decoding" } });
      expect(error.message).toMatch(/^404 GET \/thing: x+$/);
    });
  });

  it("in hundreds of chunks of one byte are whole", async () => {
    const text = JSON.stringify({ message: "ü€😀".repeat(100) });
    await using server = await serve(async ({ request, response }) => {
      response.writeHead(request.url === "/thing" ? 422 : 200, { "content-type": "application/json" });
      for (const byte of Buffer.from(text)) {
        if (!response.write(Buffer.of(byte))) await new Promise((drained) => response.once("drain", drained));
      }
      response.end();
    });
    expect((await failure(client(server), get)).body).toEqual(JSON.parse(text));
    expect(await client(server).request({ method: "GET", path: "/good" })).toEqual(JSON.parse(text));
  });
});

it("an error whose body is as long as allowed has it, one byte more is cut", async () => {
  await using server = await serve(({ response }) => json(response, 404, "12345678"));
  expect(await failure(client(server, { maxErrorBytes: 10 }), get)).toMatchObject({ body: "12345678" });
  const cut = await failure(client(server, { maxErrorBytes: 9 }), get);
  expect(cut).toMatchObject({ kind: "api", statusCode: 404, body: undefined, cause: { kind: "decoding" } });
  expect(cut.message).toBe('404 GET /thing: "12345678');
});
