/** `bindsmith generate` and `bindsmith check`: the same run, carried out or only announced. */
import { existsSync } from "node:fs";
import path from "node:path";
import { levelOf } from "../compare/change.js";
import { changeJson } from "../compare/render.js";
import type { SurfaceReading } from "../compare/surface-file.js";
import { readSurfaceFile, SURFACE_NAME } from "../compare/surface-file.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { GenerateResult, Stage } from "../generate.js";
import type { Options } from "../options/index.js";
import { checkUpToDate, readmeFiles } from "../output/up-to-date.js";
import { programFiles } from "../shared/program-files.js";
import { generatorVersion } from "../shared/package-folder.js";
import type { OutputPlan, OutputResult } from "../output/index.js";
import type { Flags } from "./flags.js";
import type { ExitCode, Io } from "./io.js";
import { count, createReporter } from "./report.js";
import type { Reporter } from "./report.js";
import { planJson, sayPlan, saySummary } from "./summary.js";
import { readTargets, shownPath } from "./targets.js";
import { createProgress } from "./terminal.js";
import { createTimings } from "./timings.js";
import type { Timings } from "./timings.js";
import { changesForCallers, previousSdk, sayChanges, surfaceInvalid } from "./caller-changes.js";
import { UsageError } from "./usage-error.js";
import type { WatchedAddress } from "./watch-addresses.js";

export interface GenerateCommand {
  /** `check` and `preview` (`--dry-run`) change nothing; `check` fails when there is something to change. */
  readonly mode: "write" | "preview" | "check";
  readonly input: string | undefined;
  readonly flags: Flags;
}

/** What a finished run leaves for `--watch`. */
export interface RunOutcome {
  readonly exitCode: ExitCode;
  /** Absolute paths of all files that the run depends on. */
  readonly inputs: readonly string[];
  /** Documents on the web that the run depends on. */
  readonly addresses: readonly WatchedAddress[];
}

/** What became of one SDK. */
interface TargetReport {
  /** Absolute folder, and as the user would write it. */
  readonly output: string;
  readonly shown: string;
  /** `interrupted`: some files are new and some are old. */
  readonly state: "done" | "failed" | "interrupted";
  readonly json: unknown;
}

/** One SDK on its way. */
interface Work {
  readonly options: Options & { readonly input: string; readonly output: string };
  readonly timings: Timings;
  /** Absent when the output is known to be up to date without generating. */
  readonly result?: GenerateResult;
  /** The SDK that is replaced, read before it is written over. */
  readonly previous?: SurfaceReading | undefined;
  readonly upToDate?: { readonly files: number; readonly warnings: number };
}

/**
 * Runs the command for every SDK of the configuration. All are generated before the first is written,
 * so that a failing one leaves every output folder as it is.
 */
export async function runGenerate(command: GenerateCommand, io: Io): Promise<RunOutcome> {
  const reporter = createReporter(io, command.flags.run);
  const outcome = await runTargets(command, io, reporter);
  reporter.finish(outcome.exitCode);
  return outcome;
}

async function runTargets(command: GenerateCommand, io: Io, reporter: Reporter): Promise<RunOutcome> {
  const { targets, diagnostics, configFile } = await readTargets(command.input, command.flags, io);
  const inputs = configFile === undefined ? [] : [...programFiles(configFile)];
  const addresses: WatchedAddress[] = [];
  if (hasErrors(diagnostics)) {
    reporter.complain({ diagnostics });
    concludeFailure(command, reporter, []);
    return { exitCode: 1, inputs, addresses };
  }
  const complete = targets.map(requireInputAndOutput);
  const works: Work[] = [];
  for (const options of complete) works.push(await generateOne(command, options, io));
  for (const { options, result } of works) {
    inputs.push(...inputsOf(options, result));
    addresses.push(...addressesOf(options, result));
  }
  const failed = works.some(({ result }) => result !== undefined && hasErrors(result.diagnostics));
  const reports: TargetReport[] = [];
  for (const work of works)
    reports.push(failed ? complainOnly(work, reporter, io) : await finishOne(command, work, io, reporter));
  reporter.add({ targets: reports.map(({ json }) => json) });
  const wrong = reports.some(({ state }) => state !== "done");
  if (wrong) concludeFailure(command, reporter, reports);
  return { exitCode: wrong ? 1 : 0, inputs, addresses };
}

/** The last line of a failure, next to the prompt: what became of the output folders. */
function concludeFailure({ mode }: GenerateCommand, reporter: Reporter, reports: readonly TargetReport[]): void {
  if (mode !== "write" || reports.some(({ state }) => state === "interrupted")) return;
  const named = (some: readonly TargetReport[]): string => some.map(({ shown }) => `'${shown}'`).join(", ");
  const done = reports.filter(({ state }) => state === "done");
  const before = reports.filter(({ state, output }) => state !== "done" && existsSync(output));
  reporter.conclude(
    [
      done.length === 0 ? "Nothing was written." : `Only ${named(done)} ${done.length === 1 ? "was" : "were"} written.`,
      ...(before.length === 0 ? [] : [`${named(before)} ${before.length === 1 ? "is" : "are"} as before.`]),
    ].join(" "),
  );
}

