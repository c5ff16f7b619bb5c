import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "../generator/cli/run-cli.js";
import { generate } from "../generator/index.js";
import {
  goldensOf,
  inCopy,
  listCases,
  optionsOf,
  printDiagnostics,
  readFolder,
  updating,
  writeFolder,
} from "./support/cases.js";
import { captureIo } from "./support/io.js";
import { checkStrictly, type CheckedPackage } from "./support/strict-check.js";

/*
 * Every folder below `cases` is a document and what comes of it. Of a good one, some files are kept in `expected/` and
 * compared byte for byte, neither more nor fewer (`goldensOf` says which); the whole package is type-checked. Of a bad one
 * (`bad-…`), the complaint is kept. UPDATE_CASES=1 writes both anew.
 */
const cases = listCases();
const good = cases.filter((each) => !each.bad);
const bad = cases.filter((each) => each.bad);

describe("small documents", () => {
  const packages: CheckedPackage[] = [];

  test.for(good)("$name", async ({ name, folder }) => {
    const result = await generate(optionsOf(folder), { directory: folder });
    const complaints = printDiagnostics(result.diagnostics);
    expect(result.files.length, complaints).toBeGreaterThan(0);
    const files = new Map(result.files.map((file) => [file.path, file.text]));
    packages.push({ name, files });
    compareFolder(join(folder, "expected"), goldensOf(folder, files));
    compareFile(join(folder, "diagnostics.txt"), complaints);
  });

  test("every package is clean under every strict flag", { timeout: 120_000 }, () => {
    expect(checkStrictly(packages)).toEqual([]);
    expect(packages.length).toBe(good.length);
  });
});

describe("wrong input", () => {
  test.for(bad)("$name", async ({ folder }) => {
    const input = existsSync(join(folder, "spec.json")) ? "spec.json" : "spec.yaml";
    const own = existsSync(join(folder, "bindsmith.config.yaml"));
    const { code, output, before, after } = await inCopy(folder, async (copy) => {
      const before = readFolder(copy);
      const io = captureIo(copy);
      const argv = existsSync(join(copy, input)) ? ["generate", input] : ["generate"];
      const code = await runCli(own ? argv : [...argv, "-o", "out"], io);
      return { code, output: io.text(), before, after: readFolder(copy) };
    });
    expect(output).not.toContain("error[internal]");
    expect(code).toBe(1);
    expect(after).toEqual(before);
    expect(output).not.toMatch(/\n\s+at .*:\d+:\d+/);
    compareFile(join(folder, "diagnostics.txt"), output);
  });
});

/** Compares a folder with what it should hold, file by file, or rewrites it. */
function compareFolder(folder: string, actual: ReadonlyMap<string, string>): void {
  if (updating) writeFolder(folder, actual);
  const expected = readFolder(folder);
  expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [path, text] of actual) expect(text, path).toBe(expected.get(path));
}

/** Compares a file with what it should hold; no file stands for an empty one. */
function compareFile(path: string, actual: string): void {
  if (updating) {
    if (actual === "") rmSync(path, { force: true });
    else writeFileSync(path, actual);
  }
  expect(actual).toBe(existsSync(path) ? readFileSync(path, "utf8") : "");
}
