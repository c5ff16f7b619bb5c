import { describe, expect, it } from "vitest";
import { allowanceOf, diagnosticCatalogue, entryOf } from "../../../generator/diagnostics/catalogue/index.js";
import type { DiagnosticCode } from "../../../generator/diagnostics/catalogue/index.js";
import { temporaryFolder } from "../output/temporary-folder.js";
import { run } from "./run.js";

const codes = Object.keys(diagnosticCatalogue) as DiagnosticCode[];
const explain = (...args: string[]): ReturnType<typeof run> => run(temporaryFolder(), ["explain", ...args]);

describe("bindsmith explain", () => {
  it("tells of a code what it means, why it is reported, an example, what to do and how to let it pass", async () => {
    const { code, out, err } = await explain("ref-not-found");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const entry = entryOf("ref-not-found");
    expect(out).toMatch(/^ref-not-found \(error\)\n\n/u);
    expect(out.replaceAll(/\s+/gu, " ")).toContain(entry.meaning.replaceAll("`", ""));
    expect(out).toContain(`\nExample\n  ${entry.example}\n`);
    expect(out).toContain(`\nWhat to do\n  ${entry.action}\n`);
    expect(out).toContain("\nWhy\n  No SDK is written");
    expect(out).toContain("--allow 'ref-not-found:#/…'");
  });

  it("knows what can be allowed, and what --strict makes of it", async () => {
    expect((await explain("json-syntax")).out).toContain("It cannot be allowed.");
    expect((await explain("template-unknown")).out).toMatch(/It cannot be silenced\.\n.*--strict/u);
    expect((await explain("enum-duplicate")).out).toMatch(/--allow enum-duplicate silences all[^]*--strict/u);
    const note = (await explain("links-left-out")).out;
    expect(note).toContain("links-left-out (note)");
    expect(note).not.toContain("--strict");
  });

  it("takes a code as a diagnostic begins", async () => {
    expect((await explain("error[ref-not-found]")).out).toBe((await explain("ref-not-found")).out);
  });

  it("lists every code on one line that fits the terminal", async () => {
    const { code, out } = await explain();
    expect(code).toBe(0);
    const lines = out.split("\n\n")[0]?.split("\n") ?? [];
    expect(lines.map((line) => line.split(" ")[0])).toEqual(codes.toSorted());
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("prints JSON of one or of all", async () => {
    const one = JSON.parse((await explain("enum-duplicate", "--json")).out);
    expect(one).toMatchObject({
      code: "enum-duplicate",
      ...entryOf("enum-duplicate"),
      allow: "--allow enum-duplicate",
    });
    const all: readonly { readonly code: DiagnosticCode; readonly allow?: string }[] = JSON.parse(
      (await explain("--json")).out,
    );
    expect(all).toHaveLength(codes.length);
    expect(all).toContainEqual(one);
    for (const { code, allow } of all) expect(allow === undefined).toBe(allowanceOf(code) === "never");
  });

  it.each([
    ["ref-not-fond", "There is no diagnostic code 'ref-not-fond'. Did you mean 'ref-not-found'?"],
    ["something-else-entirely", "There is no diagnostic code 'something-else-entirely'. `bindsmith explain` lists all"],
    ["toString", "There is no diagnostic code 'toString'."],
  ])("refuses %s", async (text, message) => {
    const { code, out, err } = await explain(text);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });

  it("has colours on a terminal, and none else", async () => {
    const colored = await run(temporaryFolder(), ["explain", "ref-not-found"], { terminal: true });
    expect(colored.out).toContain("\u001b[");
    const plain = await run(temporaryFolder(), ["explain"], { terminal: true, env: { NO_COLOR: "1" } });
    expect(plain.out).not.toContain("\u001b[");
  });

  it("fits the terminal", async () => {
    for (const each of codes) {
      const { out } = await explain(each);
      const long = out.split("\n").filter((line) => line.length > 100);
      expect(long.filter((line) => !line.includes(entryOf(each).example.split("\n")[0] ?? ""))).toEqual([]);
    }
  });
});
