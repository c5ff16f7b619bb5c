import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import picomatch from "picomatch";
import { parse } from "yaml";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import type { UserOptions } from "../../generator/options/index.js";

/** A small project below `test/cases`: a document, maybe a configuration, and what must come of it. */
export interface Case {
  readonly name: string;
  readonly folder: string;
  /** Wrong on purpose: it is run through the command line and must end in `diagnostics.txt`. */
  readonly bad: boolean;
}

export const casesFolder = join(import.meta.dirname, "..", "cases");

/** Set to write what was generated over what was expected. */
export const updating = process.env["UPDATE_CASES"] !== undefined;

export function listCases(folder: string = casesFolder): readonly Case[] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .sort()
    .map((name) => ({ name, folder: join(folder, name), bad: name.startsWith("bad-") }));
}

/** What the case's own configuration says, with the document and a fixed formatter. */
export function optionsOf(folder: string): UserOptions {
  const file = join(folder, "bindsmith.config.yaml");
  const own = existsSync(file) ? (parse(readFileSync(file, "utf8")) as UserOptions) : {};
  // Cases are about what the document says; few choose a name.
  const unnamed = own.packageName === undefined && own.layout !== "source" ? ["package-name-from-title"] : [];
  return { input: "spec.yaml", formatter: "oxfmt", ...own, allow: [...unnamed, ...(own.allow ?? [])] };
}

/**
 * Picks the files of a generated package that are compared with `expected/`. Those are the resources and the types, and
 * what else the case is about: the patterns in its `pinned.txt`, one a line. `**` stands for the whole package. Runtime
 * files, which are the same in every package, are never picked, and neither are dotfiles: the manifest holds their hashes.
 * Throws when a pattern matches no file.
 */
export function goldensOf(folder: string, made: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const list = join(folder, "pinned.txt");
  const pinned = existsSync(list) ? readFileSync(list, "utf8").trim().split("\n") : [];
  const own = [...made].filter(([path]) => !/^src\/(core|internal|node)\//.test(path));
  for (const pattern of pinned) {
    const matches = picomatch(pattern);
    if (!own.some(([path]) => matches(path))) throw new Error(`${list}: nothing is called ${pattern}`);
  }
  const isGolden = picomatch(["src/resources/**", "src/types/!(index).ts", ...pinned]);
  return new Map(own.filter(([path]) => isGolden(path)));
}

/** Warnings as goldens keep them: stable words, no places. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(
      (each) =>
        `${each.severity} ${each.code} ${each.pointer ?? ""}\n  ${each.message}\n${each.help === undefined ? "" : `  ${each.help}\n`}`,
    )
    .join("\n");
}

/** Files below a folder by path with forward slashes; empty when there is no such folder. */
export function readFolder(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path, "utf8")]));
}

/** Makes a folder hold exactly these files. */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Runs `use` in a copy of a folder that is removed afterwards. */
export async function inCopy<T>(folder: string, use: (copy: string) => Promise<T>): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), "bindsmith-case-"));
  try {
    cpSync(folder, scratch, { recursive: true });
    return await use(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
