/** One SDK of a run: generated first, written once it is known whether all the others are well. */
import path from "node:path";
import type { SurfaceReading } from "../compare/surface-file.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { KeptTexts } from "../format/kept-texts.js";
import type { GenerateResult, Stage } from "../generate.js";
import type { Options } from "../options/index.js";
import { checkUpToDate, ownTemplates } from "../output/up-to-date.js";
import { generatorVersion } from "../shared/package-folder.js";
import { programFiles } from "../shared/program-files.js";
import type { OutputPlan, OutputResult } from "../output/index.js";
import type { UpToDate } from "../output/up-to-date.js";
import type { Flags } from "./flags.js";
import type { Io } from "./io.js";
import { count } from "./report.js";
import type { Reporter } from "./report.js";
import { planJson, sayPlan, saySummary } from "./summary.js";
import { shownPath } from "./targets.js";
import { createProgress } from "./terminal.js";
import { createTimings } from "./timings.js";
import type { Timings } from "./timings.js";
import type { WatchedAddress } from "./watch-addresses.js";

/** What a command does with every SDK. */
export interface TargetCommand {
  /** `check` and `preview` (`--dry-run`) change nothing; `check` fails when there is something to change. */
  readonly mode: "write" | "preview" | "check";
  readonly flags: Flags;
  /** For `--watch`: what earlier runs of this thread have formatted, by output folder. Other threads have nothing of it. */
  readonly formatted?: Map<string, KeptTexts> | undefined;
  /** Whether the run makes more than one SDK, so that diagnostics say which they are about. */
  readonly several: boolean;
}

/** The options of an SDK, with what a run cannot do without. */
export type TargetOptions = Options & { readonly input: string; readonly output: string };

/** What became of one SDK. */
export interface TargetReport {
  /** Absolute folder, and as the user would write it. */
  readonly output: string;
  readonly shown: string;
  /** `interrupted`: some files are new and some are old. */
  readonly state: "done" | "failed" | "interrupted";
  /** Whether there was anything to do. */
  readonly upToDate: boolean;
  readonly json: unknown;
}

/** Whom a run tells what it does. */
export interface Audience {
  readonly io: Io;
  readonly reporter: Reporter;
}

/** What an SDK depends on, for `--watch`. */
export interface TargetSources {
  /** Absolute paths of files. */
  readonly inputs: readonly string[];
  /** Documents on the web. */
  readonly addresses: readonly WatchedAddress[];
}

/** What became of an SDK, and what it depends on; plain data. */
export interface Outcome {
  readonly report: TargetReport;
  readonly sources: TargetSources;
}

/** One SDK on its way. */
export interface TargetRun {
  readonly options: TargetOptions;
  readonly timings: Timings;
  /** Absent when the output is known to be up to date without generating. */
  readonly result?: GenerateResult;
  /** The SDK that is replaced, read before it is written over. */
  readonly previous?: SurfaceReading | undefined;
  readonly upToDate?: UpToDate;
}

/** The SDK of a target that needs no work; `undefined` when only generating can tell. */
export function unchangedTarget({ flags }: TargetCommand, options: TargetOptions): TargetRun | undefined {
  if (flags.run.force === true || flags.run.acceptRenames === true) return undefined;
  const timings = createTimings();
  const upToDate = checkUpToDate(options.output, options, generatorVersion());
  timings.begin(undefined);
  return upToDate === undefined ? undefined : { options, timings, upToDate };
}

