/**
 * The disk is touched last, once and little: only changed files are written, only files that Bindsmith wrote and nobody
 * edited are removed, and either all of it happens or nothing. A run that is killed in the middle leaves a journal,
 * which the next run completes.
 */
import { existsSync, mkdirSync, readdirSync, rmdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { GeneratedFile } from "../shared/generated-file.js";
import { sha256 } from "../shared/hash.js";
import { busy, halfWritten, interrupted, isSystemError, notWritable } from "./complaints.js";
import { takeLock } from "./lock.js";
import { MANIFEST_NAME } from "./manifest.js";
import { nothingOwn, hasChanges, planOutput } from "./plan.js";
import type { OutputPlan } from "./plan.js";
import {
  applyStep,
  clearWorkFolder,
  hashOnDisk,
  hasWorkFolder,
  prepareWorkFolder,
  readJournal,
  undo,
  workFolder,
  writeJournal,
} from "./work-folder.js";
import type { JournalStep } from "./work-folder.js";

export type { FileChange, OutputPlan } from "./plan.js";
export { hasChanges } from "./plan.js";

export interface OutputOptions {
  /** Overwrite generated files that were edited by hand. Default: false. */
  readonly force?: boolean;
  /** Milliseconds to wait for another run that writes the same folder. Default: 10,000. */
  readonly lockTimeout?: number;
  /** The folder as diagnostics name it. Default: its absolute path. */
  readonly shownAs?: string;
}

/** `written`: whether the disk now holds what the plan says. */
export interface OutputResult extends OutputPlan {
  readonly written: boolean;
}

const DEFAULT_PATIENCE = 10_000;

/**
 * Compares the files with the output folder and changes nothing.
 * @param folder Absolute path.
 */
export function previewOutput(
  folder: string,
  files: readonly GeneratedFile[],
  options: OutputOptions = {},
): OutputPlan {
  const shown = options.shownAs ?? folder;
  return guarded(folder, shown, () => {
    const plan = planOutput(folder, files, { force: options.force ?? false, shown });
    return hasWorkFolder(folder) ? { ...plan, diagnostics: [interrupted(), ...plan.diagnostics] } : plan;
  });
}

/**
 * Makes the output folder hold the files. With an error among the diagnostics nothing was changed.
 * @param folder Absolute path; made when it is missing.
 */
export async function writeOutput(
  folder: string,
  files: readonly GeneratedFile[],
  options: OutputOptions = {},
): Promise<OutputResult> {
  const shown = options.shownAs ?? folder;
  const preview = guarded(folder, shown, () => planOutput(folder, files, { force: options.force ?? false, shown }));
  const nothingToDo = preview.diagnostics.some(isError) || !hasChanges(preview);
  if (nothingToDo && !hasWorkFolder(folder)) return { ...preview, written: !preview.diagnostics.some(isError) };
  let made: string | undefined;
  let written = false;
  try {
    made = makeFolders(folder);
    const result = await writeLocked(folder, shown, files, options);
    written = result.written;
    return result;
  } catch (error) {
    return { ...failed(folder, shown, error), written };
  } finally {
    if (!written && made !== undefined) removeMadeFolders(folder, made);
  }
}

/** Whether a run was interrupted while it wrote the folder, so that some files are new and some are old. */
export function isInterrupted(folder: string): boolean {
  return readJournal(folder) !== undefined;
}

async function writeLocked(
  folder: string,
  shown: string,
  files: readonly GeneratedFile[],
  options: OutputOptions,
): Promise<OutputResult> {
  const lock = await takeLock(folder, options.lockTimeout ?? DEFAULT_PATIENCE);
  if (lock === undefined) return { folder, changes: [], own: nothingOwn, diagnostics: [busy(shown)], written: false };
  try {
    const repairs = recover(folder);
    const plan = guarded(folder, shown, () => planOutput(folder, files, { force: options.force ?? false, shown }));
    const diagnostics = [...repairs, ...plan.diagnostics];
    if (diagnostics.some(isError)) return { ...plan, diagnostics, written: false };
    const problem = hasChanges(plan) ? apply(plan, shown) : undefined;
    if (problem !== undefined)
      return { folder, changes: [], own: nothingOwn, diagnostics: [...repairs, problem], written: false };
    return { ...plan, diagnostics, written: true };
  } finally {
    lock.release();
  }
}

/** Completes or cleans up what a killed run left behind. */
function recover(folder: string): Diagnostic[] {
  const steps = readJournal(folder);
  const leftovers = steps !== undefined || hasStagedFiles(folder);
  let completed = 0;
  for (const step of steps ?? []) completed += complete(folder, step) ? 1 : 0;
  clearWorkFolder(folder);
  if (!leftovers) return [];
  const message =
    steps === undefined
      ? "An earlier run was interrupted before it changed anything; what it had left behind is removed."
      : `An earlier run was interrupted while it wrote; ${completed} of its ${steps.length} changes were still to be made and are made now.`;
  return [{ code: "output-repaired", severity: "info", message }];
}

function hasStagedFiles(folder: string): boolean {
  try {
    return readdirSync(path.join(workFolder(folder), "new")).length > 0;
  } catch {
    return false;
  }
}

/** A step is completed only where its target is as the killed run knew it: an edit made since then is not lost. */
function complete(folder: string, step: JournalStep): boolean {
  const current = hashOnDisk(path.join(folder, step.path));
  if (current !== step.before) return false;
  if (step.kind === "write" && hashOnDisk(path.join(workFolder(folder), step.staged)) !== step.after) return false;
  applyStep(folder, step);
  return true;
}

/** @returns what went wrong, after taking everything back. */
function apply(plan: OutputPlan, shown: string): Diagnostic | undefined {
  const { folder } = plan;
  const done: JournalStep[] = [];
  try {
    prepareWorkFolder(folder);
    const steps = stage(plan);
    writeJournal(folder, steps);
    for (const step of steps) {
      done.push(step);
      applyStep(folder, step);
    }
  } catch (error) {
    return takeBack(folder, done) ? notWritable(folder, shown, error) : halfWritten(folder, shown, error);
  }
  try {
    clearWorkFolder(folder);
  } catch {
    // The output is whole; what is left of the working folder is for the next run to remove.
  }
  return undefined;
}

/** @returns whether the output is as it was; if not, the journal stays for the next run to complete. */
function takeBack(folder: string, done: readonly JournalStep[]): boolean {
  try {
    for (const step of done.toReversed()) undo(folder, step);
    clearWorkFolder(folder);
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes the new files into the working folder, so that a full disk is noticed before anything is changed.
 * Deletions come first, for names that change only in case; the manifest comes last.
 */
function stage(plan: OutputPlan): JournalStep[] {
  const deletions: JournalStep[] = [];
  const writes: JournalStep[] = [];
  for (const [index, change] of plan.changes.entries()) {
    const kept = `old/${index}`;
    if (change.kind === "unchanged") continue;
    if (change.kind === "delete") {
      deletions.push({ kind: "delete", path: change.path, kept, before: change.before });
      continue;
    }
    const staged = `new/${index}`;
    writeFileSync(path.join(workFolder(plan.folder), staged), change.text);
    writes.push({
      kind: "write",
      path: change.path,
      staged,
      kept,
      before: change.kind === "update" ? change.before : null,
      after: sha256(change.text),
    });
  }
  return [...deletions, ...writes.filter((step) => !isManifest(step)), ...writes.filter(isManifest)];
}

function isManifest(step: JournalStep): boolean {
  return step.path === MANIFEST_NAME;
}

/**
 * Makes a folder and those above it. (`mkdir` with `recursive` never returns where the parent exists and refuses, as `/proc` does.)
 * @returns the first that was made.
 */
function makeFolders(folder: string): string | undefined {
  if (existsSync(folder)) return undefined;
  const first = makeFolders(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!existsSync(folder)) {
      if (first !== undefined) removeMadeFolders(path.dirname(folder), first);
      throw error;
    }
  }
  return first ?? folder;
}

/** Removes the folders that this run made for an output that did not come. */
function removeMadeFolders(folder: string, firstMade: string): void {
  for (let current = folder; current.startsWith(firstMade); current = path.dirname(current)) {
    try {
      rmdirSync(current);
    } catch {
      return;
    }
  }
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === "error";
}

/** Runs something that reads the output folder; what the file system refuses is a diagnostic, a fault of our own is not. */
function guarded(folder: string, shown: string, action: () => OutputPlan): OutputPlan {
  try {
    return action();
  } catch (error) {
    return failed(folder, shown, error);
  }
}

function failed(folder: string, shown: string, error: unknown): OutputPlan {
  if (!isSystemError(error)) throw error;
  return { folder, changes: [], own: nothingOwn, diagnostics: [notWritable(folder, shown, error)] };
}
