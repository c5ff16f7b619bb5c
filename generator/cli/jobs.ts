/** `--jobs`: the SDKs of a run are made in several threads, of which this one is the first. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { RunFlags } from "../options/index.js";
import { packageFolder } from "../shared/package-folder.js";
import type { Io } from "./io.js";
import { concludeTaken, takeTargets } from "./share.js";
import type { Batch, Concluded, MadeTargets } from "./share.js";
import { hasFailed } from "./target-run.js";
import type { Audience, TargetCommand, TargetOptions } from "./target-run.js";
import { replay } from "./transcript.js";

/** What a thread is started with; plain data. */
export interface ThreadData {
  readonly batch: Batch;
  readonly directory: string;
  readonly env: Io["env"];
  /** What the thread prints goes to the outputs of the first thread in the end. */
  readonly stdout: Pick<Io["stdout"], "isTerminal" | "columns">;
  readonly stderr: Pick<Io["stderr"], "isTerminal" | "columns">;
}

/** What a thread sends: all its targets are made, then all are concluded, or what it throws. */
export type ThreadMessage =
  | { readonly kind: "made"; readonly failed: boolean }
  | { readonly kind: "concluded"; readonly targets: readonly Concluded[] }
  | { readonly kind: "fault"; readonly error: Error };

/** What a thread is sent when all threads have made their targets. */
export interface ConcludeMessage {
  readonly failed: boolean;
}

/** A thread of its own pays off for documents of so many bytes: it must load the generator first. */
const BYTES_PER_THREAD = 1_000_000;

/** How many threads make so many SDKs: as many as the user asks for, else one a core where the documents are large enough. */
export function threadsFor(targets: readonly TargetOptions[], { jobs }: RunFlags): number {
  const inputs = targets.map(({ input }) => input);
  // Only the first thread has the standard input, and functions of a configuration cannot be handed to another.
  if (inputs.includes("-") || hasFunctions(targets)) return 1;
  return Math.min(targets.length, jobs ?? Math.min(availableParallelism(), worthwhileThreads(inputs)));
}

/** Whether a function is anywhere in a value: extensions and naming functions of a configuration that is a program. */
function hasFunctions(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(hasFunctions);
  return typeof value === "function";
}

/** The size of a document on the web is not known, so it is taken for a large one. */
function worthwhileThreads(inputs: readonly string[]): number {
  const sizes = inputs.map((input) => statSync(input, { throwIfNoEntry: false })?.size ?? BYTES_PER_THREAD);
  return 1 + Math.floor(sizes.reduce((sum, size) => sum + size, 0) / BYTES_PER_THREAD);
}

/**
 * Makes targets in several threads, each of which takes the next one whenever it has made one.
 * @throws what a thread throws: a fault of Bindsmith itself.
 */
export async function makeInThreads(
  { mode, flags, several }: TargetCommand,
  targets: readonly TargetOptions[],
  threads: number,
  { io, reporter }: Audience,
): Promise<MadeTargets> {
  const batch: Batch = {
    command: { mode, flags, several },
    targets,
    next: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  };
  const others = Array.from({ length: threads - 1 }, () => startThread(batch, io));
  const close = async (): Promise<void> => void (await Promise.all(others.map(({ stop }) => stop())));
  try {
    const own = await takeTargets(batch, io);
    const theirs = await Promise.all(others.map(({ failed }) => failed));
    const failed = theirs.includes(true) || own.some(({ run }) => hasFailed(run));
    const shares = others.map(({ conclude }) => conclude({ failed }));
    const all = Promise.all([concludeTaken(batch, own, failed, io), ...shares]);
    // It is awaited target by target.
    all.catch(() => undefined);
    return {
      failed,
      async conclude(index) {
        const concluded = (await all).flat().find((target) => target.index === index);
        if (concluded === undefined) throw new RangeError(`There is no target ${index}.`);
        replay(concluded.transcript, io, reporter);
        return concluded;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Thread {
  /** Whether one of its targets failed, when all are made. */
  readonly failed: Promise<boolean>;
  conclude(message: ConcludeMessage): Promise<readonly Concluded[]>;
  stop(): Promise<unknown>;
}

function startThread(batch: Batch, io: Io): Thread {
  const terminal = ({ isTerminal, columns }: Io["stdout"]): ThreadData["stdout"] => ({ isTerminal, columns });
  const workerData: ThreadData = {
    batch,
    directory: io.directory,
    env: { ...io.env },
    stdout: terminal(io.stdout),
    stderr: terminal(io.stderr),
  };
  const worker = new Worker(path.join(packageFolder(), "dist", "thread.js"), { workerData });
  const made = received(worker, "made").then(({ failed }) => failed);
  // It is awaited when the own targets are made.
  made.catch(() => undefined);
  return {
    failed: made,
    async conclude(message) {
      const concluded = received(worker, "concluded");
      worker.postMessage(message, []);
      return (await concluded).targets;
    },
    stop: () => worker.terminate(),
  };
}

/** The next message of a kind; rejected when the thread fails instead. */
function received<Kind extends ThreadMessage["kind"]>(
  worker: Worker,
  kind: Kind,
): Promise<Extract<ThreadMessage, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    worker.on("message", (message: ThreadMessage) => {
      if (message.kind === kind) resolve(message as Extract<ThreadMessage, { kind: Kind }>);
      else if (message.kind === "fault") reject(message.error);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`A thread ended with the code ${code}.`)));
  });
}
