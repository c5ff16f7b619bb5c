/** Every diagnostic about a run: a command line that gives it. Together with those about documents that is all of the catalogue. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../../../generator/cli/run-cli.js";
import { diagnosticCatalogue } from "../../../generator/diagnostics/catalogue/index.js";
import type { Diagnostic, SourceLocation } from "../../../generator/diagnostics/diagnostic.js";
import { generate } from "../../../generator/generate.js";
import { writeOutput } from "../../../generator/output/index.js";
import { captureIo } from "../../support/io.js";
import { run } from "../cli/run.js";
import { packageFiles } from "../output/package-files.js";
import { temporaryFolder, writeTree } from "../output/temporary-folder.js";
import { readingRows } from "./rows-reading.js";
import { ruleRows } from "./rows-rules.js";
import { lockOf, runRows } from "./rows-running.js";
import { schemaRows } from "./rows-schemas.js";

const pets =
  "openapi: 3.1.0\ninfo: { title: Pets, version: 1.0.0 }\npaths: { /pets: { get: { responses: { 204: { description: Done. } } } } }\n";

/** A diagnostic as `--format json` prints it. */
type Printed = Diagnostic & Partial<SourceLocation>;

describe("a run", () => {
  it.each(runRows)("$code", async ({ code, at, files = {}, args, prepare }) => {
    const folder = temporaryFolder();
    writeTree(folder, { "a.yaml": pets, ...files });
    await prepare?.(folder);
    const line = args ?? ["generate", "a.yaml", "-o", "sdk", "--formatter", "none"];
    const { out, err } = await run(folder, [...line, "--format", "json"]);
    const { diagnostics } = JSON.parse(out === "" ? err : out) as { diagnostics: readonly Printed[] };
    expect(diagnostics.map((each) => each.code)).toContain(code);
    const found = diagnostics.find((each) => each.code === code);
    expect(found?.severity).toBe(diagnosticCatalogue[code].severity);
    const place = found?.file === undefined ? "" : `${found.file}:${found.line}:${found.column}`;
    expect(place.replace(`${folder}/`, "")).toBe(at);
    expect(found?.message).toMatch(/^[^\n]{10,}[.)]$/);
    if (found?.help !== undefined) expect(found.help).toMatch(/^[^\n]{10,}[.?)`]$/);
  });

  it("without a document is told so", async () => {
    const { diagnostics } = await generate({});
    expect(diagnostics).toMatchObject([{ code: "option-missing", severity: "error" }]);
    expect(diagnostics[0]?.message).toMatch(/\.$/);
  });

  it("that waits too long for another is told so", async () => {
    const folder = temporaryFolder();
    lockOf(folder);
    const { diagnostics } = await writeOutput(path.join(folder, "sdk"), packageFiles({ "a.ts": "" }), {
      lockTimeout: 50,
    });
    expect(diagnostics).toMatchObject([{ code: "output-busy", severity: "error" }]);
    expect(diagnostics[0]?.message).toMatch(/\.$/);
  });

  it("that fails by a fault of its own says so", async () => {
    const io = captureIo(temporaryFolder());
    const broken = {
      ...io,
      stdout: {
        ...io.stdout,
        write: (): never => {
          throw new Error("broken\nstack");
        },
      },
    };
    expect(await runCli(["inspect", "--help"], broken)).toBe(1);
    expect(io.text()).toContain("error[internal]: Bindsmith failed by its own fault: broken\n");
  });
});

it("every code of the catalogue has a row", () => {
  const rows = [...readingRows, ...ruleRows, ...schemaRows, ...runRows].map(({ code }) => code);
  const tested = new Set([...rows, "option-missing", "output-busy", "internal"]);
  expect(Object.keys(diagnosticCatalogue).filter((code) => !tested.has(code))).toEqual([]);
  expect(rows.filter((code, index) => rows.indexOf(code) !== index)).toEqual([]);
});
