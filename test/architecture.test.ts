/** Rules of this repository that a compiler does not know: who may import whom, and what a source file may hold. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  boxOf,
  cyclesOf,
  filesBelow,
  importGraph,
  importsOf,
  isNamed,
  localImports,
  namedFiles,
  resolveImport,
  sources,
  withoutComments,
  type SourceFile,
} from "./support/source-files.js";

/**
 * The stages of `generator/`, the lowest first. A file imports from its own stage and from lower rows.
 * A stage is a folder, or a file directly in `generator/`.
 */
const ROWS: readonly (readonly string[])[] = [
  ["document"],
  ["model"],
  ["typescript"],
  ["format"],
  ["compare"],
  ["output"],
  ["extensions"],
  ["config", "generate"],
  ["index"],
  ["cli"],
];

/** Folders that know of no stage: what a user says, what a user is told, and helpers that know nothing of either. */
const LEAVES: ReadonlySet<string> = new Set(["diagnostics", "options", "shared"]);

/** Folders inside a stage, the lowest first: a file imports from its own folder and from those before it. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  diagnostics: ["catalogue", "format"],
  document: ["json", "positions", "parse", "read", "objects", "references", "overlay", "normalize", "checks"],
  extensions: ["shared", "msw", "tanstack-query", "tests", "valibot", "zod"],
  model: ["names", "schemas", "security", "pagination", "operations"],
  typescript: ["text", "plan", "print"],
  "typescript/plan": ["names"],
  "typescript/print": ["templates", "types", "methods", "documents"],
};

/** A schema is built out of schemas: the one circle that is meant. */
const RECURSION = ["array", "conditional", "node", "object", "union"].map(
  (name) => `generator/model/schemas/${name}.ts`,
);

/** Runtime files whose types are declared beside the code that makes them, so that files below them import them: types only. */
const RUNTIME_CONTRACTS: ReadonlySet<string> = new Set(
  ["core/errors", "core/transport", "internal/attempt"].map((name) => `templates/typescript/runtime/${name}.ts`),
);

/** What the closed half of the runtime loads of the open one: the classes of the errors that it throws. */
const RUNTIME_ERRORS: ReadonlySet<string> = new Set(
  ["core/errors", "core/webhook-verifier"].map((name) => `templates/typescript/runtime/${name}.ts`),
);

/** The one file outside of the command line that asks about processes: whether the owner of a lock lives. */
const PROCESS_EXCEPTIONS: ReadonlySet<string> = new Set(["generator/output/lock.ts"]);

const generator = sources("generator").filter((file) => !file.path.startsWith("generator/tools/"));
const runtime = sources("templates/typescript/runtime");

describe("generator", () => {
  it("imports only from the same stage and from lower rows", () => {
    const wrong = generator.flatMap((file) =>
      localImports(file)
        .filter((imported) => !mayImport(stageOf(file.path), stageOf(imported)))
        .map((imported) => `${file.path} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no import cycle but the recursion of schemas", () => {
    expect(cyclesOf(importGraph(generator, "all"))).toEqual([RECURSION]);
  });

  it("imports inside a stage only from the same folder and from lower ones", () => {
    const wrong = stages().flatMap(({ stage, folder, files }) =>
      files.flatMap((file) =>
        localImports(file)
          .filter((imported) => imported.startsWith(`${folder}/`))
          .filter((imported) => folderRow(stage, file.path) < folderRow(stage, imported))
          .map((imported) => `${file.path} imports ${imported}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("has no cycle between the folders and files directly in a stage", () => {
    const wrong = stages().flatMap(({ folder, files }) =>
      cyclesOf(importGraph(files, "all", (file) => boxOf(folder, file))).filter(
        (cycle) => !cycle.every((box) => RECURSION.includes(`${folder}/${box}`)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("touches the process only on the command line", () => {
    const wrong = generator
      .filter((file) => !/^generator\/cli(?:\.ts|\/)/u.test(file.path) && !PROCESS_EXCEPTIONS.has(file.path))
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
      "generator/cli/run-cli.ts",
      "generator/cli/generate.ts",
      "generator/index.ts",
      "generator/config/index.ts",
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
            !imported.startsWith(".") ||
            !resolveImport(file.path, imported).startsWith("templates/typescript/runtime/"),
        )
        .map((imported) => `${file.path} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no cycle of files that load each other", () => {
    expect(cyclesOf(importGraph(runtime, "loaded"))).toEqual([]);
  });

  it("has no cycle of types beside those of the contracts", () => {
    const graph = new Map(
      runtime.map((file) => {
        const loaded = new Set(localImports(file, "loaded"));
        return [file.path, new Set(localImports(file).filter((to) => loaded.has(to) || !RUNTIME_CONTRACTS.has(to)))];
      }),
    );
    expect(cyclesOf(graph)).toEqual([]);
  });

  it("loads nothing of `core` from `internal` but error classes", () => {
    const wrong = runtime
      .filter(({ path: file }) => file.startsWith("templates/typescript/runtime/internal/"))
      .flatMap((file) =>
        localImports(file, "loaded")
          .filter((to) => to.startsWith("templates/typescript/runtime/core/") && !RUNTIME_ERRORS.has(to))
          .map((to) => `${file.path} loads ${to}`),
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

  it("names only files that exist in its comments", () => {
    const files = ["generator", "templates", "test", "generated", "spec"].flatMap((folder) => filesBelow(folder));
    const wrong = all.flatMap((file) =>
      namedFiles(file.text)
        .filter((name) => !isNamed(files, name))
        .map((name) => `${file.path} names ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it("exports by name", () => {
    const wrong = all.filter((file) => /^export \* from/mu.test(file.text)).map((file) => file.path);
    expect(wrong).toEqual([]);
  });
});

/** Name of the stage of a file of `generator/`: its folder, or the file's own name. */
function stageOf(file: string): string {
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
  const row = ROWS.findIndex((stages) => stages.includes(name));
  if (row === -1) throw new Error(`generator/${name} has no row in this test: say where it belongs.`);
  return row;
}

/** The stages that have folders, and those of one folder alone. */
function stages(): readonly {
  readonly stage: string;
  readonly folder: string;
  readonly files: readonly SourceFile[];
}[] {
  return [...new Set([...generator.map((file) => file.path.split("/")[1] ?? ""), ...Object.keys(FOLDERS)])]
    .filter((stage) => !stage.endsWith(".ts"))
    .map((stage) => {
      const folder = `generator/${stage}`;
      return { stage, folder, files: generator.filter((file) => file.path.startsWith(`${folder}/`)) };
    });
}

/** Row of the folder of a file inside its stage; files directly in the stage stand above and below at once. */
function folderRow(stage: string, file: string): number {
  const [name = "", ...rest] = file.slice(`generator/${stage}/`.length).split("/");
  if (rest.length === 0) return Number.NaN;
  const row = FOLDERS[stage]?.indexOf(name) ?? -1;
  if (row === -1) throw new Error(`generator/${stage}/${name} has no row in this test: say where it belongs.`);
  return row;
}

function reachable(entries: readonly string[]): Set<SourceFile> {
  const byPath = new Map(generator.map((file) => [file.path, file]));
  const seen = new Set<SourceFile>();
  const visit = (file: SourceFile | undefined): void => {
    if (file === undefined || seen.has(file)) return;
    seen.add(file);
    for (const imported of localImports(file, "loaded")) visit(byPath.get(imported));
  };
  for (const entry of entries) visit(byPath.get(entry));
  return new Set([...seen].map((file) => ({ ...file, imports: importsOf(file.text, "loaded") })));
}
