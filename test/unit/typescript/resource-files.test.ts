/** Which files a resource has: none is long, and an edit of the document moves no function and no method. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generate, type GenerateResult } from "../../../generator/index.js";
import type { Surface } from "../../../generator/compare/surface.js";
import {
  resourceFiles,
  type MeasuredOperation,
  type OperationFiles,
} from "../../../generator/typescript/plan/resource-files.js";
import { checkStrictly } from "../../support/strict-check.js";

/** The size above which code hosts stop showing a file, and reviewers stop reading. */
const LONGEST_FILE = 2000;

const SEGMENTS = ["repos", "hooks", "branch-rules", "chat.postMessage", "chat.update", "{id}", "functions", "größe"];

const operations: fc.Arbitrary<readonly MeasuredOperation[]> = fc
  .array(
    fc.record({
      segments: fc.array(fc.constantFrom(...SEGMENTS), { maxLength: 5 }),
      function: fc.oneof(fc.integer({ min: 5, max: 90 }), fc.integer({ min: 5, max: 2500 })),
      method: fc.integer({ min: 5, max: 90 }),
    }),
    { minLength: 1, maxLength: 150 },
  )
  .map((all) =>
    all.map(({ segments, ...lines }, index) => ({
      ...lines,
      key: `resources/repos#f${index}`,
      pathTemplate: `/${segments.join("/")}`,
    })),
  );

const modules = new Set(["resources/repos", "resources/repos/functions", "resources/repos/functions/repos"]);

function filesOf(
  all: readonly MeasuredOperation[],
  kept?: ReadonlyMap<string, OperationFiles>,
): ReadonlyMap<string, OperationFiles> {
  return resourceFiles({ module: "resources/repos", modules, lines: 20, operations: all }, kept);
}

/** Files with several functions or methods that have more lines than a file may have. */
function tooLong(
  all: readonly MeasuredOperation[],
  files: ReadonlyMap<string, OperationFiles>,
): readonly (readonly [string, number])[] {
  const lines = new Map([["resources/repos", 20]]);
  const parts = new Map<string, number>();
  for (const operation of all)
    for (const part of ["function", "method"] as const) {
      const file = files.get(operation.key)?.[part] ?? "none";
      lines.set(file, (lines.get(file) ?? 0) + operation[part]);
      parts.set(file, (parts.get(file) ?? 0) + 1);
    }
  return [...lines].filter(([file, count]) => count > LONGEST_FILE && (parts.get(file) ?? 0) > 1);
}

