/**
 * The working folder of a run inside the output folder: the lock, the journal, new files waiting to be put in place,
 * and old files kept until that is done. It exists only while a run writes, or after one that was killed.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { sha256 } from "../shared/hash.js";

/** Name of the working folder, directly in the output folder. */
export const WORK_NAME = ".bindsmith-work";

/** One step of a journal. `staged` and `kept` are names below the working folder. */
export type JournalStep =
  | {
      readonly kind: "write";
      readonly path: string;
      readonly staged: string;
      readonly kept: string;
      readonly before: string | null;
      readonly after: string;
    }
  | { readonly kind: "delete"; readonly path: string; readonly kept: string; readonly before: string };

export function workFolder(folder: string): string {
  return path.join(folder, WORK_NAME);
}

/** Whether a run is writing, or one was killed while it did. */
export function hasWorkFolder(folder: string): boolean {
  return existsSync(workFolder(folder));
}

/** Makes the places for new and old files, empty. */
export function prepareWorkFolder(folder: string): void {
  for (const name of ["new", "old"]) {
    rmSync(path.join(workFolder(folder), name), { recursive: true, force: true });
    mkdirSync(path.join(workFolder(folder), name), { recursive: true });
  }
}

/** Removes everything but the lock. The journal goes first: from then on there is nothing to complete. */
export function clearWorkFolder(folder: string): void {
  rmSync(journalPath(folder), { force: true });
  for (const name of ["new", "old", "journal.new"])
    rmSync(path.join(workFolder(folder), name), { recursive: true, force: true });
}

/** Writes the journal in one step: once it is there, the run counts as decided. */
export function writeJournal(folder: string, steps: readonly JournalStep[]): void {
  const temporary = path.join(workFolder(folder), "journal.new");
  const file = openSync(temporary, "w");
  try {
    writeFileSync(file, JSON.stringify(steps));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, journalPath(folder));
}

/** The steps of a killed run; `undefined` when there is no journal, or one that this version cannot read. */
export function readJournal(folder: string): JournalStep[] | undefined {
  try {
    const steps: unknown = JSON.parse(readFileSync(journalPath(folder), "utf8"));
    return Array.isArray(steps) && steps.every(isStep) ? steps : undefined;
  } catch {
    return undefined;
  }
}

/** Puts a new file in place; the old one, if any, is kept. Every state in between holds either of the two whole. */
export function applyStep(folder: string, step: JournalStep): void {
  const target = path.join(folder, step.path);
  const kept = path.join(workFolder(folder), step.kept);
  if (step.kind === "delete") {
    renameSync(target, kept);
    removeEmptyFolders(folder, path.dirname(target));
    return;
  }
  mkdirSync(path.dirname(target), { recursive: true });
  if (step.before !== null) keep(target, kept);
  renameSync(path.join(workFolder(folder), step.staged), target);
}

/** Takes a step back that {@link applyStep} did, wholly or in part. */
export function undo(folder: string, step: JournalStep): void {
  const target = path.join(folder, step.path);
  const kept = path.join(workFolder(folder), step.kept);
  if (existsSync(kept)) {
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(kept, target);
  } else if (step.kind === "write" && step.before === null) {
    if (!existsSync(path.join(workFolder(folder), step.staged))) rmSync(target, { force: true });
    removeEmptyFolders(folder, path.dirname(target));
  }
}

/** Hash of a file's text; `null` when there is no file. */
export function hashOnDisk(file: string): string | null {
  try {
    return sha256(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Removes a folder and those above it, up to the output folder, as long as they are empty. */
export function removeEmptyFolders(folder: string, from: string): void {
  for (
    let current = from;
    current !== folder && current.startsWith(folder + path.sep);
    current = path.dirname(current)
  ) {
    try {
      rmdirSync(current);
    } catch {
      return;
    }
  }
}

function keep(target: string, kept: string): void {
  rmSync(kept, { force: true });
  try {
    linkSync(target, kept);
  } catch {
    // Not every file system has hard links.
    copyFileSync(target, kept);
  }
}

function journalPath(folder: string): string {
  return path.join(workFolder(folder), "journal.json");
}

function isStep(value: unknown): value is JournalStep {
  if (
    typeof value !== "object" ||
    value === null ||
    !("kind" in value) ||
    !("path" in value) ||
    !("kept" in value) ||
    !("before" in value)
  )
    return false;
  if (typeof value.path !== "string" || typeof value.kept !== "string") return false;
  if (value.kind === "delete") return typeof value.before === "string";
  if (value.kind !== "write" || !("staged" in value) || !("after" in value)) return false;
  return (
    (typeof value.before === "string" || value.before === null) &&
    typeof value.staged === "string" &&
    typeof value.after === "string"
  );
}
