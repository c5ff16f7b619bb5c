import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** Before the tests: says where runs keep compiled code, and brings `dist/` up to date, which the tests of the command line run. */
export default function setup(): void {
  // Runs in scratch folders keep their compiled code here, not with the user's.
  process.env["XDG_CACHE_HOME"] = path.join(root, "node_modules/.cache");
  // Tests that do not need it can still tell what is wrong.
  if (!buildIfStale(root)) console.error("dist/ could not be built: the tests of the command line will fail.");
}

/** Builds `dist/` without declarations where a source is newer; whether it is up to date afterwards. */
export function buildIfStale(root: string): boolean {
  const built = statSync(path.join(root, "dist/cli.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(path.join(root, "generator"), { recursive: true, encoding: "utf8" }).map((name) =>
    path.join(root, "generator", name),
  );
  const newest = Math.max(...[...sources, path.join(root, "package-lock.json")].map((file) => statSync(file).mtimeMs));
  if (newest <= built) return true;
  const { status } = spawnSync(process.execPath, ["generator/tools/build.mjs", "--no-types"], {
    cwd: root,
    stdio: "inherit",
  });
  return status === 0;
}
