import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, resolve, sep } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** A TypeScript file of this repository. */
export interface SourceFile {
  /** From the repository's root, `/` between segments. */
  readonly path: string;
  readonly text: string;
  /** Specifiers of all its imports, types and dynamic ones too. */
  readonly imports: readonly string[];
}

/** Which imports of a file count: all, or those that are loaded when the file is. */
export type ImportKind = "all" | "loaded";

/** The TypeScript files below a folder, without installed packages, fixtures and goldens; sorted by path. */
export function sources(folder: string): readonly SourceFile[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith(".ts") && !/\/fixtures\/|\/expected\//u.test(file))
    .map((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return { path: file, text, imports: importsOf(text, "all") };
    });
}

/** All files below a folder, without installed packages, from the repository's root; sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Specifiers of a file, in order; `loaded` leaves out what is erased and what is imported by `import()`. */
export function importsOf(text: string, kind: ImportKind): readonly string[] {
  const code = withoutComments(text);
  const specifiers: string[] = [];
  for (const match of code.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gmu)) {
    if (match[2] !== undefined && (kind === "all" || match[1] === undefined)) specifiers.push(match[2]);
  }
  if (kind === "all") for (const match of code.matchAll(/\bimport\("([^"]+)"\)/gu)) specifiers.push(match[1] ?? "");
  return specifiers;
}

/** The files of this repository that a file imports. */
export function localImports(file: SourceFile, kind: ImportKind = "all"): readonly string[] {
  return importsOf(file.text, kind)
    .filter((imported) => imported.startsWith("."))
    .map((imported) => resolveImport(file.path, imported));
}

export function resolveImport(from: string, imported: string): string {
  return posix.join(posix.dirname(from), imported).replace(/\.js$/u, ".ts");
}

export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//gu, "").replaceAll(/^\s*\/\/.*$/gmu, "");
}

/** Names of source files in the comments of a text: `model/names.ts`, `operation.hbs`. */
export function namedFiles(text: string): readonly string[] {
  const comments = text.match(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu) ?? [];
  return comments.flatMap((comment) => comment.match(/[\w./-]*\w\.(?:ts|mjs|hbs)\b/gu) ?? []);
}

/** Whether one of the files is called so: by its path from the root, or by the end of it. */
export function isNamed(files: readonly string[], name: string): boolean {
  const end = `/${name.replace(/^[./]+/u, "")}`;
  return files.some((file) => `/${file}`.endsWith(end));
}

/** A graph of arrows: what each node leads to. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** What the files import of each other, as a graph of `nodeOf(path)`; arrows from a node to itself are left out. */
export function importGraph(
  files: readonly SourceFile[],
  kind: ImportKind,
  nodeOf: (path: string) => string = (path) => path,
): Graph {
  const known = new Set(files.map(({ path }) => path));
  const graph = new Map<string, Set<string>>();
  for (const file of files) {
    const from = nodeOf(file.path);
    const arrows = graph.get(from) ?? new Set();
    graph.set(from, arrows);
    for (const to of localImports(file, kind)) if (known.has(to) && nodeOf(to) !== from) arrows.add(nodeOf(to));
  }
  return graph;
}

/** Sets of nodes that all lead to each other, two or more, each sorted (Tarjan's strongly connected components). */
export function cyclesOf(graph: Graph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (node: string): number => {
    const index = order.size;
    order.set(node, index);
    let lowest = index;
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, order.get(next) ?? index);
    }
    if (lowest === index) {
      const members = stack.splice(stack.indexOf(node)).sort();
      if (members.length > 1) cycles.push(members);
    }
    return lowest;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return cycles;
}

/** The file or the folder directly below `folder` that a path lies in: `build.ts`, `schemas/`. */
export function boxOf(folder: string, path: string): string {
  const [first = "", ...rest] = path.slice(folder.length + 1).split("/");
  return rest.length === 0 ? first : `${first}/`;
}
