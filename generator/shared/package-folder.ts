/** Where this package lies, and which version it is. Works from the sources and from the built chunks alike. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The absolute folder that holds Bindsmith's own package.json and `templates/`.
 * @throws when the installation is broken: there is no package.json above this file.
 */
export function packageFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, "package.json"))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error("Bindsmith's package.json is missing: the installation is broken.");
    folder = parent;
  }
  return folder;
}

/** The version in Bindsmith's package.json: `1.2.3`. */
export function generatorVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(packageFolder(), "package.json"), "utf8"));
  if (
    typeof manifest === "object" &&
    manifest !== null &&
    "version" in manifest &&
    typeof manifest.version === "string"
  ) {
    return manifest.version;
  }
  throw new Error("Bindsmith's package.json has no version: the installation is broken.");
}
