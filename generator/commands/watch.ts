/** `--watch`: the run is repeated whenever something that it depends on changes, until the user stops it. */
import path from "node:path";
import { CONFIG_NAMES } from "../config.js";
import type { RunOutcome } from "./generate.js";
import type { ExitCode, Io } from "./io.js";
import { count } from "./report.js";
import { shownPath } from "./targets.js";
import { colorsOf } from "./terminal.js";

/** Editors write a file in several steps; a run begins when nothing happened for so many milliseconds. */
const QUIET_TIME = 100;

/**
 * Runs once, then again after every change of a file that any run so far depended on, or of the configuration file.
 * A run that fails does not end the watch.
 * @returns 0 when the user stops it.
 */
export async function watchAndRun(run: () => Promise<RunOutcome>, io: Io): Promise<ExitCode> {
  const { dim } = colorsOf(io.stderr, io.env);
  const bell = createBell();
  const changes = await createChanges(io, () => bell.ring());
  let stopped = false;
  const release = io.onInterrupt(() => {
    stopped = true;
    bell.ring();
  });
  while (!stopped) {
    const { inputs } = await run();
    changes.follow([...CONFIG_NAMES.map((name) => path.join(io.directory, name)), ...inputs]);
    if (!stopped) io.stderr.write(dim(`Watching ${count(new Set(inputs).size, "place")}; Ctrl+C ends.\n`));
    // A change during the run has rung already, and is not lost.
    if (!stopped) await bell.rung();
    const changed = changes.take();
    if (!stopped) io.stderr.write(dim(`Changed: ${changed.join(", ")}\n`));
  }
  release();
  await changes.close();
  return 0;
}

/** Something to wait for; ringing while nobody waits is remembered. */
function createBell(): { ring(): void; rung(): Promise<void> } {
  let rang = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      rang = true;
      wake?.();
    },
    async rung() {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (rang) resolve();
      });
      rang = false;
      wake = undefined;
    },
  };
}

interface Changes {
  /** Watches these files and folders too, whether they exist or not. */
  follow(files: readonly string[]): void;
  /** What has changed since the last call, as the user would write it, sorted. */
  take(): string[];
  close(): Promise<void>;
}

async function createChanges(io: Io, announce: () => void): Promise<Changes> {
  const { watch } = await import("chokidar");
  const wanted = new Set<string>();
  const folders = new Set<string>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const isWanted = (file: string): boolean =>
    [...wanted].some((place) => file === place || file.startsWith(place + path.sep));
  // The folder is watched as well as the file: editors replace a file by another, and a missing file may come back.
  const watcher = watch([], {
    ignoreInitial: true,
    ignored: (file) => !folders.has(path.resolve(file)) && !isWanted(path.resolve(file)),
  });
  watcher.on("all", (_event, file) => {
    const absolute = path.resolve(io.directory, file);
    if (!isWanted(absolute)) return;
    changed.add(shownPath(absolute, io));
    clearTimeout(timer);
    timer = setTimeout(announce, QUIET_TIME);
  });
  return {
    follow(files) {
      const fresh = files.filter((file) => !wanted.has(file));
      for (const file of fresh) {
        wanted.add(file);
        folders.add(path.dirname(file));
      }
      watcher.add([...fresh.map((file) => path.dirname(file)), ...fresh]);
    },
    take() {
      const files = [...changed].sort();
      changed.clear();
      return files;
    },
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
