/** The rules of the house that a compiler does not know: who may import whom, and what a source file may hold. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

interface SourceFile {
  /** From the repository's root, `/` between segments. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/**
 * The layers of `generator/`, the lowest first. A file imports from its own room and from lower rows.
 * A room is a file or a folder, or a file and the folder of the same name.
 */
const ROWS: readonly (readonly string[])[] = [
  [],
  ["spec"],
  ["model"],
  ["emit"],
  ["diagnostic-format", "format"],
  ["output"],
  ["config", "generate"],
  ["index"],
  ["commands"],
  ["cli"],
];

/** Files directly in `generator/` that know of no room. */
const LEAVES: ReadonlySet<string> = new Set([
  "diagnostic",
  "diagnostic-catalogue",
  "generated-file",
  "hash",
  "option-values",
  "options",
  "package-folder",
  "package-identity",
  "policy",
  "presets",
  "resolve-options",
  "suggest",
]);

/** The one file outside of the command line that asks about processes: whether the owner of a lock lives. */
const PROCESS_EXCEPTIONS: ReadonlySet<string> = new Set(["generator/output/lock.ts"]);

const generator = sources("generator").filter((file) => !file.path.startsWith("generator/tools/"));
const runtime = sources("templates/runtime");

describe("generator", () => {
  it("imports only from the same room and from lower rows", () => {
    const wrong = generator.flatMap((file) =>
      localImports(file)
        .filter((imported) => !mayImport(room(file.path), room(imported)))
        .map((imported) => `${file.path} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  it("touches the process only on the command line", () => {
    const wrong = generator
      .filter((file) => !/^generator\/(?:cli\.ts|commands\/)/u.test(file.path) && !PROCESS_EXCEPTIONS.has(file.path))
      .filter((file) => /\bprocess\.\w|"node:process"/u.test(withoutComments(file.text)))
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  it("loads compilers, formatters and template engines only where they are needed", () => {
    const heavy = new Set([
      "chokidar",
      "handlebars",
      "jiti",
      "openapi-typescript",
      "oxfmt",
      "prettier",
      "ts-morph",
      "typescript",
      "yaml",
    ]);
    const reached = reachable([
      "generator/cli.ts",
      "generator/commands/run-cli.ts",
      "generator/commands/generate.ts",
      "generator/index.ts",
      "generator/config.ts",
    ]);
    const wrong = [...reached].flatMap((file) =>
      file.imports.filter((imported) => heavy.has(imported)).map((imported) => `${file.path} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the runtime of generated packages", () => {
  it("imports nothing but itself", () => {
    const wrong = runtime.flatMap((file) =>
      file.imports
        .filter(
          (imported) =>
            !imported.startsWith(".") || !resolveImport(file.path, imported).startsWith("templates/runtime/"),
        )
        .map((imported) => `${file.path} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("every source file", () => {
  const all = [...generator, ...runtime];

  it("is found by these tests", () => {
    expect(generator.length).toBeGreaterThan(20);
    expect(runtime.length).toBeGreaterThan(0);
  });

  it("has at most 300 lines", () => {
    const long = all
      .map((file) => [file.path, file.text.split("\n").length - 1] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });

  it("has a kebab-case name", () => {
    const wrong = all
      .map((file) => path.posix.basename(file.path))
      .filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/u.test(name));
    expect(wrong).toEqual([]);
  });

  it("hides nothing from the compiler", () => {
    const wrong = all
      .filter(
        (file) =>
          /@ts-(?:ignore|nocheck|expect-error)/u.test(file.text) ||
          /\bas any\b|: any\b|<any>/u.test(withoutComments(file.text)),
      )
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  it("exports by name", () => {
    const wrong = all.filter((file) => /^export \* from/mu.test(file.text)).map((file) => file.path);
    expect(wrong).toEqual([]);
  });
});

/** Name of the room of a file of `generator/`: its folder, or the file's own name. */
function room(file: string): string {
  const [, name = ""] = file.split("/");
  return name.replace(/\.ts$/u, "");
}

function mayImport(from: string, to: string): boolean {
  if (from === to || isLeaf(to)) return true;
  return !isLeaf(from) && rowOf(to) < rowOf(from);
}

function isLeaf(name: string): boolean {
  return LEAVES.has(name);
}

function rowOf(name: string): number {
  const row = ROWS.findIndex((rooms) => rooms.includes(name));
  if (row === -1) throw new Error(`generator/${name} has no row in this test: say where it belongs.`);
  return row;
}

function reachable(entries: readonly string[]): Set<SourceFile> {
  const byPath = new Map(generator.map((file) => [file.path, file]));
  const seen = new Set<SourceFile>();
  const visit = (file: SourceFile | undefined): void => {
    if (file === undefined || seen.has(file)) return;
    seen.add(file);
    for (const imported of staticImports(file)) visit(byPath.get(imported));
  };
  for (const entry of entries) visit(byPath.get(entry));
  return new Set([...seen].map((file) => ({ ...file, imports: importsOf(file.text, false) })));
}

function staticImports(file: SourceFile): string[] {
  return importsOf(file.text, false)
    .filter((imported) => imported.startsWith("."))
    .map((imported) => resolveImport(file.path, imported));
}

function localImports(file: SourceFile): string[] {
  return file.imports
    .filter((imported) => imported.startsWith("."))
    .map((imported) => resolveImport(file.path, imported));
}

function resolveImport(from: string, imported: string): string {
  return path.posix.join(path.posix.dirname(from), imported).replace(/\.js$/u, ".ts");
}

/** Specifiers of a file; `all`: types and dynamic imports too, else only what is loaded at once. */
function importsOf(text: string, all: boolean): string[] {
  const code = withoutComments(text);
  const specifiers: string[] = [];
  for (const match of code.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gmu)) {
    if (match[2] !== undefined && (all || match[1] === undefined)) specifiers.push(match[2]);
  }
  if (all) for (const match of code.matchAll(/\bimport\("([^"]+)"\)/gu)) specifiers.push(match[1] ?? "");
  return specifiers;
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//gu, "").replaceAll(/^\s*\/\/.*$/gmu, "");
}

function sources(folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => !/node_modules|\/fixtures\/|\/expected\//u.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(root, file), "utf8");
      return { path: file, text, imports: importsOf(text, true) };
    });
}
