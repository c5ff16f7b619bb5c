/** What a run says: diagnostics and results, for people, for programs and for GitHub. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnosticJson, formatGitHub, formatText, locateDiagnostics } from "../diagnostics/format/index.js";
import type { RunFlags } from "../options/index.js";
import { isFilePath } from "../options/resolve.js";
import type { SpecDocument } from "../document/document.js";
import type { Io } from "./io.js";
import { colorsOf } from "./terminal.js";
import type { Colors } from "./terminal.js";

/** Diagnostics with what it takes to show their places. */
export interface Complaints {
  readonly diagnostics: readonly Diagnostic[];
  readonly spec?: SpecDocument | undefined;
  /** The SDK that they are about, where there are several. */
  readonly target?: string | undefined;
  source?(file: string): string | undefined;
}

/** Where a command sends what it has to say. */
export interface Reporter {
  readonly kind: NonNullable<RunFlags["format"]>;
  /** Colours of standard output. */
  readonly colors: Colors;
  /** Diagnostics: to standard error for people, to standard output as annotations for GitHub, kept for JSON. */
  complain(complaints: Complaints): void;
  /** The last line of a failed run, for people: to standard error. */
  conclude(line: string): void;
  /** A line of the result, only for people and GitHub. */
  say(line?: string): void;
  /** What was complained of so far, as the JSON object has it. */
  complaints(): readonly unknown[];
  /** Adds what another reporter was told, for the JSON object. */
  adopt(complaints: readonly unknown[]): void;
  /** Members of the JSON object that is printed in the end. */
  add(members: Readonly<Record<string, unknown>>): void;
  /** Prints the JSON object, where JSON is wanted. */
  finish(exitCode: number): void;
}

/** Makes the reporter of a run, which reports as its flags say: text unless they ask for something else. */
export function createReporter(io: Io, run: RunFlags): Reporter {
  const kind = run.format ?? "text";
  const colors = colorsOf(io.stdout, io.env);
  const json: Record<string, unknown> = {};
  const complaintsOfRun: unknown[] = [];
  return {
    kind,
    colors,
    complain({ diagnostics, spec, target, source }) {
      if (diagnostics.length === 0) return;
      const located = locateDiagnostics(diagnostics, spec);
      if (kind === "json") complaintsOfRun.push(...located.map((each) => ({ ...diagnosticJson(each), target })));
      else if (kind === "github") io.stdout.write(formatGitHub(located));
      else {
        if (target !== undefined) io.stderr.write(`${colorsOf(io.stderr, io.env).bold(`${target}:`)}\n`);
        io.stderr.write(
          formatText(located, {
            source: (file) => source?.(file) ?? readSource(file, io),
            colors: colorsOf(io.stderr, io.env),
            columns: io.stderr.columns,
            verbose: run.verbose === true,
          }),
        );
      }
    },
    conclude(line) {
      if (kind === "text") io.stderr.write(`${line}\n`);
    },
    say(line = "") {
      if (kind !== "json") io.stdout.write(`${line}\n`);
    },
    complaints: () => complaintsOfRun,
    adopt: (complaints) => void complaintsOfRun.push(...complaints),
    add(members) {
      Object.assign(json, members);
    },
    finish(exitCode) {
      if (kind === "json")
        io.stdout.write(
          `${JSON.stringify({ ok: exitCode === 0, exitCode, ...json, diagnostics: complaintsOfRun }, null, 2)}\n`,
        );
    },
  };
}

/** A file that no document knows: a configuration file, a template. */
function readSource(file: string, io: Io): string | undefined {
  try {
    return isFilePath(file) ? readFileSync(path.resolve(io.directory, file), "utf8") : undefined;
  } catch {
    return undefined;
  }
}

/** `1 file`, `2 files`, `12,345 files`. */
export function count(number: number, noun: string): string {
  return `${digits(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** `12,345` */
export function digits(number: number): string {
  // Loading a locale takes longer than most of what a run without work does.
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
}
