import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildIfStale } from "../support/build.js";

/** A Bindsmith that is built: `dist/index.js` and `templates/` lie below the folder. */
export interface Tree {
  readonly label: string;
  readonly folder: string;
}

/**
 * The working tree; `dist/` is brought up to date.
 * @throws when its build fails.
 */
export function presentTree(root: string): Tree {
  if (!buildIfStale(root)) throw new Error("The working tree could not be built.");
  return { label: "working tree", folder: root };
}

/**
 * A revision, unpacked and built below `node_modules/.cache`, where it finds the packages that are installed now.
 * It is kept there and not built again.
 * @throws when git does not know the revision, or when its build fails.
 */
export function revisionTree(root: string, revision: string): Tree {
  const git = (...argv: string[]): Buffer =>
    execFileSync("git", argv, { cwd: root, maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "pipe"] });
  const commit = git("rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`).toString("utf8").trim();
  const folder = join(root, "node_modules/.cache/bindsmith/revisions", commit);
  const tree = { label: `${revision} (${commit.slice(0, 9)})`, folder };
  if (existsSync(join(folder, "dist/index.js"))) return tree;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const archive = git("archive", "--format=tar", commit, "generator", "templates", "package.json");
  execFileSync("tar", ["-x", "-f", "-"], { cwd: folder, input: archive });
  execFileSync(process.execPath, ["generator/tools/build.mjs", "--no-types"], { cwd: folder, stdio: "inherit" });
  return tree;
}
