import { lstat, readlink, realpath } from "node:fs/promises";
import path from "node:path";

/** Which files references may lead to. */
export interface FileAccess {
  /** Absolute folders, each as named and by its real path. */
  readonly roots: readonly string[];
}

/** The answer for one path. */
export type AccessResult =
  /** The file's path without links on the way; it may still be missing. */
  | { readonly kind: "allowed"; readonly path: string }
  /** Outside of every folder, itself or by a link at `link`. */
  | { readonly kind: "refused"; readonly link?: string };

/** Folders by name and by real path; one that does not exist allows nothing. */
export async function fileAccess(folders: readonly string[]): Promise<FileAccess> {
  const roots: string[] = [];
  for (const folder of folders) {
    try {
      roots.push(folder, await realpath(folder));
    } catch {
      // Nothing can be read below a folder that is not there.
    }
  }
  return { roots: [...new Set(roots)] };
}

/**
 * Decides whether a path may be read. Links are followed one by one and each target is judged by its name
 * before it is touched, so nothing outside of the allowed folders is even looked at.
 */
export async function checkAccess(target: string, access: FileAccess): Promise<AccessResult> {
  let current = target;
  let link: string | undefined;
  for (let hops = 0; hops <= 40; hops += 1) {
    const root = access.roots.find((folder) => isInside(current, folder));
    if (root === undefined) return link === undefined ? { kind: "refused" } : { kind: "refused", link };
    const next = await firstLink(root, current);
    if (next === undefined) return { kind: "allowed", path: current };
    link = next.link;
    current = next.target;
  }
  return { kind: "refused", ...(link === undefined ? {} : { link }) };
}

/** The first symbolic link between `root` and `target`, with the path it makes of `target`. */
async function firstLink(
  root: string,
  target: string,
): Promise<{ readonly link: string; readonly target: string } | undefined> {
  const segments = path.relative(root, target).split(path.sep);
  let current = root;
  for (let index = 0; index < segments.length; index += 1) {
    const next = path.join(current, segments[index] as string);
    let isLink: boolean;
    try {
      isLink = (await lstat(next)).isSymbolicLink();
    } catch {
      return undefined;
    }
    if (isLink) {
      const destination = path.resolve(current, await readlink(next));
      return { link: next, target: path.join(destination, ...segments.slice(index + 1)) };
    }
    current = next;
  }
  return undefined;
}

function isInside(target: string, folder: string): boolean {
  const relative = path.relative(folder, target);
  return relative !== "" && !path.isAbsolute(relative) && relative !== ".." && !relative.startsWith(`..${path.sep}`);
}
