/** What stands in the output folder, read one folder at a time and never twice; only looks. */
import { readdirSync, realpathSync, statSync } from "node:fs";
import type { Dirent } from "node:fs";
import path from "node:path";

/** The state of one folder below the output folder. */
export type FolderState =
  | { readonly kind: "missing" }
  | {
      readonly kind: "folder";
      readonly entries: ReadonlyMap<string, Dirent>;
      readonly byFoldedName: ReadonlyMap<string, readonly string[]>;
    }
  /** A file stands at `path` (relative to the output folder, empty for the folder itself). */
  | { readonly kind: "blocked"; readonly path: string }
  /** The symbolic link at `path` leads out of the output folder. */
  | { readonly kind: "outside"; readonly path: string };

/** Reads the folder at a relative path with `/` between segments; the empty path is the output folder. */
export type FolderReader = (relativePath: string) => FolderState;

/**
 * @param root Absolute path of the output folder; it may be missing, and may itself be a link.
 * @returns a reader that remembers what it has seen.
 * @throws what the file system throws when a folder cannot be listed (`EACCES`).
 */
export function createFolderReader(root: string): FolderReader {
  const states = new Map<string, FolderState>();
  const read: FolderReader = (relativePath) => {
    const known = states.get(relativePath);
    if (known !== undefined) return known;
    const state = relativePath === "" ? readRoot(root) : readBelow(root, relativePath, read);
    states.set(relativePath, state);
    return state;
  };
  return read;
}

/** Two names with the same folded name are one file on Windows and macOS. */
export function foldName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** Folder of a relative path, empty for one directly in the output folder. */
export function folderOf(relativePath: string): string {
  const slash = relativePath.lastIndexOf("/");
  return slash === -1 ? "" : relativePath.slice(0, slash);
}

/** Last segment of a relative path. */
export function nameOf(relativePath: string): string {
  return relativePath.slice(relativePath.lastIndexOf("/") + 1);
}

function readRoot(root: string): FolderState {
  const status = statSync(root, { throwIfNoEntry: false });
  if (status === undefined) return { kind: "missing" };
  return status.isDirectory() ? list(root) : { kind: "blocked", path: "" };
}

function readBelow(root: string, relativePath: string, read: FolderReader): FolderState {
  const parent = read(folderOf(relativePath));
  if (parent.kind !== "folder") return parent;
  const entry = parent.entries.get(nameOf(relativePath));
  if (entry === undefined) return { kind: "missing" };
  const absolute = path.join(root, relativePath);
  if (entry.isDirectory()) return list(absolute);
  if (!entry.isSymbolicLink()) return { kind: "blocked", path: relativePath };
  return leadsOut(root, absolute) ? { kind: "outside", path: relativePath } : readLink(absolute, relativePath);
}

function readLink(absolute: string, relativePath: string): FolderState {
  return statSync(absolute).isDirectory() ? list(absolute) : { kind: "blocked", path: relativePath };
}

/** A link that leads nowhere counts as leading out: writing through it would make a file at an unknown place. */
function leadsOut(root: string, link: string): boolean {
  try {
    const relative = path.relative(realpathSync(root), realpathSync(link));
    return relative === "" || relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  } catch {
    return true;
  }
}

function list(folder: string): FolderState {
  const entries = new Map<string, Dirent>();
  const byFoldedName = new Map<string, string[]>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    entries.set(entry.name, entry);
    const folded = foldName(entry.name);
    const names = byFoldedName.get(folded);
    if (names === undefined) byFoldedName.set(folded, [entry.name]);
    else names.push(entry.name);
  }
  return { kind: "folder", entries, byFoldedName };
}