/** Makes the SDK in memory; an SDK that is known to be up to date is not made. */
export async function generateTarget(
  { flags, formatted }: TargetCommand,
  options: TargetOptions,
  io: Io,
): Promise<TargetRun> {
  const timings = createTimings();
  const progress = createProgress(io.stderr, io.env);
  const stages: Readonly<Record<Stage, string>> = {
    read: `Reading ${shownPath(options.input, io)}`,
    model: "Working out the API",
    emit: "Writing the code",
    format: "Formatting",
  };
  // An SDK that is up to date loads none of this.
  const [{ generateResolved }, { readSurfaceFile, SURFACE_NAME }, { previousSdk, surfaceInvalid }] = await Promise.all([
    import("../generate.js"),
    import("../compare/surface-file.js"),
    import("./caller-changes.js"),
  ]);
  const previous = readSurfaceFile(options.output);
  // No version can be counted on from a record that cannot be read.
  if (previous?.kind === "invalid" && options.packageVersion === "auto") {
    const problem = surfaceInvalid(shownPath(path.join(options.output, SURFACE_NAME), io), previous);
    return { options, timings, result: { files: [], diagnostics: [problem], source: () => undefined } };
  }
  try {
    const result = await generateResolved(options, {
      ...previousSdk(previous, options.output, flags.run),
      directory: io.directory,
      stdin: io.stdin,
      ...(formatted === undefined ? {} : { formatted: keptOf(formatted, options.output) }),
      onStage(stage) {
        timings.begin(stage);
        if (stage !== undefined) progress.show(stages[stage]);
      },
    });
    timings.begin(undefined);
    return { options, timings, result, previous };
  } finally {
    progress.clear();
  }
}

function keptOf(formatted: Map<string, KeptTexts>, output: string): KeptTexts {
  const kept: KeptTexts = formatted.get(output) ?? new Map();
  formatted.set(output, kept);
  return kept;
}

/** Whether nothing of the whole run may be written. */
export function hasFailed({ result }: TargetRun): boolean {
  return result !== undefined && hasErrors(result.diagnostics);
}

/**
 * Writes an SDK, or says what would be written, and what it means for callers.
 * @param abandoned An SDK of the run has failed: it is said what is wrong with this one, and nothing else.
 */
export async function concludeTarget(
  command: TargetCommand,
  run: TargetRun,
  abandoned: boolean,
  to: Audience,
): Promise<Outcome> {
  const report = abandoned ? abandonTarget(command, run, to) : await finishTarget(command, run, to);
  return { report, sources: { inputs: inputsOf(run), addresses: addressesOf(run) } };
}

function abandonTarget(
  { several }: TargetCommand,
  { options, result, upToDate }: TargetRun,
  { io, reporter }: Audience,
): TargetReport {
  const { output } = options;
  const shown = shownPath(output, io);
  if (result !== undefined) reporter.complain({ ...result, target: several ? shown : undefined });
  const json = { output, written: false };
  return { output, shown, state: "failed", upToDate: upToDate !== undefined, json };
}

async function finishTarget(command: TargetCommand, run: TargetRun, { io, reporter }: Audience): Promise<TargetReport> {
  const { options, result, timings, upToDate } = run;
  const { output } = options;
  const shown = shownPath(output, io);
  const verbose = command.flags.run.verbose === true;
  if (result === undefined) {
    sayUpToDate(reporter, shown, upToDate);
    if (verbose) timings.say(reporter);
    const json = { output, upToDate: true, files: upToDate?.files };
    return { output, shown, state: "done", upToDate: true, json };
  }
  timings.begin("write");
  const plan = await applyOutput(command, output, result, io);
  timings.begin(undefined);
  const { callersJson, changesForCallers, sayChanges } = await import("./caller-changes.js");
  const callers = changesForCallers(run.previous, result, options.changes);
  const diagnostics = [...result.diagnostics, ...plan.diagnostics, ...callers.diagnostics];
  const failed = hasErrors(diagnostics);
  if (command.mode === "check" && !failed && hasWork(plan)) diagnostics.push(outdated(plan, shown));
  reporter.complain({ ...result, diagnostics, target: command.several ? shown : undefined });
  if (!failed) {
    await sayResult(command, { io, reporter }, options, result, plan);
    if (hasWork(plan)) sayChanges(reporter, callers, verbose);
  }
  if (verbose) timings.say(reporter);
  const json = {
    output,
    upToDate: !hasWork(plan),
    written: plan.written,
    changes: planJson(plan.changes),
    callers: callersJson(callers),
    coverage: result.model?.coverage,
    milliseconds: timings.all(),
  };
  const state = hasErrors(diagnostics) ? (plan.interrupted ? "interrupted" : "failed") : "done";
  return { output, shown, state, upToDate: !hasWork(plan), json };
}

