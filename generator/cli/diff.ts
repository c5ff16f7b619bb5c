/** `bindsmith diff`: what is different for code that calls an SDK, between two documents or two SDKs. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { levelOf } from "../compare/change.js";
import type { Change, ChangeLevel } from "../compare/change.js";
import { compareSurfaces } from "../compare/compare.js";
import { locateChanges } from "../compare/locate.js";
import { changeJson, changesGitHub, changesMarkdown, changesText, summaryOf } from "../compare/render.js";
import type { LocatedChange } from "../compare/render.js";
import { applyRules, ruleProblems } from "../compare/rules.js";
import { readSurfaceFile, SURFACE_NAME } from "../compare/surface-file.js";
import type { Surface } from "../compare/surface.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Options } from "../options/index.js";
import { isFilePath } from "../options/resolve.js";
import type { SpecDocument } from "../document/document.js";
import { surfaceInvalid } from "./caller-changes.js";
import type { Flags } from "./flags.js";
import type { ExitCode, Io } from "./io.js";
import { createReporter } from "./report.js";
import type { Complaints, Reporter } from "./report.js";
import { checkOut, parseRevision } from "./revision.js";
import { readTargets, shownPath } from "./targets.js";
import { colorsOf } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** The flags that only this command has. */
export interface DiffFlags {
  readonly format: "text" | "markdown" | "json" | "github";
  readonly failOn: ChangeLevel | undefined;
  /** Heading of the Markdown section. */
  readonly title: string;
}

export interface DiffCommand extends DiffFlags {
  readonly before: string;
  readonly after: string | undefined;
  readonly flags: Flags;
}

/** One side of the comparison. */
interface Side extends Complaints {
  readonly surface?: Surface;
  readonly spec?: SpecDocument | undefined;
}

/** At most so many changes of a level are printed, unless the user asks for all. */
const CHANGE_LIMIT = 50;

/** Prints the changes on standard output, diagnostics on standard error. Exit code 1: a side cannot be read, or `failOn` is met. */
export async function runDiff(command: DiffCommand, io: Io): Promise<ExitCode> {
  const { format } = command;
  const reporter = createReporter(io, { ...command.flags.run, format: format === "markdown" ? "text" : format });
  const exitCode = await compareSides(command, io, reporter);
  reporter.finish(exitCode);
  return exitCode;
}

async function compareSides(command: DiffCommand, io: Io, reporter: Reporter): Promise<ExitCode> {
  const { targets, diagnostics } = await readTargets(undefined, command.flags, io);
  reporter.complain({ diagnostics });
  if (hasErrors(diagnostics)) return 1;
  const { options, after } = pickTarget(targets, command, io);
  const sides = [await readSide(command.before, options, io), await readSide(after, options, io)] as const;
  for (const side of sides) reporter.complain(side);
  const [before, next] = sides;
  if (before.surface === undefined || next.surface === undefined) return 1;
  const judged = applyRules(compareSurfaces(before.surface, next.surface), options.changes);
  const ruled = ruleProblems(judged);
  reporter.complain({ diagnostics: ruled });
  print(command, locateChanges(judged.changes, before.spec, next.spec), io, reporter);
  return hasErrors(ruled) || meets(judged.changes, command.failOn) ? 1 : 0;
}

/** The options that both sides are read with, and the new side. */
function pickTarget(targets: readonly Options[], { after }: DiffCommand, io: Io): { options: Options; after: string } {
  const [only] = targets;
  const absolute = after === undefined ? undefined : path.resolve(io.directory, after);
  const named = targets.length === 1 ? only : targets.find(({ input }) => input === absolute || input === after);
  if (named === undefined)
    throw new UsageError(
      "The configuration file describes several SDKs: name the input of one of them as the new document.",
    );
  const next = after ?? named.input;
  if (next === undefined)
    throw new UsageError("No new document is given. Name one: bindsmith diff git:main:openapi.yaml openapi.yaml");
  return { options: named, after: next };
}

async function readSide(input: string, options: Options, io: Io): Promise<Side> {
  const revision = parseRevision(input);
  if (revision !== undefined) {
    const checkedOut = await checkOut(revision, io.directory);
    if (checkedOut.kind === "failed") return { diagnostics: [checkedOut.diagnostic] };
    try {
      return await readPath(checkedOut.file, options, io);
    } finally {
      checkedOut.remove();
    }
  }
  return readPath(isFilePath(input) ? path.resolve(io.directory, input) : input, options, io);
}

async function readPath(input: string, options: Options, io: Io): Promise<Side> {
  if (isFilePath(input) && existsSync(input) && statSync(input).isDirectory()) return readFolder(input, io);
  const { readSurface } = await import("../generate.js");
  // What is wrong with a document is said by `generate`; here only what keeps it from being read.
  const { diagnostics, ...read } = await readSurface(input, options, { directory: io.directory, stdin: io.stdin });
  return { ...read, diagnostics: diagnostics.filter(({ severity }) => severity === "error") };
}

/** The surface that an output folder has beside its code. */
function readFolder(folder: string, io: Io): Side {
  const file = path.join(folder, SURFACE_NAME);
  const reading = readSurfaceFile(folder);
  if (reading === undefined) return { diagnostics: [surfaceMissing(shownPath(folder, io))] };
  if (reading.kind === "surface") return { surface: reading.surface, diagnostics: [] };
  return { diagnostics: [surfaceInvalid(shownPath(file, io), reading)] };
}

function surfaceMissing(folder: string): Diagnostic {
  return {
    code: "surface-missing",
    severity: "error",
    message: `'${folder}' has no ${SURFACE_NAME}: it is not an SDK made by this version of Bindsmith.`,
    help: "Name the output folder, or the OpenAPI document instead; generate once with this version of Bindsmith.",
  };
}

function print(command: DiffCommand, changes: readonly LocatedChange[], io: Io, reporter: Reporter): void {
  const { stdout } = io;
  switch (command.format) {
    case "json":
      reporter.add({ level: levelOf(changes) ?? null, changes: changes.map(changeJson) });
      return;
    case "markdown":
      stdout.write(changesMarkdown(changes, command.title));
      return;
    case "github":
      stdout.write(changesGitHub(changes));
      return;
    case "text": {
      const limit = command.flags.run.verbose === true ? Number.POSITIVE_INFINITY : CHANGE_LIMIT;
      stdout.write(`${changesText(changes, colorsOf(stdout, io.env), limit)}${summaryOf(changes)}\n`);
    }
  }
}

function meets(changes: readonly Change[], level: ChangeLevel | undefined): boolean {
  if (level === undefined) return false;
  const levels = ["patch", "minor", "major"];
  return changes.some((change) => levels.indexOf(change.level) >= levels.indexOf(level));
}
