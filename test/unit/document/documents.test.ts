/** Documents in several files: what is read, what is refused, and that nothing else is touched. */
import type * as FileSystem from "node:fs/promises";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { loadSpec } from "../../../generator/document/load.js";
import { at, codes, folderWith, lines, withSchemas } from "./load-fixture.js";

const touched: string[] = vi.hoisted(() => []);

vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<typeof FileSystem>();
  const watched = ["open", "lstat", "readlink", "stat", "readFile", "realpath"] as const;
  return {
    ...real,
    ...Object.fromEntries(
      watched.map((name) => [
        name,
        (file: string, ...rest: unknown[]): unknown => {
          touched.push(file);
          return (real[name] as (...args: unknown[]) => unknown)(file, ...rest);
        },
      ]),
    ),
  };
});

beforeEach(() => {
  touched.length = 0;
});

const api = (reference: string): string =>
  JSON.stringify(withSchemas({ Pet: { properties: { x: { $ref: reference } } } }));
const common = JSON.stringify({
  components: {
    schemas: {
      Common: { type: "object", properties: { a: { $ref: "#/components/schemas/Inner" } } },
      Inner: { type: "string" },
    },
  },
});

/** Loads `spec/api.json` of a folder that has something beside and above it. */
async function loadIn(
  files: Readonly<Record<string, string>>,
  options: Parameters<typeof loadSpec>[1] = {},
): ReturnType<typeof loadSpec> {
  touched.length = 0;
  const folder = folderWith({ "outside.json": '{"Secret": {"type": "string"}}', ...files });
  const result = await loadSpec("spec/api.json", { workingDirectory: folder, ...options });
  const outside = touched.filter((file) => !file.startsWith(path.join(folder, "spec")));
  return {
    ...result,
    diagnostics: [
      ...result.diagnostics,
      ...outside.map((file) => ({
        code: "file-not-found" as const,
        severity: "error" as const,
        message: `touched ${file}`,
      })),
    ],
  };
}

describe("files", () => {
  it("below the document's folder are mounted under their paths", async () => {
    const result = await loadIn({
      "spec/api.json": api("./shared/common.json#/components/schemas/Common"),
      "spec/shared/common.json": common,
    });
    expect(lines(result)).toEqual([]);
    const mount = "#/x-bindsmith-documents/shared~1common.json";
    expect(at(result, "#/components/schemas/Pet/properties/x")).toEqual({ $ref: `${mount}/components/schemas/Common` });
    expect(at(result, `${mount}/components/schemas/Common/properties/a`)).toEqual({
      $ref: `${mount}/components/schemas/Inner`,
    });
    expect(result.spec?.inputs.map(({ uri }) => path.basename(uri))).toEqual(["api.json", "common.json"]);
    expect(result.spec?.locate(`${mount}/components/schemas/Inner`)).toEqual({
      file: "spec/shared/common.json",
      line: 1,
      column: expect.any(Number) as number,
    });
    expect(result.spec?.source("spec/shared/common.json")).toBe(common);
  });

  it("are YAML or JSON, whole schemas or parts, and may refer back", async () => {
    const result = await loadIn({
      "spec/api.json": api("shared/pet.yaml"),
      "spec/shared/pet.yaml":
        "type: object\nproperties:\n  self: {$ref: '#'}\n  tag: {$ref: '../api.json#/components/schemas/Pet'}\n  owner: {$ref: 'owner.json#/owner'}\n",
      "spec/shared/owner.json": '{"owner": {"type": "string"}}',
    });
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/x-bindsmith-documents/shared~1pet.yaml/properties")).toEqual({
      self: { $ref: "#/x-bindsmith-documents/shared~1pet.yaml" },
      tag: { $ref: "#/components/schemas/Pet" },
      owner: { $ref: "#/x-bindsmith-documents/shared~1owner.json/owner" },
    });
  });

  it("may hold path items, parameters and responses", async () => {
    const result = await loadIn({
      "spec/api.json": JSON.stringify({
        openapi: "3.1.0",
        info: { title: "t", version: "1" },
        paths: { "/pets/{id}": { $ref: "paths/pet.yaml" } },
      }),
      "spec/paths/pet.yaml":
        "get:\n  parameters: [{$ref: '../parts.yaml#/Id'}]\n  responses:\n    '200': {$ref: '../parts.yaml#/Ok'}\n    '404': {$ref: '../parts.yaml#/Missing'}\n",
      "spec/parts.yaml": "Id: {name: id, in: path, schema: {type: strin}}\nOk: {description: ok}\n",
    });
    expect(lines(result)).toEqual([
      'ref-not-found spec/paths/pet.yaml:5:19 The reference "../parts.yaml#/Missing" leads nowhere: "#/x-bindsmith-documents/parts.yaml" has no "Missing".',
      'schema-type-unknown spec/parts.yaml:1:41 "strin" is no type of JSON Schema; any value is accepted.',
      'path-parameter-optional spec/parts.yaml:1:1 The path parameter "id" is not marked as required; it is required all the same.',
    ]);
  });

  it("may stand in for whole maps of components and paths", async () => {
    const result = await loadIn({
      "spec/api.json": JSON.stringify({
        openapi: "3.1.0",
        info: { title: "t", version: "1" },
        paths: { $ref: "paths.yaml" },
        components: { schemas: { $ref: "schemas.yaml" } },
      }),
      "spec/paths.yaml": "/pets: {get: {responses: {'200': {description: ok}}}}\n",
      "spec/schemas.yaml": "Pet: {type: object, properties: {owner: {$ref: '#/Owner'}}}\nOwner: {type: string}\n",
    });
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/paths")).toEqual({ "/pets": { $ref: "#/x-bindsmith-documents/paths.yaml/~1pets" } });
    expect(at(result, "#/components/schemas")).toEqual({
      Pet: { $ref: "#/x-bindsmith-documents/schemas.yaml/Pet" },
      Owner: { $ref: "#/x-bindsmith-documents/schemas.yaml/Owner" },
    });
    expect(at(result, "#/x-bindsmith-documents/schemas.yaml/Pet/properties/owner")).toEqual({
      $ref: "#/x-bindsmith-documents/schemas.yaml/Owner",
    });
  });

  it("may stand in for all components", async () => {
    const result = await loadIn({
      "spec/api.json": JSON.stringify({ ...withSchemas({}), components: { $ref: "components.yaml" } }),
      "spec/components.yaml":
        "schemas: {Pet: {type: object}}\nparameters: {Id: {name: id, in: query, schema: {type: string}}}\n",
    });
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/components")).toEqual({
      schemas: { Pet: { $ref: "#/x-bindsmith-documents/components.yaml/schemas/Pet" } },
      parameters: { Id: { $ref: "#/x-bindsmith-documents/components.yaml/parameters/Id" } },
    });
  });

  it("are told when they are missing or broken", async () => {
    const missing = await loadIn({ "spec/api.json": api("gone.json#/a") });
    expect(lines(missing)[0]).toMatch(
      /^file-not-found spec\/api\.json:1:\d+ The reference "gone\.json#\/a" cannot be followed: there is no file spec\/gone\.json\.$/,
    );
    const broken = await loadIn({ "spec/api.json": api("broken.json#/a"), "spec/broken.json": '{\n  "a" 1}' });
    expect(lines(broken)).toEqual([
      'json-syntax spec/broken.json:2:7 spec/broken.json is not valid JSON: a colon is expected, not "1".',
    ]);
    expect(broken.source("spec/broken.json")).toBe('{\n  "a" 1}');
    const folder = await loadIn({ "spec/api.json": api("./shared"), "spec/shared/a.json": "{}" });
    expect(codes(folder)).toEqual(["file-unreadable"]);
  });
});

