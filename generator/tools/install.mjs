// Installs what package-lock.json asks for, when it is not there: run before `npm start` and `npm test`.
// Needs nothing but Node and npm.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** What differs between the lock file and what is installed; `undefined` when nothing does. */
function whatIsMissing() {
  const record = join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return "node_modules is missing";
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  for (const [path, { version, optional, peer, link }] of Object.entries(wanted)) {
    // Optional packages are those of other systems; a link is a folder of this repository.
    if (path === "" || optional || peer || link) continue;
    if (installed[path]?.version !== version) return `${path.replace(/^.*node_modules\//, "")} ${version} is missing`;
  }
  return undefined;
}

const reason = whatIsMissing();
if (reason !== undefined) {
  console.log(`Installing dependencies: ${reason}.`);
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exit(status ?? 1);
}
