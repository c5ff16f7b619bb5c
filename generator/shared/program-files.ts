/** What a program of the user consists of, found without running it, so that a run can tell whether it changed. */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { sha256 } from "./hash.js";

/** Specifiers in import and export declarations, `import()` and `require()`. */
const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(["'])([^"'\n]+)\1/gu;

const ENDINGS = ["", ".ts", ".mts", ".js", ".mjs", ".cjs", ".json", "/index.ts", "/index.js"];

/** Absolute paths of a module and of the local modules that it imports, directly or not, itself first. */
export function programFiles(file: string): readonly string[] {
  const found = new Set<string>();
  const pending = [file];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    for (const specifier of specifiersOf(next)) {
      const imported = specifier.startsWith(".") ? existing(path.resolve(path.dirname(next), specifier)) : undefined;
      if (imported !== undefined) pending.push(imported);
    }
  }
  return [...found];
}

/** Hash of a module with everything that it imports: local modules by their text, packages by their version. */
export function hashProgram(file: string): string {
  const files = programFiles(file);
  const texts = files.map((each) => sha256(readText(each)));
  const packages = new Set(
    files.flatMap((each) =>
      [...specifiersOf(each)]
        .filter((specifier) => !/^(?:\.|node:|\/)|^bindsmith(?:$|\/)/u.test(specifier))
        .map((specifier) => hashPackage(specifier, path.dirname(each))),
    ),
  );
  return sha256(JSON.stringify([texts.sort(), [...packages].sort()]));
}

/**
 * Hash of an installed package: of its package.json, as what is published stays as it is; of all its files where it is a link
 * to a folder that somebody works in. Empty when there is none.
 */
export function hashPackage(specifier: string, directory: string): string {
  const name = /^(?:@[^/]+\/)?[^/]+/u.exec(specifier)?.[0] ?? specifier;
  const folder = packageFolderOf(name, directory);
  if (folder === undefined) return "";
  if (!lstatSync(folder).isSymbolicLink()) return sha256(readText(path.join(folder, "package.json")));
  return hashFolder(realpathSync(folder));
}

/** Hash of the files below a folder with their names; hidden files and installed packages do not count. */
export function hashFolder(folder: string): string {
  const lines = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? folderLines(folder, "") : [];
  return sha256(lines.sort().join("\n"));
}

/** Hash of the bytes of a file; `undefined` when it cannot be read. */
export function hashFile(file: string): string | undefined {
  try {
    return sha256(readFileSync(file));
  } catch {
    return undefined;
  }
}

function folderLines(folder: string, below: string): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = `${below}${entry.name}`;
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    if (entry.isDirectory()) return folderLines(folder, `${name}/`);
    return [`${name} ${hashFile(path.join(folder, name)) ?? ""}`];
  });
}

function packageFolderOf(name: string, directory: string): string | undefined {
  for (let folder = directory; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, "node_modules", name);
    if (existsSync(path.join(candidate, "package.json"))) return candidate;
    if (path.dirname(folder) === folder) return undefined;
  }
}

function specifiersOf(file: string): ReadonlySet<string> {
  return new Set([...readText(file).matchAll(SPECIFIER)].map(([, , specifier = ""]) => specifier));
}

/** A file that an import may mean: TypeScript also says `.js` for a `.ts`. */
function existing(base: string): string | undefined {
  const bases = [base, base.replace(/\.([cm]?)js$/u, ".$1ts")];
  return bases
    .flatMap((each) => ENDINGS.map((ending) => `${each}${ending}`))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
