import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import {
  diagnosticJson,
  formatGitHub,
  formatText,
  locateDiagnostics,
  visibleText,
} from "../../../generator/diagnostics/format/index.js";
import type { SpecDocument } from "../../../generator/document/document.js";

const plain = (text: string): string => text;
const colors = { red: plain, yellow: plain, blue: plain, bold: plain, dim: plain };

function text(
  diagnostics: readonly Diagnostic[],
  source: string,
  settings: { columns?: number; verbose?: boolean } = {},
): string {
  return formatText(diagnostics, {
    source: () => source,
    colors,
    columns: settings.columns ?? 80,
    verbose: settings.verbose ?? false,
  });
}

function at(line: number, column: number, message = "m", severity: Diagnostic["severity"] = "error"): Diagnostic {
  return { code: "file-not-found", severity, message, location: { file: "a.yaml", line, column } };
}

describe("formatText", () => {
  it("shows the place, the line and what to do", () => {
    const diagnostic: Diagnostic = { ...at(2, 4, "It is wrong."), help: "Make it right." };
    expect(
      text([diagnostic, { code: "option-missing", severity: "warning", message: "No place." }], "one\n  two\nthree"),
    ).toBe(
      [
        "warning[option-missing]: No place.",
        "",
        "error[file-not-found]: It is wrong.",
        " --> a.yaml:2:4",
        "  |",
        "2 |   two",
        "  |    ^",
        "  = Make it right.",
        "",
        "1 error, 1 warning; bindsmith explain CODE says more about each.",
        "",
      ].join("\n"),
    );
  });

  it("shows a pointer where the file is not known, and no frame for a line that is not there", () => {
    expect(text([{ code: "file-not-found", severity: "error", message: "m", pointer: "#/a" }], "")).toContain(
      "--> #/a\n",
    );
    expect(text([at(99, 1)], "one")).not.toContain("|");
  });

  it("cuts long lines around the place", () => {
    const printed = text([at(1, 5000)], `${"x".repeat(4999)}HERE${"y".repeat(100_000)}`, { columns: 60 });
    const [line = "", caret = ""] = printed
      .split("\n")
      .filter((each) => each.includes("|"))
      .slice(1);
    expect(line).toMatch(/^1 \| …x+HEREy+…$/u);
    expect(line.length).toBeLessThan(120);
    expect(line.indexOf("HERE")).toBe(caret.indexOf("^"));
  });

  it("lets no text of the document steer the terminal", () => {
    const printed = text([at(1, 9, "bad \u001b[31m\u202e name")], "\u001b[2J\tx \u0000\u2066y");
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\u2066]/u);
    expect(printed).toContain("bad \\u001b[31m\\u202e name");
    expect(visibleText("a\u2028b")).toBe("a\\u2028b");
  });

  it("puts notes first, warnings after them, and errors next to the prompt; codes stand together", () => {
    const printed = text(
      [
        at(1, 1, "error"),
        at(2, 1, "warning", "warning"),
        { ...at(3, 1, "other", "info"), code: "option-missing" },
        at(4, 1, "note", "info"),
        { ...at(5, 1, "other too", "info"), code: "option-missing" },
      ],
      "",
    );
    expect(printed.split("\n").filter((line) => /^\w+\[/u.test(line))).toEqual([
      "info[option-missing]: other (a.yaml:3:1)",
      "info[option-missing]: other too (a.yaml:5:1)",
      "info[file-not-found]: note (a.yaml:4:1)",
      "warning[file-not-found]: warning",
      "error[file-not-found]: error",
    ]);
  });

  it("says the same sentence once, with all its places", () => {
    const same = [at(1, 1, "same"), at(3, 2, "same"), at(3, 2, "same")];
    expect(text(same, "one\ntwo\nthree")).toBe(
      [
        "error[file-not-found]: same (3×)",
        " --> a.yaml:1:1",
        "  |",
        "1 | one",
        "  | ^",
        " --> a.yaml:3:2",
        "",
        "3 errors; bindsmith explain CODE says more about each.",
        "",
      ].join("\n"),
    );
    expect(text(same, "one\ntwo\nthree", { verbose: true })).toContain("3 | three\n  |  ^");
    const notes = same.map((each) => ({ ...each, severity: "info" }) as const);
    expect(text(notes, "")).toContain("info[file-not-found]: same (a.yaml:1:1 and 1 more)\n");
    expect(text(notes.slice(1), "")).toContain("info[file-not-found]: same (a.yaml:3:2, 2×)\n");
  });

  it("frames one place once, whatever is said about it", () => {
    const printed = text([at(1, 1, "first"), at(1, 1, "second")], "one");
    expect(printed.match(/-->/gu)).toHaveLength(2);
    expect(printed.match(/1 \| one/gu)).toHaveLength(1);
  });

  it("shows notes in one line each, with frames and help where all is wanted", () => {
    const note: Diagnostic = { ...at(1, 1, "A note.", "info"), help: "Read it." };
    expect(text([note], "one")).toMatch(/^info\[file-not-found\]: A note\. \(a\.yaml:1:1\)\n\n1 note;/u);
    expect(text([note], "one", { verbose: true })).toContain("1 | one\n  | ^\n  = Read it.\n");
  });

  it("counts what is too much of one code", () => {
    const many = Array.from({ length: 25 }, (_, index) => at(index + 1, 1, `m${index}`));
    const list = [
      ...many,
      at(1, 1, "other", "warning"),
      ...many.map((each) => ({ ...each, severity: "info" }) as const),
    ];
    const printed = text(list, "");
    expect(printed.match(/^error\[file-not-found\]: m\d+$/gmu)).toHaveLength(5);
    expect(printed.match(/^info\[file-not-found\]: m\d+ /gmu)).toHaveLength(5);
    expect(printed).toContain("error[file-not-found]: … and 20 more (--verbose shows all)\n");
    expect(printed).toContain("info[file-not-found]: … and 20 more (--verbose shows all)\n");
    expect(printed).toContain("warning[file-not-found]: other");
    expect(printed).toContain("25 errors, 1 warning, 25 notes");
    const all = text(list, "", { verbose: true });
    expect(all.match(/^error\[file-not-found\]: m\d+$/gmu)).toHaveLength(25);
    expect(all).not.toContain("more (");
    const places = Array.from({ length: 42 }, (_, index) => at(index + 1, 1, "same"));
    expect(text(places, "").match(/-->/gu)).toHaveLength(5);
    expect(text(places, "")).toContain("… and 37 more (--verbose shows all)");
  });

  it("gives the allowance of each to copy, and that of all warnings of a code", () => {
    const allowed = (line: number, pointer: string, severity: Diagnostic["severity"]): Diagnostic => ({
      ...at(line, 1, `m${line}`, severity),
      allowance: `file-not-found:${pointer}`,
    });
    expect(text([allowed(1, "#/it's", "error")], "")).toContain(
      String.raw`  = to let it pass: --allow 'file-not-found:#/it'\''s'` + "\n",
    );
    const warnings = text([allowed(1, "#/a", "warning"), allowed(2, "#/b", "warning")], "");
    expect(warnings).toContain("  = to let it pass: --allow 'file-not-found:#/a'\n");
    expect(warnings).toContain("warning[file-not-found]: to let all 2 pass: --allow file-not-found\n");
    expect(text([allowed(1, "#/a", "error"), allowed(2, "#/b", "error")], "")).not.toContain("to let all");
    const same = [allowed(1, "#/a", "error"), allowed(2, "#/b", "error")].map((each) => ({ ...each, message: "same" }));
    expect(text(same, "")).toContain(" --> a.yaml:2:1  --allow 'file-not-found:#/b'\n");
    expect(text([at(1, 1)], "")).not.toContain("--allow");
  });
});

