/** `bindsmith generate` and `bindsmith check`: the same run, carried out or only announced. */
import { existsSync } from "node:fs";
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { Options } from "../options/index.js";
import { programFiles } from "../shared/program-files.js";
import type { ExitCode, Io } from "./io.js";
import { count, createReporter, digits } from "./report.js";
import type { Reporter } from "./report.js";
import { makeInTurn } from "./share.js";
import type { MadeTargets } from "./share.js";
import { concludeTarget, unchangedTarget } from "./target-run.js";
import type { Audience, Outcome, TargetCommand, TargetOptions, TargetReport, TargetSources } from "./target-run.js";
import { readTargets, shownPath } from "./targets.js";
import { UsageError } from "./usage-error.js";

export interface GenerateCommand extends Omit<TargetCommand, "several"> {
  readonly input: string | undefined;
}

/** What a finished run leaves for `--watch`. */
export interface RunOutcome extends TargetSources {
  readonly exitCode: ExitCode;
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
  if (hasErrors(diagnostics)) {
    reporter.complain({ diagnostics });
    concludeFailure(command, reporter, []);
    return { exitCode: 1, inputs, addresses: [] };
  }
  const complete = targets.map(requireInputAndOutput);
  requireOwnFolders(complete, io);
  const outcomes = await outcomesOf(command, complete, { io, reporter });
  const reports = outcomes.map(({ report }) => report);
  reporter.add({ targets: reports.map(({ json }) => json) });
  const wrong = reports.some(({ state }) => state !== "done");
  if (wrong) concludeFailure(command, reporter, reports);
  else if (reports.length > 1) sayTotal(command, reporter, reports);
  return {
    exitCode: wrong ? 1 : 0,
    inputs: [...inputs, ...outcomes.flatMap(({ sources }) => sources.inputs)],
    addresses: outcomes.flatMap(({ sources }) => sources.addresses),
  };
}

/** What became of the targets, said in their order. Those without work wait for no thread. */
async function outcomesOf(
  { mode, flags, formatted }: GenerateCommand,
  targets: readonly TargetOptions[],
  to: Audience,
): Promise<readonly Outcome[]> {
  const command = { mode, flags, formatted, several: targets.length > 1 };
  const unchanged = targets.map((options) => unchangedTarget(command, options));
  const pending = targets.filter((_, index) => unchanged[index] === undefined);
  const made = await makeTargets(command, pending, to);
  try {
    const outcomes: Outcome[] = [];
    let next = 0;
    for (const run of unchanged)
      outcomes.push(
        run === undefined ? await made.conclude(next++) : await concludeTarget(command, run, made.failed, to),
      );
    return outcomes;
  } finally {
    await made.close();
  }
}

async function makeTargets(
  command: TargetCommand,
  targets: readonly TargetOptions[],
  to: Audience,
): Promise<MadeTargets> {
  if (targets.length < 2) return makeInTurn(command, targets, to);
  const { makeInThreads, threadsFor } = await import("./jobs.js");
  const threads = threadsFor(targets, command.flags.run);
  return threads === 1 ? makeInTurn(command, targets, to) : makeInThreads(command, targets, threads, to);
}

/** One line for all SDKs of a run. */
function sayTotal({ mode }: GenerateCommand, { say }: Reporter, reports: readonly TargetReport[]): void {
  const idle = reports.filter(({ upToDate }) => upToDate).length;
  const done = mode === "write" ? "written" : "to write";
  const parts = [
    ...(idle === reports.length ? [] : [`${digits(reports.length - idle)} ${done}`]),
    ...(idle === 0 ? [] : [`${digits(idle)} up to date`]),
  ];
  say(`${count(reports.length, "SDK")}: ${parts.join(", ")}.`);
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

function requireInputAndOutput(options: Options): TargetOptions {
  const { input, output } = options;
  if (input === undefined)
    throw new UsageError(
      "No input document is given. Name it first (bindsmith generate openapi.yaml -o sdk), or write a configuration file with bindsmith init.",
    );
  if (output === undefined)
    throw new UsageError("No output folder is given. Name one with -o, or as `output` in the configuration file.");
  return { ...options, input, output };
}

/** Two SDKs in one folder would write over each other, in every run again. */
function requireOwnFolders(targets: readonly TargetOptions[], io: Io): void {
  const outputs = targets.map(({ output }) => output);
  const twice = outputs.find((output, index) => outputs.indexOf(output) !== index);
  if (twice !== undefined)
    throw new UsageError(`Several SDKs of the configuration have the output folder '${shownPath(twice, io)}'.`);
}
