/** One run at a time writes an output folder. This is the one file outside of the command line that touches the process: it asks whether the owner of a lock lives. */
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { kill, pid } from "node:process";
import { workFolder } from "./work-folder.js";

/** How often a taken lock is looked at again, in milliseconds. */
const RETRY_INTERVAL = 50;
/** A lock of another machine counts as left behind after so many milliseconds. */
const FOREIGN_LOCK_AGE = 10 * 60 * 1000;

export interface Lock {
  /** Gives the lock back and removes the working folder if it is empty. */
  release(): void;
}

/**
 * Takes the lock of an output folder, waiting for a run that holds it. A lock whose owner is dead is taken over.
 * @param lockTimeout Milliseconds to wait at most.
 * @returns `undefined` when another run held the lock all the time.
 * @throws what the file system throws when the folder cannot be written.
 */
export async function takeLock(folder: string, lockTimeout: number): Promise<Lock | undefined> {
  const file = path.join(workFolder(folder), "lock");
  const deadline = performance.now() + lockTimeout;
  for (;;) {
    if (tryLock(file, `${pid}@${hostname()}`)) return { release: () => release(file) };
    if (removeIfAbandoned(file)) continue;
    if (performance.now() >= deadline) return undefined;
    await new Promise((resolve) => setTimeout(resolve, RETRY_INTERVAL));
  }
}

function tryLock(file: string, owner: string): boolean {
  let taken = false;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const descriptor = openSync(file, "wx");
    taken = true;
    try {
      writeSync(descriptor, owner);
    } finally {
      closeSync(descriptor);
    }
    return true;
  } catch (error) {
    const code = errorCode(error);
    // ENOENT: the owner removed the working folder between our two calls.
    if (!taken && (code === "EEXIST" || code === "ENOENT")) return false;
    if (taken) release(file);
    else removeFolderOf(file);
    throw error;
  }
}

function release(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What was done under the lock is done; once this process has ended, the next run takes the lock over.
  }
  removeFolderOf(file);
}

function removeFolderOf(file: string): void {
  try {
    rmdirSync(path.dirname(file));
  } catch {
    // Not empty: a killed run's journal waits there, or the next run is already at work.
  }
}

/** Removes the lock of a dead process. Renaming first makes sure that of several who try, one succeeds. */
function removeIfAbandoned(file: string): boolean {
  const owner = read(file);
  if (owner === undefined) return true;
  if (isAlive(owner, file)) return false;
  const aside = `${file}.${owner.replace(/[^0-9A-Za-z]/gu, "-")}.dead`;
  try {
    renameSync(file, aside);
    const taken = read(aside);
    // Someone else was faster and the lock moved aside is a living one: give it back.
    if (taken !== undefined && taken !== owner) renameSync(aside, file);
    else rmSync(aside, { force: true });
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
  return true;
}

function isAlive(owner: string, file: string): boolean {
  const [id = "", host = ""] = owner.split("@", 2);
  if (host !== hostname()) {
    // Another machine's processes cannot be asked; an empty lock is one that is just being written.
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    return age < (owner === "" ? 2000 : FOREIGN_LOCK_AGE);
  }
  return isProcessAlive(Number(id));
}

function isProcessAlive(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    return kill(id, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to someone else.
    return errorCode(error) === "EPERM";
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
