import { describe, expect, test } from "vitest";
import { boxOf, cyclesOf, importsOf, isNamed, namedFiles, resolveImport } from "./source-files.js";

const graph = (arrows: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(arrows).map(([from, to]) => [from, new Set(to)]));

describe("cycles", () => {
  test.for<[string, Readonly<Record<string, string>>, readonly (readonly string[])[]]>([
    ["none in a lattice", { a: "bc", b: "d", c: "d", d: "" }, []],
    ["of two", { a: "b", b: "a" }, [["a", "b"]]],
    ["through three, entered from outside", { a: "b", b: "c", c: "d", d: "b" }, [["b", "c", "d"]]],
    ["that share a node are one", { a: "bc", b: "a", c: "a" }, [["a", "b", "c"]]],
    [
      "beside each other",
      { a: "b", b: "ac", c: "d", d: "c" },
      [
        ["c", "d"],
        ["a", "b"],
      ],
    ],
  ])("%s", ([, arrows, found]) => {
    expect(cyclesOf(graph(arrows))).toEqual(found);
  });
});

test("imports are those of values, types and at run time", () => {
  const text = [
    'import { a } from "./a.js";',
    'import type { B } from "./b.js";',
    'export { c } from "./c.js";',
    'import "./d.js";',
    '// import { e } from "./e.js";',
    'const f = () => import("./f.js");',
  ].join("\n");
  expect(importsOf(text, "all")).toEqual(["./a.js", "./b.js", "./c.js", "./d.js", "./f.js"]);
  expect(importsOf(text, "loaded")).toEqual(["./a.js", "./c.js", "./d.js"]);
  expect(resolveImport("generator/model/build.ts", "../document/load.js")).toBe("generator/document/load.ts");
});

test("files are named by the end of their path", () => {
  const text = '/* See names.ts and `../model/build.ts`. */\nconst path = "no/comment.ts"; // or\n// tools/build.mjs';
  expect(namedFiles(text)).toEqual(["names.ts", "../model/build.ts", "tools/build.mjs"]);
  const files = ["generator/model/names.ts"];
  expect([isNamed(files, "names.ts"), isNamed(files, "./model/names.ts"), isNamed(files, "ames.ts")]).toEqual([
    true,
    true,
    false,
  ]);
});

test("a box is a file or a folder directly in a stage", () => {
  expect(boxOf("generator/model", "generator/model/build.ts")).toBe("build.ts");
  expect(boxOf("generator/model", "generator/model/schemas/node.ts")).toBe("schemas/");
});
