import { fork, type ChildProcess } from "node:child_process";
import type { CorpusDocument } from "./documents.js";
import type { Outcome } from "./outcome.js";

export interface PoolOptions {
  /** The module that a worker process runs; it answers the messages of `serve` in worker.ts. */
  readonly module: string;
  readonly workers: number;
  /** Heap limit of a worker in mebibytes. */
  readonly heap: number;
  /** A worker whose resident size has passed this many mebibytes is replaced before its next document. */
  readonly recycleAbove: number;
  readonly timeoutInSeconds: number;
  onOutcome(outcome: Outcome): void;
}

type Answer = { readonly ready: true } | { readonly outcome: Outcome; readonly rss: number };

/** Sends every document through one of the worker processes. A worker that dies or hangs costs only its own document. */
export async function runPool(documents: readonly CorpusDocument[], options: PoolOptions): Promise<void> {
  // Big ones first, so that the last worker does not sit alone on the biggest.
  const queue = [...documents].sort((left, right) => right.bytes - left.bytes);
  await Promise.all(Array.from({ length: options.workers }, () => work(queue, options)));
}

async function work(queue: CorpusDocument[], options: PoolOptions): Promise<void> {
  let worker: ChildProcess | undefined;
  for (let document = queue.shift(); document !== undefined; document = queue.shift()) {
    worker ??= await start(options);
    const { outcome, reusable } = await ask(worker, document, options);
    if (!reusable) {
      worker.kill("SIGKILL");
      worker = undefined;
    }
    options.onOutcome(outcome);
  }
  worker?.kill();
}

function start(options: PoolOptions): Promise<ChildProcess> {
  const worker = fork(options.module, ["--worker"], {
    execArgv: [`--max-old-space-size=${options.heap}`],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  return new Promise((resolve, reject) => {
    worker.once("message", () => resolve(worker));
    worker.once("exit", (code) => reject(new Error(`A worker ended before it was ready (exit code ${code}).`)));
  });
}

function ask(
  worker: ChildProcess,
  document: CorpusDocument,
  options: PoolOptions,
): Promise<{ readonly outcome: Outcome; readonly reusable: boolean }> {
  const started = performance.now();
  return new Promise((resolve) => {
    let stderr = "";
    const listen = (chunk: Buffer): void => {
      stderr = (stderr + chunk.toString("utf8")).slice(-4000);
    };
    const end = (outcome: Outcome, reusable: boolean): void => {
      clearTimeout(timer);
      worker.off("message", answered).off("exit", died);
      worker.stderr?.off("data", listen);
      resolve({ outcome, reusable });
    };
    const answered = (answer: Answer): void => {
      if ("outcome" in answer) end(answer.outcome, answer.rss < options.recycleAbove * 1024 * 1024);
    };
    const died = (code: number | null, signal: string | null): void =>
      end(lost(document, "crash", started, `exit code ${code}, signal ${signal}\n${stderr}`), false);
    const timer = setTimeout(
      () => end(lost(document, "time-out", started, `more than ${options.timeoutInSeconds} s`), false),
      options.timeoutInSeconds * 1000,
    );
    worker.on("message", answered).on("exit", died);
    worker.stderr?.on("data", listen);
    worker.send(document);
  });
}

function lost(document: CorpusDocument, kind: "crash" | "time-out", started: number, detail: string): Outcome {
  return {
    name: document.name,
    kind,
    bytes: document.bytes,
    operations: 0,
    types: 0,
    generateMs: performance.now() - started,
    checkMs: 0,
    typeErrors: 0,
    errors: [],
    warnings: [],
    details: [detail],
  };
}
