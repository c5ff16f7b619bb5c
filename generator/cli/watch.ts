/** `--watch`: the run is repeated whenever something that it depends on changes, until the user stops it. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { CONFIG_NAMES } from "../config/index.js";
import { expectLongLife } from "./compiler-budget.js";
import type { RunOutcome } from "./generate.js";
import type { ExitCode, Io } from "./io.js";
import { count } from "./report.js";
import { shownPath } from "./targets.js";
import { colorsOf } from "./terminal.js";
import { watchAddresses, type WatchedAddress } from "./watch-addresses.js";

/** Editors write a file in several steps; a run begins when nothing happened for so many milliseconds. */
const QUIET_TIME = 100;
/** At most so many milliseconds are waited for the watch to begin. */
const START_LIMIT = 3000;

/**
 * Runs once, then again after every change of a file that any run so far depended on, of the configuration file, or of a
 * document on the web that the last run depended on.
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
    const startedAt = Date.now();
    const { inputs, addresses } = await run();
    // The first run is waited for; those after it are made of the same code.
    expectLongLife();
    const files = [...CONFIG_NAMES.map((name) => path.join(io.directory, name)), ...inputs];
    await changes.follow(files, addresses, startedAt);
    const places = new Set([...inputs, ...addresses.map(({ uri }) => uri)]).size;
    if (!stopped) io.stderr.write(dim(`Watching ${count(places, "place")}; Ctrl+C ends.\n`));
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
  /**
   * Watches these files and folders too, whether they exist or not. What was changed after `since` (milliseconds since
   * 1970), before the watch began, counts as changed. Of the web these documents are watched, and no others.
   */
  follow(files: readonly string[], addresses: readonly WatchedAddress[], since: number): Promise<void>;
  /** What has changed since the last call, as the user would write it, sorted. */
  take(): string[];
  close(): Promise<void>;
}

async function createChanges(io: Io, announce: () => void): Promise<Changes> {
  const { watch } = await import("chokidar");
  const wanted = new Set<string>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let watcher: ReturnType<typeof watch> | undefined;
  const isWanted = (file: string): boolean =>
    [...wanted].some((place) => file === place || file.startsWith(place + path.sep));
  const add = (place: string): void => {
    changed.add(place);
    clearTimeout(timer);
    timer = setTimeout(announce, QUIET_TIME);
  };
  const note = (file: string): void => {
    if (isWanted(file)) add(shownPath(file, io));
  };
  const web = watchAddresses(add);
  return {
    async follow(files, addresses, since) {
      web.follow(addresses);
      const fresh = files.filter((file) => !wanted.has(file));
      if (fresh.length === 0) return;
      for (const file of fresh) wanted.add(file);
      // The folder is watched as well as the file: editors replace a file by another, and a missing file may come back.
      const folders = new Set([...wanted].map((file) => path.dirname(file)));
      const ignored = (file: string): boolean => !folders.has(path.resolve(file)) && !isWanted(path.resolve(file));
      const next = watch([...folders, ...wanted], { ignoreInitial: true, ignored });
      next.on("all", (_event, file) => note(path.resolve(io.directory, file)));
      // The event `ready` comes as soon as one of several paths is watched, and never for missing ones.
      await until(() => [...wanted].every((file) => !existsSync(file) || isWatched(next.getWatched(), file)));
      await watcher?.close();
      watcher = next;
      for (const file of fresh) if (modifiedAt(file) > since) note(file);
    },
    take() {
      const files = [...changed].sort();
      changed.clear();
      return files;
    },
    async close() {
      web.close();
      clearTimeout(timer);
      await watcher?.close();
    },
  };
}

function isWatched(watched: Readonly<Record<string, readonly string[]>>, file: string): boolean {
  return watched[path.dirname(file)]?.includes(path.basename(file)) === true;
}

/** Waits for a condition, but not for ever: a file that cannot be watched must not stop the others. */
async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + START_LIMIT;
  while (!condition() && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Milliseconds since 1970; 0 for a file that is not there. */
function modifiedAt(file: string): number {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}
