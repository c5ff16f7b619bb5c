/** `bindsmith explain`: what a diagnostic code means, why it is reported, and what to do about it. */
import { allowanceOf, diagnosticCatalogue, entryOf } from "../diagnostics/catalogue/index.js";
import type { CatalogueEntry } from "../diagnostics/catalogue/entry.js";
import type { DiagnosticCode } from "../diagnostics/catalogue/index.js";
import type { Severity } from "../diagnostics/diagnostic.js";
import { closest } from "../shared/suggest.js";
import type { ExitCode, Io, Output } from "./io.js";
import { colorsOf } from "./terminal.js";
import type { Colors } from "./terminal.js";
import { UsageError } from "./usage-error.js";
import { wrap } from "./wrap.js";

export interface ExplainCommand {
  /** Absent: every code, one line each. */
  readonly code: string | undefined;
  /** Print JSON: an object, or a list of all. */
  readonly json: boolean;
}

const WORDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** What a severity means for the SDK. */
const WHY: Readonly<Record<Severity, string>> = {
  error: "No SDK is written, because it could not do what the document and the options say.",
  warning: "The SDK is written, but something is left out, or had to be decided without the document.",
  info: "The SDK is written and works. The note describes a decision that callers may notice.",
};

/**
 * Prints one diagnostic code, or all of them.
 * @throws UsageError when there is no such code.
 */
export function runExplain({ code, json }: ExplainCommand, io: Io): ExitCode {
  if (code === undefined) {
    const codes = (Object.keys(diagnosticCatalogue) as DiagnosticCode[]).sort();
    io.stdout.write(json ? jsonText(codes.map(codeJson)) : listText(codes, io));
    return 0;
  }
  const known = knownCode(code);
  io.stdout.write(json ? jsonText(codeJson(known)) : codeText(known, io.stdout, colorsOf(io.stdout, io.env)));
  return 0;
}

/** Also takes `error[CODE]`, as a diagnostic begins. */
function knownCode(text: string): DiagnosticCode {
  const code = /^\w+\[(.+)\]$/u.exec(text)?.[1] ?? text;
  if (isCode(code)) return code;
  const suggestion = closest(code, Object.keys(diagnosticCatalogue));
  throw new UsageError(
    `There is no diagnostic code '${code}'. ${suggestion === undefined ? "`bindsmith explain` lists all codes." : `Did you mean '${suggestion}'?`}`,
  );
}

function isCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(diagnosticCatalogue, code);
}

function codeJson(code: DiagnosticCode): Record<string, unknown> {
  const { severity, meaning, example, action } = entryOf(code);
  const allow = allowOf(code);
  return { code, severity, meaning, why: WHY[severity], example, action, ...(allow === undefined ? {} : { allow }) };
}

/** The flag that lets it pass. */
function allowOf(code: DiagnosticCode): string | undefined {
  return {
    anywhere: `--allow ${code}`,
    "at a place": `--allow '${code}:#/…'`,
    never: undefined,
  }[allowanceOf(code)];
}

function codeText(code: DiagnosticCode, output: Output, colors: Colors): string {
  const entry = entryOf(code);
  const width = Math.min(output.columns, 100);
  const section = (heading: string, text: string): string[] => [
    "",
    colors.bold(heading),
    ...wrap(plain(text), width - 2).map((line) => `  ${line}`),
  ];
  return [
    `${paint(entry.severity, colors)(colors.bold(code))} ${colors.dim(`(${WORDS[entry.severity]})`)}`,
    "",
    ...wrap(plain(entry.meaning), width),
    ...section("Why", WHY[entry.severity]),
    "",
    colors.bold("Example"),
    ...entry.example.split("\n").map((line) => `  ${colors.cyan(line)}`),
    ...section("What to do", entry.action),
    "",
    colors.bold(entry.severity === "error" ? "Allow it" : "Silence it, or make it an error"),
    ...passing(code, entry)
      .flatMap((line) => wrap(line, width - 2))
      .map((line) => `  ${line}`),
    "",
  ].join("\n");
}

function passing(code: DiagnosticCode, { severity }: CatalogueEntry): string[] {
  const allowance = allowanceOf(code);
  const strict = severity === "warning" ? ["--strict turns every warning into an error."] : [];
  if (allowance === "never")
    return [severity === "error" ? "It cannot be allowed." : "It cannot be silenced.", ...strict];
  if (allowance === "at a place")
    return [
      `--allow '${code}:#/…' turns it into a warning at one location; the diagnostic prints the complete text.`,
      "Repeat it for each location. In a configuration file, use the option `allow`, a list.",
    ];
  return [
    `--allow ${code} silences all of them, --allow '${code}:#/…' the one at a location.`,
    "In a configuration file, use the option `allow`, a list.",
    ...strict,
  ];
}

function listText(codes: readonly DiagnosticCode[], io: Io): string {
  const colors = colorsOf(io.stdout, io.env);
  const width = Math.max(...codes.map((code) => code.length));
  const space = Math.max(20, io.stdout.columns - width - 12);
  const lines = codes.map((code) => {
    const { severity, meaning } = entryOf(code);
    const word = paint(severity, colors)(WORDS[severity].padEnd(7));
    return `${colors.bold(code.padEnd(width))}  ${word}  ${shortened(firstSentence(plain(meaning)), space)}`;
  });
  return `${lines.join("\n")}\n\nbindsmith explain CODE explains one of them.\n`;
}

function paint(severity: Severity, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
}

function firstSentence(text: string): string {
  return /^.*?[.](?= [A-Z]|$)/u.exec(text)?.[0] ?? text;
}

function shortened(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

/** Backticks are for Markdown. */
function plain(text: string): string {
  return text.replaceAll("`", "");
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