function requireInputAndOutput(options: Options): Work["options"] {
  const { input, output } = options;
  if (input === undefined)
    throw new UsageError(
      "No input document is given. Name it first (bindsmith generate openapi.yaml -o sdk), or write a configuration file with bindsmith init.",
    );
  if (output === undefined)
    throw new UsageError("No output folder is given. Name one with -o, or as `output` in the configuration file.");
  return { ...options, input, output };
}

async function generateOne({ flags }: GenerateCommand, options: Work["options"], io: Io): Promise<Work> {
  const timings = createTimings();
  if (flags.run.force !== true && flags.run.acceptRenames !== true) {
    const upToDate = checkUpToDate(options.output, options, generatorVersion());
    timings.begin(undefined);
    if (upToDate !== undefined) return { options, timings, upToDate };
  }
  const progress = createProgress(io.stderr, io.env);
  const stages: Readonly<Record<Stage, string>> = {
    read: `Reading ${shownPath(options.input, io)}`,
    model: "Working out the API",
    emit: "Writing the code",
    format: "Formatting",
  };
  const { generateResolved } = await import("../generate.js");
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

function complainOnly({ options, result }: Work, reporter: Reporter, io: Io): TargetReport {
  if (result !== undefined) reporter.complain(result);
  const { output } = options;
  return { output, shown: shownPath(output, io), state: "failed", json: { output, written: false } };
}

async function finishOne(command: GenerateCommand, work: Work, io: Io, reporter: Reporter): Promise<TargetReport> {
  const { options, result, timings, upToDate } = work;
  const { output } = options;
  const shown = shownPath(output, io);
  const verbose = command.flags.run.verbose === true;
  if (result === undefined) {
    sayUpToDate(reporter, shown, upToDate);
    if (verbose) timings.say(reporter);
    return { output, shown, state: "done", json: { output, upToDate: true, files: upToDate?.files } };
  }
  timings.begin("write");
  const plan = await applyOutput(command, output, result, io);
  timings.begin(undefined);
  const callers = changesForCallers(work.previous, result, options.changes);
  const diagnostics = [...result.diagnostics, ...plan.diagnostics, ...callers.diagnostics];
  const failed = hasErrors(diagnostics);
  if (command.mode === "check" && !failed && hasWork(plan)) diagnostics.push(outdated(plan, shown));
  reporter.complain({ ...result, diagnostics });
  if (!failed) {
    await sayResult(command, reporter, io, work, result, plan);
    if (hasWork(plan)) sayChanges(reporter, callers, verbose);
  }
  if (verbose) timings.say(reporter);
  const json = {
    output,
    upToDate: !hasWork(plan),
    written: plan.written,
    changes: planJson(plan.changes),
    callers: { level: levelOf(callers.changes) ?? null, changes: callers.changes.map(changeJson) },
    coverage: result.model?.coverage,
    milliseconds: timings.all(),
  };
  const state = hasErrors(diagnostics) ? (plan.interrupted ? "interrupted" : "failed") : "done";
  return { output, shown, state, json };
}

async function applyOutput(
  { mode, flags }: GenerateCommand,
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
  command: GenerateCommand,
  reporter: Reporter,
  io: Io,
  { options }: Work,
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

function sayUpToDate({ say, colors }: Reporter, folder: string, upToDate: Work["upToDate"]): void {
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
    message: `The output folder '${folder}' is not what its inputs give: ${count(changed, "file")} would change.`,
    help: "Run `bindsmith generate` and commit the result.",
  };
}

/** The documents that came from the web, or the one that could not be had. */
function addressesOf(options: Work["options"], result: GenerateResult | undefined): WatchedAddress[] {
  const read = result?.spec?.inputs ?? [];
  const missing = [options.input, ...options.overlays].filter((uri) => read.every((input) => input.uri !== uri));
  return [...read, ...missing.map((uri) => ({ uri }))]
    .filter(({ uri }) => /^https?:/iu.test(uri) && URL.canParse(uri))
    .map((input) => ({ ...input, origins: options.allowOrigins }));
}

/** The files of a run; its documents on the web are {@link addressesOf}. */
function inputsOf(options: Work["options"], result: GenerateResult | undefined): string[] {
  const read = result?.spec?.inputs.map((input) => input.uri) ?? [];
  return [
    options.input,
    ...options.overlays,
    ...read,
    ...(options.templates === undefined ? [] : [options.templates]),
    ...(options.headerFile === undefined ? [] : [options.headerFile]),
    ...readmeFiles(options),
    ...(options.extensions ?? []).flatMap(({ use }) => (typeof use === "string" ? programFiles(use) : [])),
  ].filter((input) => /^(?:\/|[A-Za-z]:[\\/])/u.test(input));
}