describe("formatGitHub", () => {
  it("writes one escaped command a diagnostic", () => {
    expect(
      formatGitHub([
        { ...at(3, 7, "50% wrong\nreally"), help: "Do: this, that" },
        { code: "output-repaired", severity: "info", message: "m" },
      ]),
    ).toBe(
      "::error file=a.yaml,line=3,col=7,title=file-not-found::50%25 wrong%0Areally Do: this, that\n::notice title=output-repaired::m\n",
    );
    const place = { file: "a,b:c.yaml", line: 1, column: 1 };
    expect(formatGitHub([{ ...at(1, 1), severity: "warning", location: place }])).toBe(
      "::warning file=a%2Cb%3Ac.yaml,line=1,col=1,title=file-not-found::m\n",
    );
  });
});

describe("locateDiagnostics", () => {
  const spec = {
    locateAll: (pointers: readonly string[]) =>
      pointers.map((pointer) => ({ file: "a.yaml", line: Number(pointer.slice(2)), column: 1 })),
  } as unknown as SpecDocument;

  it("fills in places and orders by them, those without last", () => {
    const base = { code: "file-not-found", severity: "error" } as const;
    const located = locateDiagnostics(
      [
        { ...base, message: "none" },
        { ...base, message: "nine", pointer: "#/9" },
        at(5, 2, "five"),
        { ...base, message: "two", pointer: "#/2" },
        { ...base, message: "also none" },
      ],
      spec,
    );
    expect(located.map(({ message, location }) => `${message} ${location?.line}`)).toEqual([
      "two 2",
      "five 5",
      "nine 9",
      "none undefined",
      "also none undefined",
    ]);
  });

  it("leaves pointers alone where there is no document", () => {
    expect(
      locateDiagnostics([{ code: "file-not-found", severity: "error", message: "m", pointer: "#/9" }], undefined)[0],
    ).not.toHaveProperty("location");
  });
});

describe("diagnosticJson", () => {
  it("is flat and has only what is known", () => {
    expect(
      JSON.parse(JSON.stringify(diagnosticJson({ ...at(1, 2), help: "h", pointer: "#/x", allowance: "c:#/x" }))),
    ).toEqual({
      severity: "error",
      code: "file-not-found",
      message: "m",
      help: "h",
      pointer: "#/x",
      allow: "c:#/x",
      file: "a.yaml",
      line: 1,
      column: 2,
    });
  });
});