async function applyOutput(
  { mode, flags }: TargetCommand,
  folder: string,
  result: GenerateResult,
  io: Io,
): Promise<OutputResult & { readonly interrupted: boolean }> {
  const { isInterrupted, previewOutput, writeOutput } = await import("../output/index.js");
  const options = { force: flags.run.force === true, shownAs: shownPath(folder, io) };
  const plan =
    mode === "write"
      ? await writeOutput(folder, result.files, options)
      : { ...previewOutput(folder, result.files, options), written: false };
  return { ...plan, interrupted: isInterrupted(folder) };
}

async function sayResult(
  command: TargetCommand,
  { io, reporter }: Audience,
  options: TargetOptions,
  result: GenerateResult,
  plan: OutputResult,
): Promise<void> {
  const folder = shownPath(plan.folder, io);
  if (!hasWork(plan)) sayUpToDate(reporter, folder, { files: plan.changes.length, warnings: 0 });
  else if (command.mode === "write") await saySummary(reporter, io, options, result, plan);
  else {
    reporter.say(
      command.mode === "check"
        ? `${folder} would change:`
        : `Would write ${folder} (nothing is written with --dry-run):`,
    );
    sayPlan(reporter, plan.changes);
  }
}

function sayUpToDate({ say, colors }: Reporter, folder: string, upToDate: TargetRun["upToDate"]): void {
  const { files = 0, warnings = 0 } = upToDate ?? {};
  const note = warnings === 0 ? "" : ` (made with ${count(warnings, "warning")}; --force shows them again)`;
  say(`${colors.green("✔")} ${colors.cyan(folder)} is up to date: ${count(files, "file")}${note}`);
}

function hasWork(plan: OutputPlan): boolean {
  return plan.changes.some((change) => change.kind !== "unchanged");
}

function outdated(plan: OutputPlan, folder: string): Diagnostic {
  const changed = plan.changes.filter((change) => change.kind !== "unchanged").length;
  return {
    code: "output-outdated",
    severity: "error",
    message: `The output folder '${folder}' is not up to date: ${count(changed, "file")} would change.`,
    help: "Run `bindsmith generate` and commit the result.",
  };
}

/** The documents that came from the web, or the one that could not be had. */
function addressesOf({ options, result }: TargetRun): WatchedAddress[] {
  const read = result?.spec?.inputs ?? [];
  const missing = [options.input, ...options.overlays].filter((uri) => read.every((input) => input.uri !== uri));
  return [...read, ...missing.map((uri) => ({ uri }))]
    .filter(({ uri }) => /^https?:/iu.test(uri) && URL.canParse(uri))
    .map((input) => ({ ...input, origins: options.allowOrigins }));
}

/** The files of a run; its documents on the web are {@link addressesOf}. */
function inputsOf({ options, result }: TargetRun): string[] {
  const read = result?.spec?.inputs.map((input) => input.uri) ?? [];
  return [
    options.input,
    ...options.overlays,
    ...read,
    ...(options.templates === undefined ? [] : [options.templates]),
    ...(options.headerFile === undefined ? [] : [options.headerFile]),
    ...ownTemplates(options),
    ...(options.helpers === undefined ? [] : programFiles(options.helpers)),
    ...(options.extensions ?? []).flatMap(({ use }) => (typeof use === "string" ? programFiles(use) : [])),
  ].filter((input) => /^(?:\/|[A-Za-z]:[\\/])/u.test(input));
}
