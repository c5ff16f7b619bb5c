/** What can be given as a document, and what is said about what cannot. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { loadSpec } from "../../../generator/document/load.js";
import { at, codes, folderWith, lines, load } from "./load-fixture.js";

const json =
  '{"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": {"/pets": {"get": {"responses": {"200": {"description": "ok"}}}}}}';
const yaml =
  'openapi: 3.1.0\ninfo: {title: Pets, version: "1"}\npaths:\n  /pets:\n    get: {responses: {"200": {description: ok}}}\n';

describe("formats", () => {
  it("reads JSON, YAML, and each under the other's name", async () => {
    for (const files of [
      { "a.json": json },
      { "a.yaml": yaml },
      { "a.json": yaml },
      { "a.yaml": json },
      { "a.txt": yaml },
    ]) {
      const result = await load(files);
      expect(lines(result)).toEqual([]);
      expect(at(result, "#/info/title")).toBe("Pets");
      expect(result.spec?.version).toBe("3.1.0");
    }
  });

  it("skips a byte order mark", async () => {
    const result = await load({ "a.json": `\ufeff${json}` });
    expect(lines(result)).toEqual([]);
  });

  it("reads standard input", async () => {
    const result = await loadSpec("-", {
      stdin: [json.slice(0, 20), Buffer.from(json.slice(20))] as unknown as AsyncIterable<string>,
    });
    expect(lines(result)).toEqual([]);
    expect(result.spec?.inputs).toEqual([{ uri: "<stdin>", sha256: result.spec?.sha256 }]);
  });

  it("hashes the bytes of the entry and names it by its absolute path", async () => {
    const folder = folderWith({ "a.json": json });
    const result = await loadSpec("a.json", { workingDirectory: folder });
    expect(result.spec?.inputs).toEqual([{ uri: path.join(folder, "a.json"), sha256: result.spec?.sha256 }]);
    expect(result.spec?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(result.spec?.source("a.json")).toBe(json);
  });
});

describe("what is no document", () => {
  const cases: readonly (readonly [name: string, content: string | Uint8Array, line: string])[] = [
    ["empty", "", "document-empty a.json:1:1 a.json is empty."],
    ["white space", " \n\t", "document-empty a.json:1:1 a.json is empty."],
    [
      "plain text",
      "just some words",
      "document-not-object a.json:1:1 a.json holds plain text where an object is expected.",
    ],
    ["a list", "[1]", "document-not-object a.json:1:1 a.json holds a list where an object is expected."],
    ["null", "null", "document-not-object a.json:1:1 a.json holds null where an object is expected."],
    ["a number", "12", "document-not-object a.json:1:1 a.json holds a number where an object is expected."],
    [
      "an HTML page",
      "<!DOCTYPE html>\n<title>Log in</title>",
      "document-is-markup a.json:1:1 a.json is an HTML page, not an OpenAPI document.",
    ],
    [
      "XML",
      '<?xml version="1.0"?><a/>',
      "document-is-markup a.json:1:1 a.json is an XML document, not an OpenAPI document.",
    ],
    ["gzip", gzipSync(json), "document-not-text a.json is compressed with gzip."],
    ["UTF-16", Buffer.from(`\ufeff${json}`, "utf16le"), "document-not-text a.json is UTF-16, not UTF-8."],
    ["NUL bytes", "{\0}", "document-not-text a.json has a NUL byte, so it is not text."],
    [
      "Latin-1",
      Buffer.from('{\n "a": "Caf\u00e9"}', "latin1"),
      "document-not-utf8 a.json:2:11 a.json is not valid UTF-8: byte 12 is 0xe9.",
    ],
    [
      "no version",
      '{"title": 1}',
      "version-missing a.json:1:1 a.json is not an OpenAPI document: it has neither `openapi` nor `swagger` at its top level.",
    ],
    [
      "a future version",
      '{\n  "openapi": "4.0.0"}',
      'version-unsupported a.json:2:14 Version "4.0.0" is not supported.',
    ],
    [
      "a version that is code",
      '{"openapi": "3.0.3\';alert(1)//"}',
      'version-unsupported a.json:1:13 Version "3.0.3\';alert(1)//" is not supported.',
    ],
    [
      "a version of no kind",
      '{"openapi": {}}',
      "version-unsupported a.json:1:2 `openapi` must be a version in a string, not an object.",
    ],
  ];
  it.each(cases)("%s", async (_, content, line) => {
    const result = await load({ "a.json": content });
    expect(lines(result)).toEqual([line]);
    expect(result.spec).toBeUndefined();
  });

  it("a missing file, a folder, a missing address", async () => {
    const folder = folderWith({});
    mkdirSync(path.join(folder, "specs"));
    const options = { workingDirectory: folder };
    expect(lines(await loadSpec("missing.json", options))).toEqual(["file-not-found There is no file missing.json."]);
    expect(lines(await loadSpec("specs", options))).toEqual(["file-unreadable specs cannot be read: it is a folder."]);
  });

  it("too many bytes, without keeping them", async () => {
    const chunk = Buffer.alloc(1024 * 1024, " ");
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield chunk;
    }
    expect(lines(await loadSpec("-", { stdin: endless() }))).toEqual([
      "document-too-large <stdin> is larger than 268435456 bytes.",
    ]);
    const fetcher: typeof fetch = async () =>
      new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(chunk)) }));
    expect(codes(await loadSpec("https://example.com/a", { fetch: fetcher }))).toEqual(["document-too-large"]);
  });

  it("accepts versions that YAML makes numbers", async () => {
    const result = await load({ "a.yaml": yaml.replace("3.1.0", "3.1") });
    expect(result.spec?.version).toBe("3.1");
    expect(lines(result)).toEqual([]);
  });
});

describe("JSON", () => {
  const broken: readonly (readonly [text: string, line: string])[] = [
    [
      '{"openapi": "3.1.0",\n}',
      'json-syntax a.json:2:1 a.json is not valid JSON: a property name in double quotes is expected, not "}".',
    ],
    ['{\n "a" 1}', 'json-syntax a.json:2:6 a.json is not valid JSON: a colon is expected, not "1".'],
    ['{"a": [1, 2', "json-syntax a.json:1:12 a.json is not valid JSON: it ends too early."],
    ['{"a": 1} x', 'json-syntax a.json:1:10 a.json is not valid JSON: "x" is not expected.'],
    ['{"a": 1, // one\n "b": 2}', "json-syntax a.json:1:10 a.json is not valid JSON: comments are not allowed."],
  ];
  it.each(broken)("tells where %j is broken", async (text, line) => {
    expect(lines(await load({ "a.json": text }))).toEqual([line]);
  });

  it("refuses a key twice in one object, with both places", async () => {
    const result = await load({
      "a.json": json.replace('"paths"', '"x": {"a": ":", "b\\":": 1},\n"info": 1,\n"paths"'),
    });
    expect(lines(result)[0]).toBe(
      'duplicate-key a.json:2:1 The key "info" appears twice in one object: on line 1 and on line 2.',
    );
  });

  it("is not misled by text that looks like keys", async () => {
    const text = json.replace('"Pets"', JSON.stringify('{"a":1,"a":2} \\":'));
    expect(lines(await load({ "a.json": text }))).toEqual([]);
  });

  it("refuses numbers that become infinite and leaves them out", async () => {
    const result = await load({ "a.json": json.replace('"paths"', '"x-a": [1, -1e400],\n"x-b": 1e999, "paths"') });
    expect(lines(result)).toEqual([
      "number-out-of-range a.json:1:76 This number is beyond the range of a double-precision number.",
      "number-out-of-range a.json:2:8 This number is beyond the range of a double-precision number.",
    ]);
    expect(result.spec?.root["x-a"]).toEqual([1, null]);
    expect(Object.hasOwn(result.spec?.root ?? {}, "x-b")).toBe(false);
  });

  it("refuses absurd nesting without overflowing", async () => {
    for (const depth of [2_100, 200_000]) {
      const text = json.replace('"paths"', `"x": ${"[".repeat(depth)}${"]".repeat(depth)}, "paths"`);
      const result = await load({ "a.json": text });
      expect(codes(result)).toEqual(["document-too-deep"]);
    }
  });

  it("keeps `__proto__` an own key", async () => {
    const result = await load({
      "a.json": json.replace('"paths"', '"x-value": {"__proto__": {"polluted": true}}, "paths"'),
    });
    const value = result.spec?.root["x-value"] as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(["__proto__"]);
    expect(value["polluted"]).toBeUndefined();
  });
});

describe("a URL", () => {
  const answer =
    (body: string, init?: ResponseInit): typeof fetch =>
    async () =>
      new Response(body, init);

  it("is fetched", async () => {
    const result = await loadSpec("https://example.com/api.json", { fetch: answer(json) });
    expect(lines(result)).toEqual([]);
    expect(result.spec?.inputs[0]?.uri).toBe("https://example.com/api.json");
  });

  it("says what went wrong", async () => {
    const failing: typeof fetch = async () => {
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("refused"), { code: "ECONNREFUSED" }) });
    };
    expect(lines(await loadSpec("https://example.com/a", { fetch: failing }))).toEqual([
      "url-unreachable https://example.com/a cannot be fetched: the connection is refused, nothing listens there.",
    ]);
    expect(
      lines(await loadSpec("https://example.com/a", { fetch: answer("no", { status: 404, statusText: "Not Found" }) })),
    ).toEqual(["url-unreachable https://example.com/a cannot be fetched: the answer is 404 Not Found."]);
    expect(lines(await loadSpec("https://me:secret@example.com/a", { fetch: answer(json) }))).toEqual([
      "url-unreachable https://example.com/a cannot be fetched: an address with credentials is not fetched.",
    ]);
  });

  it("follows redirects only to the same host and to allowed origins", async () => {
    const seen: string[] = [];
    const redirecting: typeof fetch = async (input) => {
      seen.push(String(input));
      return seen.length === 1
        ? new Response(null, { status: 302, headers: { location: "https://other.example/api.json" } })
        : new Response(json);
    };
    expect(lines(await loadSpec("https://example.com/a", { fetch: redirecting }))).toEqual([
      "origin-not-allowed https://example.com/a redirects to https://other.example/api.json, an origin that is not allowed.",
    ]);
    expect(seen).toEqual(["https://example.com/a"]);
    seen.length = 0;
    expect(
      lines(await loadSpec("https://example.com/a", { fetch: redirecting, allowOrigins: ["https://other.example"] })),
    ).toEqual([]);
    expect(seen).toEqual(["https://example.com/a", "https://other.example/api.json"]);
  });
});