describe("files of a resource", () => {
  it("are none too long, and none of another resource", () => {
    fc.assert(
      fc.property(operations, (all) => {
        const files = filesOf(all);
        expect([...files.keys()].sort()).toEqual(all.map(({ key }) => key).sort());
        expect(tooLong(all, files)).toEqual([]);
        const own = [...files.values()].flatMap((each) => [each.function, each.method]);
        for (const file of own) {
          expect(file).toMatch(/^resources\/repos(?:\/(?:functions|methods)\/[a-z0-9-]+)?$/);
          expect(file === "resources/repos" || !modules.has(file)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("are the same in whatever order operations come", () => {
    fc.assert(
      fc.property(operations, (all) => {
        expect(new Map(filesOf([...all].reverse()))).toEqual(new Map(filesOf(all)));
      }),
      { numRuns: 100 },
    );
  });

  it("keep their functions and methods when operations come and go, and are still not too long", () => {
    fc.assert(
      fc.property(operations, fc.nat(), fc.infiniteStream(fc.boolean()), (all, size, choice) => {
        const before = all.slice(0, 1 + (size % all.length));
        const kept = filesOf(before);
        const gone = new Set(before.filter(() => choice.next().value === true).map(({ key }) => key));
        const after = all.filter(({ key }) => !gone.has(key));
        const files = filesOf(after, kept);
        const stay = before.filter(({ key }) => !gone.has(key));
        expect(stay.filter(({ key }) => files.get(key)?.function !== kept.get(key)?.function)).toEqual([]);
        expect(stay.filter(({ key }) => files.get(key)?.method !== kept.get(key)?.method)).toEqual([]);
        expect(tooLong(after, files)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("are laid out anew where one is too long already, as in packages of earlier versions", () => {
    const all = Array.from({ length: 60 }, (_, index) => operation(index, "/repos/hooks", 60));
    const whole = new Map(all.map(({ key }) => [key, { function: "resources/repos", method: "resources/repos" }]));
    expect(new Map(filesOf(all, whole))).toEqual(new Map(filesOf(all)));
  });

  it("are not where a record that was edited says, outside of the resource", () => {
    const all = Array.from({ length: 60 }, (_, index) => operation(index, "/repos/hooks", 60));
    for (const file of ["../../x", "resources/repos/functions/../../x", "resources/repos/functions/A", "core/path"]) {
      const kept = new Map(all.map(({ key }) => [key, { function: file, method: file }]));
      expect(new Map(filesOf(all, kept))).toEqual(new Map(filesOf(all)));
    }
  });

  it("are named after what the paths of their operations begin with", () => {
    const all = ["/v1/repos", "/v1/repos/{id}/hooks", "/v1/repos/{id}/branch-rules", "/v1/orgs/{id}/repos"].flatMap(
      (path, group) => Array.from({ length: 12 }, (_, index) => operation(group * 100 + index, path, 60)),
    );
    const resource = { module: "resources/repos", modules: new Set<string>(), lines: 20, operations: all };
    const names = new Set([...resourceFiles(resource).values()].map((each) => each.function));
    expect([...names].sort()).toEqual(
      ["branch-rules", "hooks", "orgs", "repos"].map((name) => `resources/repos/functions/${name}`),
    );
  });
});

function operation(index: number, pathTemplate: string, lines: number): MeasuredOperation {
  return { key: `resources/repos#f${index}`, pathTemplate, function: lines, method: lines };
}

/** Operations of one tag, each with much to say, with bodies, errors and pages. */
function documentOf(count: number, areas: readonly string[], words = 120): string {
  const paths: Record<string, object> = {};
  for (let index = 0; index < count; index++) {
    const area = areas[index % areas.length] ?? "";
    const item = {
      type: "object",
      properties: { id: { type: "string" }, at: { type: "string", format: "date-time" } },
    };
    const content = { "application/json": { schema: item } };
    paths[`/things/{thingId}/${area}/part${index}`] = {
      put: {
        tags: ["things"],
        operationId: `updatePart${index}`,
        summary: `Update part ${index}`,
        description: "Says a lot. ".repeat(words),
        security: [{ key: [] }],
        parameters: [
          { name: "thingId", in: "path", required: true, schema: { type: "string" } },
          { name: "limit", in: "query", schema: { type: "integer" } },
        ],
        requestBody: { content },
        responses: { "200": { description: "OK", content }, "404": { description: "None", content } },
      },
    };
  }
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    servers: [{ url: "https://api.example.com" }],
    components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } } },
    paths,
  });
}

interface Run {
  readonly formatter?: "none" | "prettier" | "oxfmt";
  readonly previous?: Surface | undefined;
  readonly acceptRenames?: boolean;
}

async function made(document: string, { formatter = "oxfmt", previous, acceptRenames = false }: Run = {}) {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(document);
  }
  const context = { stdin: stdin(), acceptRenames, ...(previous === undefined ? {} : { previous }) };
  return generate({ input: "-", formatter }, context);
}

function resourceTexts({ files }: Pick<GenerateResult, "files">): ReadonlyMap<string, string> {
  return new Map(
    files.filter(({ path }) => path.startsWith("src/resources/")).map(({ path, text }) => [path, text] as const),
  );
}

/** The file that declares each function and method. */
function places(result: Pick<GenerateResult, "files">): ReadonlyMap<string, string> {
  return new Map(
    [...resourceTexts(result)].flatMap(([path, text]) => [
      ...[...text.matchAll(/^export function (\w+)/gm)].map(([, name = ""]) => [`function ${name}`, path] as const),
      ...[...text.matchAll(/^ {2}(\w+)\($/gm)].map(([, name = ""]) => [`method ${name}`, path] as const),
    ]),
  );
}

describe("a resource with very many operations", () => {
  it.each(["none", "oxfmt"] as const)("has no long file and compiles, formatted with %s", async (formatter) => {
    const { files, diagnostics } = await made(documentOf(150, ["hooks", "keys", "pages"]), { formatter });
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    const texts = resourceTexts({ files });
    expect([...texts].filter(([, text]) => text.split("\n").length > LONGEST_FILE).map(([path]) => path)).toEqual([]);
    expect([...texts.keys()]).toEqual(
      expect.arrayContaining(["src/resources/things/functions/hooks.ts", "src/resources/things/methods/pages.ts"]),
    );
    const use =
      'import { ThingsClient } from "./index.js";\n' +
      'import { updatePart0, updatePart149, type UpdatePart3Errors } from "./resources/things.js";\n' +
      'const client = new ThingsClient({ apiKey: "" });\n' +
      "export const calls = (): readonly Promise<unknown>[] => [\n" +
      '  client.things.updatePart0("t", { id: "" }), client.things.updatePart149("t", {}),\n' +
      '  updatePart0(client.transport, "t", {}), updatePart149(client.transport, "t", {}),\n' +
      "];\nexport type Errors = UpdatePart3Errors;\n";
    const all = new Map([...files.map(({ path, text }) => [path, text] as const), ["src/use.ts", use]]);
    expect(checkStrictly([{ name: "things", files: all }])).toEqual([]);
  });

  it("keeps every function and method in its file when operations are added, unless new names are accepted", async () => {
    const first = await made(documentOf(60, ["hooks", "keys"]));
    const document = documentOf(120, ["hooks", "keys", "pages"]);
    const later = await made(document, { previous: first.surface });
    const [before, after] = [places(first), places(later)];
    expect(before.size).toBe(120);
    expect(after.size).toBe(240);
    expect([...before].filter(([name, path]) => after.get(name) !== path)).toEqual([]);
    expect(later.surface?.methods.some(({ files }) => files?.function?.includes("/functions/"))).toBe(true);
    const accepted = await made(document, { previous: first.surface, acceptRenames: true });
    expect(resourceTexts(accepted)).toEqual(resourceTexts(await made(document)));
  });

  it("grows out of one file without a move", async () => {
    const first = await made(documentOf(18, ["hooks"], 40));
    expect([...resourceTexts(first).keys()]).toEqual(["src/resources/things.ts"]);
    const later = await made(documentOf(70, ["hooks"], 40), { previous: first.surface });
    const [before, after] = [places(first), places(later)];
    expect([...before].filter(([name, path]) => after.get(name) !== path)).toEqual([]);
    expect(resourceTexts(later).size).toBeGreaterThan(1);
    const again = await made(documentOf(70, ["hooks"], 40), { previous: later.surface });
    expect(resourceTexts(again)).toEqual(resourceTexts(later));
  });
});