describe("refusals", () => {
  const refused: readonly (readonly [reference: string, code: string])[] = [
    ["file:///etc/passwd", "file-not-allowed"],
    ["/proc/self/environ", "file-not-allowed"],
    ["../outside.json#/Secret", "file-not-allowed"],
    ["..%2foutside.json#/Secret", "file-not-allowed"],
    ["sub/../../outside.json", "file-not-allowed"],
    ["http://127.0.0.1:1/x.json#/a", "origin-not-allowed"],
    ["HTTPS://example.com/x.json", "origin-not-allowed"],
    ["//example.com/x.json", "origin-not-allowed"],
    ["data:application/json,%7B%7D", "ref-scheme-not-allowed"],
    ["javascript:alert(1)", "ref-scheme-not-allowed"],
    ["ftp://example.com/a", "ref-scheme-not-allowed"],
    ["a%zz.json", "ref-malformed"],
    ["a%00.json", "ref-malformed"],
  ];
  it.each(refused)("%s", async (reference, code) => {
    const result = await loadIn(
      { "spec/api.json": api(reference) },
      {
        fetch: () => {
          throw new Error("fetched");
        },
      },
    );
    expect(codes(result)).toEqual([code]);
    expect(result.diagnostics[0]?.pointer).toBe("#/components/schemas/Pet/properties/x/$ref");
    expect(at(result, "#/components/schemas/Pet/properties/x")).toEqual({});
  });

  it("a second hop out of the folder", async () => {
    const result = await loadIn({
      "spec/api.json": api("hop.json#/a"),
      "spec/hop.json": '{"a": {"$ref": "../outside.json#/Secret"}}',
    });
    expect(lines(result)).toEqual([
      'file-not-allowed spec/hop.json:1:16 The reference "../outside.json#/Secret" leads outside the document\'s folder; nothing was read.',
    ]);
  });

  it("a link out of the folder, for a file and for a folder on the way", async () => {
    touched.length = 0;
    const folder = folderWith({
      "outside.json": "{}",
      "spec/api.json": api("link.json"),
      "spec/two.json": api("linked/outside.json"),
    });
    symlinkSync("../outside.json", path.join(folder, "spec/link.json"));
    symlinkSync("..", path.join(folder, "spec/linked"));
    const first = await loadSpec("spec/api.json", { workingDirectory: folder });
    expect(lines(first)[0]).toMatch(
      /^file-not-allowed .* leads by the link spec\/link\.json outside the document's folder; nothing was read\.$/,
    );
    const second = await loadSpec("spec/two.json", { workingDirectory: folder });
    expect(lines(second)[0]).toMatch(/^file-not-allowed .* leads by the link spec\/linked outside/);
    expect(touched.filter((file) => file.includes("outside.json"))).toEqual([]);
  });

  it("a link that stays inside is followed, one in a circle is not", async () => {
    const folder = folderWith({
      "spec/api.json": api("link.json#/components/schemas/Common"),
      "spec/real/common.json": common,
      "spec/two.json": api("loop.json"),
    });
    symlinkSync("real/common.json", path.join(folder, "spec/link.json"));
    symlinkSync("loop.json", path.join(folder, "spec/loop.json"));
    expect(lines(await loadSpec("spec/api.json", { workingDirectory: folder }))).toEqual([]);
    expect(codes(await loadSpec("spec/two.json", { workingDirectory: folder }))).toEqual(["file-not-allowed"]);
  });
});
