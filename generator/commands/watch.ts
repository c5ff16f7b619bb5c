/** `--watch`: the run is repeated whenever something that it depends on changes, until the user stops it. */
import { existsSync } from "node:fs";
import path from "node:path";
import { CONFIG_NAMES } from "../config.js";
import type { RunOutcome } from "./generate.js";
import type { ExitCode, Io } from "./io.js";
import { shownPath } from "./targets.js";
import { colorsOf } from "./terminal.js";

/** Editors write a file in several steps; a run begins when nothing happened for so many milliseconds. */
const QUIET_TIME = 100;

/**
 * Runs once, then again after every change of a file that the last run (or one before it) depended on, or of the
 * configuration file. A run that fails does not end the watch.
 * @returns 0 when the user stops it.
 */
export async function watchAndRun(run: () => Promise<RunOutcome>, io: Io): Promise<ExitCode> {
  const { watch } = await import("chokidar");
  const { dim } = colorsOf(io.stderr, io.env);
  const say = (text: string): void => io.stderr.write(`${dim(text)}\n`);
  const watcher = watch([], { ignoreInitial: true, ignored: (file) => path.basename(file) === "node_modules" });
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let wake: (() => void) | undefined;
  let stopped = false;
  const rouse = (): void => {
    clearTimeout(timer);
    wake?.();
  };
  watcher.on("all", (_event, file) => {
    changed.add(shownPath(path.resolve(io.directory, file), io));
    clearTimeout(timer);
    timer = setTimeout(rouse, QUIET_TIME);
  });
  const release = io.onInterrupt(() => {
    stopped = true;
    rouse();
  });
  const configFiles = CONFIG_NAMES.map((name) => path.join(io.directory, name));
  while (!stopped) {
    const { inputs } = await run();
    await follow(watcher, [...configFiles, ...inputs]);
    if (!stopped) say(`Watching ${countFiles(inputs)}; Ctrl+C ends.`);
    // A change during the run has set the timer, and counts.
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (stopped) resolve();
    });
    wake = undefined;
    if (!stopped && changed.size > 0) say(`Changed: ${[...changed].sort().join(", ")}`);
    changed.clear();
  }
  release();
  clearTimeout(timer);
  await watcher.close();
  return 0;
}

/** A file that is gone cannot be watched itself; its folder can. */
async function follow(watcher: { add(paths: string[]): unknown; getWatched(): Record<string, string[]> }, files: readonly string[]): Promise<void> {
  const paths = [...new Set(files.map((file) => (existsSync(file) ? file : file)))];
  watcher.add(paths);
  await Promise.resolve();
}

function countFiles(inputs: readonly string[]): string {
  const number = new Set(inputs).size;
  return `${number} file${number === 1 ? "" : "s"} and folders`.replace(/ and folders$/u, "");
}
