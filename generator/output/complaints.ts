/** What is said when the output folder cannot be written. */
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { WORK_NAME } from "./work-folder.js";

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "no folder can be made there"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EROFS", "the file system is read-only"],
  ["ENOSPC", "no space is left on the device"],
  ["EDQUOT", "the disk quota is used up"],
  ["EFBIG", "a file would be larger than the system allows"],
  ["ENAMETOOLONG", "a path is longer than the system allows"],
  ["EMFILE", "too many files are open"],
  ["EXDEV", "a folder below it lies on another device"],
  ["ENOTDIR", "a part of its path is a file"],
  ["EEXIST", "a part of its path is a file"],
]);

/** Whether an error comes from the file system; anything else is a fault of our own. */
export function isSystemError(error: unknown): error is Error & { code: string; path?: string } {
  return error instanceof Error && "code" in error && "syscall" in error && typeof error.code === "string";
}

/** @param error A system error; anything else is thrown on. @param shown The folder as the user would write it. */
export function notWritable(folder: string, shown: string, error: unknown): Diagnostic {
  if (!isSystemError(error)) throw error;
  return {
    code: "output-not-writable",
    severity: "error",
    message: `The output folder '${shown}' cannot be written: ${reason(folder, error)}. Nothing was changed.`,
    help: "Free space or permit writing and run again, or choose another folder with -o.",
  };
}

/** Writing failed, and so did taking it back. */
export function halfWritten(folder: string, shown: string, error: unknown): Diagnostic {
  return {
    code: "output-not-writable",
    severity: "error",
    message: `The output folder '${shown}' cannot be written: ${isSystemError(error) ? reason(folder, error) : "writing failed"}. Some files are new and some old.`,
    help: "Free space or permit writing and run again: the next run completes this one.",
  };
}

function reason(folder: string, error: Error & { code: string; path?: string }): string {
  const words = REASONS.get(error.code) ?? error.code;
  const place = error.path === undefined ? "" : path.relative(folder, error.path);
  return place === "" || place.startsWith("..") || place.startsWith(WORK_NAME) ? words : `${words} at '${place}'`;
}

/** Another run holds the lock. */
export function busy(shown: string): Diagnostic {
  return {
    code: "output-busy",
    severity: "error",
    message: `Another run is writing '${shown}'.`,
    help: `Wait for it to finish. If none is alive, delete '${WORK_NAME}' there.`,
  };
}

/** A killed run left its journal, and this run only looks. */
export function interrupted(): Diagnostic {
  return {
    code: "output-interrupted",
    severity: "error",
    message: "An earlier run was interrupted while it wrote this output folder.",
    help: "Run `bindsmith generate`, which completes the interrupted work.",
  };
}
