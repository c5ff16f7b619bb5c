/** OpenAPI Overlay 1.0 and 1.1. */
import { describe, expect, it } from "vitest";
import { at, codes, lines, load } from "./load-fixture.js";

const api = [
  "openapi: 3.1.0",
  "info: {title: Pets, version: '1'}",
  "paths:",
  "  /a:",
  "    get: {operationId: a, tags: [x, y, x, z], responses: {'200': {description: ok}}}",
  "  /b:",
  "    get: {operationId: b, summary: old, responses: {'200': {description: ok}}}",
  "",
].join("\n");

async function apply(...actions: readonly string[]): ReturnType<typeof load> {
  const overlay = `overlay: 1.1.0\ninfo: {title: o, version: '1'}\nactions:\n${actions.map((action) => `  - ${action}\n`).join("")}`;
  return load({ "api.yaml": api, "o.yaml": overlay }, { overlays: ["o.yaml"] });
}

describe("actions", () => {
  it("update objects, lists and primitives", async () => {
    const result = await apply(
      "{target: $.paths.*.get, update: {summary: new, tags: [t], x-deep: {a: {b: 1}}}}",
      "{target: $.paths.*.get, update: {x-deep: {a: {c: 2}}}}",
      "{target: $.info.title, update: Dogs}",
      "{target: \"$.paths['/b'].get.tags\", update: u}",
      "{target: $, update: {x-top: true, paths: }}",
    );
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/info/title")).toBe("Dogs");
    expect(at(result, "#/paths/~1a/get")).toMatchObject({
      summary: "new",
      tags: ["x", "y", "x", "z", "t"],
      "x-deep": { a: { b: 1, c: 2 } },
    });
    expect(at(result, "#/paths/~1b/get")).toMatchObject({ summary: "new", tags: ["t", "u"] });
    expect(at(result, "#/x-top")).toBe(true);
    expect(at(result, "#/paths/~1a/get/x-deep")).not.toBe(at(result, "#/paths/~1b/get/x-deep"));
    expect(result.spec?.inputs).toHaveLength(2);
  });

  it("remove members and items", async () => {
    const result = await apply(
      "{target: \"$.paths['/a'].get.tags[?@ == 'x']\", remove: true}",
      "{target: \"$.paths['/b']\", remove: true}",
    );
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/paths")).toEqual({
      "/a": { get: { operationId: "a", tags: ["y", "z"], responses: { "200": { description: "ok" } } } },
    });
    expect(result.spec?.locate("#/paths/~1a/get/tags/1")).toMatchObject({ line: 5, column: 43 });
  });

  it("copy", async () => {
    const result = await apply(
      "{target: $.paths, update: {/c: {}}}",
      "{target: \"$.paths['/c']\", copy: \"$.paths['/b']\"}",
      "{target: \"$.paths['/b']\", remove: true}",
      "{target: \"$.paths['/c'].get\", update: {parameters: [{name: q}]}}",
    );
    expect(at(result, "#/paths/~1c/get")).toMatchObject({ operationId: "b", summary: "old" });
    // What an overlay brought in is told at its place in the overlay.
    expect(lines(result)).toEqual([
      'parameter-incomplete o.yaml:7:57 The parameter "q" has no `in`, so it cannot be sent.',
    ]);
  });
});

describe("faults", () => {
  it("are told at their place in the overlay", async () => {
    const result = await apply(
      "{target: $.nothing, remove: true}",
      "{target: '$.info[', update: {}}",
      "{target: $.info, update: [1]}",
      "{target: $.info, update: {title: {a: 1}}}",
      "{target: $, remove: true}",
      "{update: {}}",
      "{target: $.info}",
      "{target: $.info, copy: $.paths.*}",
    );
    expect(lines(result)).toEqual([
      'overlay-target-unmatched o.yaml:4:14 The target "$.nothing" matches nothing.',
      expect.stringMatching(/^overlay-target-invalid o\.yaml:5:14 "\$\.info\[" is not a JSONPath query: /),
      "overlay-invalid o.yaml:6:22 The update is a list and cannot be merged into an object.",
      'overlay-invalid o.yaml:7:31 The update is an object and cannot be merged into the string "Pets".',
      "overlay-invalid o.yaml:8:5 The whole document cannot be removed.",
      "overlay-invalid o.yaml:9:5 An action must be an object with a `target`.",
      "overlay-action-empty o.yaml:10:5 The action neither updates nor copies nor removes anything; it has no effect.",
      'overlay-invalid o.yaml:11:28 `copy` must select one node; "$.paths.*" selects 2.',
    ]);
  });

  it("of the overlay itself", async () => {
    const of = async (text: string): Promise<string[]> =>
      codes(await load({ "api.yaml": api, "o.yaml": text }, { overlays: ["o.yaml"] }));
    expect(await of("overlay: 2.0.0\nactions: []")).toEqual(["overlay-invalid"]);
    expect(await of("actions: []")).toEqual(["overlay-invalid"]);
    expect(await of("overlay: 1.0.0")).toEqual(["overlay-invalid"]);
    expect(await of("overlay: [")).toEqual(["yaml-syntax"]);
    expect(codes(await load({ "api.yaml": api }, { overlays: ["gone.yaml"] }))).toEqual(["file-not-found"]);
  });
});
