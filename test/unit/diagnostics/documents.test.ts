/** Every diagnostic about a document: an input that gives it, its severity, its place, and that it says something. */
import { describe, expect, it } from "vitest";
import { allowanceOf, diagnosticCatalogue } from "../../../generator/diagnostics/catalogue/index.js";
import { locateDiagnostics } from "../../../generator/diagnostics/format/index.js";
import { generate } from "../../../generator/generate.js";
import { folderWith } from "../document/load-fixture.js";
import { readingRows } from "./rows-reading.js";
import { ruleRows } from "./rows-rules.js";
import { schemaRows } from "./rows-schemas.js";
import type { Row } from "./row.js";

async function diagnosticOf({ code, files, options }: Row) {
  const directory = folderWith(files);
  const input = options?.input ?? Object.keys(files)[0] ?? "";
  const fetch_ = (): Promise<Response> => Promise.resolve(new Response("", { status: 404 }));
  const result = await generate({ formatter: "none", ...options, input }, { directory, fetch: fetch_ });
  const found = locateDiagnostics(result.diagnostics, result.spec).find((each) => each.code === code);
  const { file, line, column } = found?.location ?? { file: "", line: 0, column: 0 };
  return {
    ...found,
    at: file === "" ? "" : `${file}:${line}:${column}`,
    codes: result.diagnostics.map((each) => each.code),
  };
}

describe.each([
  ["reading", readingRows],
  ["rules", ruleRows],
  ["schemas", schemaRows],
])("%s", (_, rows) => {
  it.each(rows)("$code", async (row) => {
    const found = await diagnosticOf(row);
    expect(found.codes).toContain(row.code);
    expect(found.at).toBe(row.at);
    expect(found.severity).toBe(diagnosticCatalogue[row.code].severity);
    const allowance = { anywhere: row.code, "at a place": `${row.code}:`, never: "" }[allowanceOf(row.code)];
    expect(found.allowance ?? "").toMatch(allowance === "" ? /^$/ : new RegExp(`^${allowance}`));
    expect(found.message).toMatch(/^[^\n]{10,}[.)]$/);
    if (found.help !== undefined) expect(found.help).toMatch(/^[^\n]{10,}[.?)]$/);
  });
});
