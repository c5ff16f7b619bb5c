import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostic.js";
import {
  diagnosticJson,
  formatGitHub,
  formatText,
  locateDiagnostics,
  visibleText,
} from "../../../generator/diagnostic-format.js";
import type { SpecDocument } from "../../../generator/spec/document.js";

const plain = (text: string): string => text;
const colors = { red: plain, yellow: plain, blue: plain, bold: plain, dim: plain };

function text(
  diagnostics: readonly Diagnostic[],
  source: string,
  settings: { columns?: number; limit?: number } = {},
): string {
  return formatText(diagnostics, {
    source: () => source,
    colors,
    columns: settings.columns ?? 80,
    limit: settings.limit ?? 10,
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
        "error[file-not-found]: It is wrong.",
        " --> a.yaml:2:4",
        "  |",
        "2 |   two",
        "  |    ^",
        "  = Make it right.",
        "",
        "warning[option-missing]: No place.",
        "",
        "1 error, 1 warning",
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

  it("counts what is too much of one kind", () => {
    const many = Array.from({ length: 25 }, (_, index) => at(index + 1, 1));
    const printed = text([...many, at(1, 1, "other", "warning")], "");
    expect(printed.match(/^error\[file-not-found\]: m$/gmu)).toHaveLength(10);
    expect(printed).toContain("error[file-not-found]: 15 more like these; --verbose shows all.");
    expect(printed).toContain("warning[file-not-found]: other");
    expect(printed).toContain("25 errors, 1 warning");
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
    expect(JSON.parse(JSON.stringify(diagnosticJson({ ...at(1, 2), help: "h", pointer: "#/x" })))).toEqual({
      severity: "error",
      code: "file-not-found",
      message: "m",
      help: "h",
      pointer: "#/x",
      file: "a.yaml",
      line: 1,
      column: 2,
    });
  });
});
