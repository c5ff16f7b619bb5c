import { describe, expect, test } from "vitest";
import { compareDocument } from "./compare.js";
import { differencesOf, firstDifference, type Outcome } from "./differences.js";
import { ownDocuments } from "./documents.js";
import type { Generator } from "./generators.js";
import { createPrinter, printSummary } from "./report.js";

const outcome = (files: Readonly<Record<string, string>>, diagnostics: readonly string[] = []): Outcome => ({
  hashes: Object.entries(files),
  diagnostics,
});

/** A generator that makes these files, their text for a hash. */
const generator = (files: Readonly<Record<string, string>>, diagnostics: readonly string[] = []): Generator => ({
  generate: () => Promise.resolve(outcome(files, diagnostics)),
  texts: (paths) => Promise.resolve(paths.map((path) => files[path])),
  stop: () => undefined,
});

const compare = (name: string, before: Generator, after: Generator): ReturnType<typeof compareDocument> =>
  compareDocument({ name, directory: "", options: {} }, [before, after]);

describe("two outcomes", () => {
  test("are the same whatever the order of their files", () => {
    expect(differencesOf(outcome({ a: "1", b: "2" }, ["x"]), outcome({ b: "2", a: "1" }, ["x"]))).toEqual([]);
  });

  test("differ by files that changed, came and went", () => {
    const found = differencesOf(
      outcome({ kept: "1", left: "1", old: "1" }),
      outcome({ kept: "1", left: "2", new: "1" }),
    );
    expect(found).toEqual([
      { kind: "changed", path: "left", change: "left 1 2" },
      { kind: "added", path: "new", change: "new undefined 1" },
      { kind: "removed", path: "old", change: "old 1 undefined" },
    ]);
  });

  test("differ by the manifest only where nothing else explains it", () => {
    const before = outcome({ ".bindsmith.json": "1", a: "1" });
    expect(differencesOf(before, outcome({ ".bindsmith.json": "2", a: "1" }))).toMatchObject([
      { path: ".bindsmith.json" },
    ]);
    expect(differencesOf(before, outcome({ ".bindsmith.json": "2", a: "2" }))).toMatchObject([{ path: "a" }]);
  });

  test("differ by diagnostics: how often each is reported, and in which order", () => {
    expect(differencesOf(outcome({}, ["a", "b"]), outcome({}, ["b", "b"]))).toEqual([
      { kind: "silent", diagnostic: "a" },
      { kind: "reported", diagnostic: "b" },
    ]);
    expect(differencesOf(outcome({}, ["a", "b"]), outcome({}, ["b", "a"]))).toEqual([{ kind: "reordered" }]);
  });
});

describe("the first line that differs", () => {
  test.for([
    ["a\nb\nc", "a\nx\nc", { line: 2, before: "b", after: "x" }],
    ["a", "a\nb", { line: 2, before: undefined, after: "b" }],
    ["a\nb", "a", { line: 2, before: "b", after: undefined }],
    ["a\n", "a\n", undefined],
  ] as const)("of %j and %j", ([before, after, found]) => {
    expect(firstDifference(before, after)).toEqual(found);
  });
});

describe("the report", () => {
  test("shows a change that documents share once, and counts all", async () => {
    const before = generator({ shared: "a\nb", own: "1" });
    const comparisons = [
      await compare("one", before, generator({ shared: "a\nc", own: "1" })),
      await compare("two", before, generator({ shared: "a\nc", own: "2" }, ["new-code"])),
      await compare("three", before, before),
    ];
    const printer = createPrinter(10);
    expect(comparisons.map((each) => printer(each))).toEqual([
      "one\n  changed   shared:2\n      - b\n      + c",
      "two\n  changed   own:1\n      - 1\n      + 2\n  reported  new-code\n  1 as in documents above",
      "",
    ]);
    expect(printSummary(comparisons, ["v1", "v2"])).toBe(
      [
        "",
        "document        files      changed        added      removed  diagnostics",
        "one                 2            1            0            0            0",
        "two                 2            2            0            0            1",
        "",
        "v1 → v2: 3 documents, 6 files: 2 documents differ",
      ].join("\n"),
    );
  });

  test("says how much it leaves out", async () => {
    const comparison = await compare(
      "one",
      generator({ a: "1", b: "1", c: "1" }),
      generator({ a: "1", b: "2", c: "2" }),
    );
    expect(createPrinter(1)(comparison)).toBe("one\n  changed   b:1\n      - 1\n      + 2\n  … and 1 more");
  });
});

test("every case and every document of spec/ is compared", () => {
  const names = ownDocuments(process.cwd()).map(({ name }) => name);
  expect(names).toContain("spec/actions-triggers-bindings.yaml");
  expect(names.filter((name) => name.startsWith("cases/")).length).toBeGreaterThan(60);
  expect(new Set(names).size).toBe(names.length);
});
