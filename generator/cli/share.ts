/** The SDKs of a run, made before any of them is written: by one thread here, by several in `jobs.ts`. */
import type { Io } from "./io.js";
import { concludeTarget, generateTarget, hasFailed } from "./target-run.js";
import type { Audience, Outcome, TargetCommand, TargetOptions, TargetRun } from "./target-run.js";
import { createRecorder } from "./transcript.js";
import type { Transcript } from "./transcript.js";

/** Targets that are made, and are to be written. */
export interface MadeTargets {
  /** Whether one of them failed, so that none is written. */
  readonly failed: boolean;
  /** Writes the target with this index and says so; called in the order of the targets. */
  conclude(index: number): Promise<Outcome>;
  close(): Promise<void>;
}

/** Makes one target after the other. */
export async function makeInTurn(
  command: TargetCommand,
  targets: readonly TargetOptions[],
  to: Audience,
): Promise<MadeTargets> {
  const runs: TargetRun[] = [];
  for (const options of targets) runs.push(await generateTarget(command, options, to.io));
  const failed = runs.some(hasFailed);
  return {
    failed,
    conclude(index) {
      const run = runs[index];
      if (run === undefined) throw new RangeError(`There is no target ${index}.`);
      return concludeTarget(command, run, failed, to);
    },
    close: () => Promise.resolve(),
  };
}

/** What all threads of a run share; plain data. */
export interface Batch {
  readonly command: TargetCommand;
  readonly targets: readonly TargetOptions[];
  /** One 32-bit integer: the index of the first target that no thread has taken. */
  readonly next: SharedArrayBuffer;
}

/** A target that a thread has made. */
export interface Taken {
  readonly index: number;
  readonly run: TargetRun;
}

/** What became of a target, and what there is to say of it; plain data. */
export interface Concluded extends Outcome {
  readonly index: number;
  readonly transcript: Transcript;
}

/** The share of one thread: makes targets until all are taken. */
export async function takeTargets({ command, targets, next }: Batch, io: Io): Promise<readonly Taken[]> {
  const counter = new Int32Array(next);
  const taken: Taken[] = [];
  for (;;) {
    const index = Atomics.add(counter, 0, 1);
    const options = targets[index];
    if (options === undefined) return taken;
    taken.push({ index, run: await generateTarget(command, options, io) });
  }
}

/** Writes the share of one thread, where nothing of the run has failed; what there is to say waits for its turn. */
export async function concludeTaken(
  { command }: Batch,
  taken: readonly Taken[],
  failed: boolean,
  io: Io,
): Promise<readonly Concluded[]> {
  const concluded: Concluded[] = [];
  for (const { index, run } of taken) {
    const recorder = createRecorder(io, command.flags.run);
    const outcome = await concludeTarget(command, run, failed, recorder);
    concluded.push({ ...outcome, index, transcript: recorder.transcript() });
  }
  return concluded;
}
