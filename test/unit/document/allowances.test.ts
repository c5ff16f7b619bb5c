/** What else than the folder of the document may be read: folders and origins that the user allows. */
import { describe, expect, it } from "vitest";
import { loadSpec } from "../../../generator/document/load.js";
import { at, codes, folderWith, lines, withSchemas } from "./load-fixture.js";

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

/** Loads `spec/api.json` of a folder. */
async function loadIn(
  files: Readonly<Record<string, string>>,
  options: Parameters<typeof loadSpec>[1] = {},
): ReturnType<typeof loadSpec> {
  return loadSpec("spec/api.json", { workingDirectory: folderWith(files), ...options });
}

describe("allowances", () => {
  it("of folders", async () => {
    const files = { "spec/api.json": api("../lib/common.json#/components/schemas/Common"), "lib/common.json": common };
    expect(codes(await loadSpec("spec/api.json", { workingDirectory: folderWith(files) }))).toEqual([
      "file-not-allowed",
    ]);
    const allowed = await loadSpec("spec/api.json", { workingDirectory: folderWith(files), allowFiles: ["lib"] });
    expect(lines(allowed)).toEqual([]);
    expect(at(allowed, "#/components/schemas/Pet/properties/x")).toEqual({
      $ref: "#/x-bindsmith-documents/..~1lib~1common.json/components/schemas/Common",
    });
  });

  it("of origins", async () => {
    const seen: string[] = [];
    const fetcher: typeof fetch = async (input) => {
      seen.push(String(input));
      return String(input).endsWith("a.json")
        ? new Response(
            '{"A": {"properties": {"b": {"$ref": "b.json#/B"}, "c": {"$ref": "https://other.example/c.json"}, "d": {"$ref": "file:///etc/passwd"}}}}',
          )
        : new Response('{"B": {"type": "string"}}');
    };
    const result = await loadIn(
      { "spec/api.json": api("https://example.com/v1/a.json#/A") },
      { fetch: fetcher, allowOrigins: ["https://example.com/"] },
    );
    expect([...codes(result)].sort()).toEqual(["origin-not-allowed", "ref-scheme-not-allowed"]);
    expect(seen).toEqual(["https://example.com/v1/a.json", "https://example.com/v1/b.json"]);
    expect(at(result, "#/x-bindsmith-documents/https:~1~1example.com~1v1~1a.json/A/properties/b")).toEqual({
      $ref: "#/x-bindsmith-documents/https:~1~1example.com~1v1~1b.json/B",
    });
  });

  it("are given with the address of a document for its own origin, and no other", async () => {
    const answers = new Map([
      ["https://example.com/v1/api.json", api("parts/b.json#/B")],
      ["https://example.com/v1/parts/b.json", '{"B": {"properties": {"c": {"$ref": "//other.example/c.json"}}}}'],
    ]);
    const seen: string[] = [];
    const fetcher: typeof fetch = async (input) => {
      seen.push(String(input));
      return new Response(answers.get(String(input)) ?? "{}");
    };
    const result = await loadSpec("https://example.com/v1/api.json", { fetch: fetcher });
    expect(codes(result)).toEqual(["origin-not-allowed"]);
    expect(seen).toEqual([...answers.keys()]);
  });

  it("of a fetched document hold for where its redirects end", async () => {
    const seen: string[] = [];
    const fetcher: typeof fetch = async (input) => {
      seen.push(String(input));
      if (String(input).endsWith("/latest"))
        return new Response(null, { status: 302, headers: { location: "/v2/api.json" } });
      return new Response(String(input).endsWith("b.json") ? '{"B": {}}' : api("b.json#/B"));
    };
    expect(codes(await loadSpec("https://example.com/latest", { fetch: fetcher }))).toEqual([]);
    expect(seen.at(-1)).toBe("https://example.com/v2/b.json");
  });

  it("are not needed for an address by which a document calls itself", async () => {
    const result = await loadIn({
      "spec/api.json": JSON.stringify({
        openapi: "3.1.0",
        info: { title: "T", version: "1" },
        paths: {},
        components: {
          schemas: { A: { $ref: "https://example.com/schemas/pet" }, B: { $ref: "pet.json" } },
        },
      }),
      "spec/pet.json": '{"$id": "https://example.com/schemas/pet", "type": "object"}',
    });
    expect(codes(result)).toEqual(["document-without-operations"]);
    expect(at(result, "#/components/schemas/A")).toEqual(at(result, "#/components/schemas/B"));
  });

  it("are needed for standard input", async () => {
    const folder = folderWith({ "common.json": common });
    const stdin = [api("common.json#/components/schemas/Common")] as unknown as AsyncIterable<string>;
    expect(codes(await loadSpec("-", { workingDirectory: folder, stdin }))).toEqual(["file-not-allowed"]);
    expect(codes(await loadSpec("-", { workingDirectory: folder, stdin, allowFiles: ["."] }))).toEqual([]);
  });
});
