/**
 * Modules of types: one for the types that only one top-level resource uses, `types/shared` for the rest. A module that
 * would be too long is cut: types go with the type that alone refers to them, and what is left together goes by the words
 * with which names begin.
 */
import { fileName } from "../../model/names/file-name.js";
import { assignNames, words } from "../../model/names/index.js";
import type { TypeDeclaration } from "../../model/model.js";
import { referencesIn } from "../../model/schemas/graph.js";
import { clustersOf, type Cluster } from "./type-clusters.js";
import { linesOf } from "./type-size.js";

/**
 * Code hosts show no file above 2,000 lines or so, and reviewers read none. Sizes are estimated before anything is
 * printed, so that a module is filled to three quarters.
 */
const MAXIMUM_LINES = 1500;

/** A module that is there already takes more, so that little moves when a document grows. */
const FULL_LINES = 1800;

/** The module of what several resources use, or none. */
export const SHARED_TYPES = "types/shared";

/** Types whose names begin alike get a module of their own when they have so many lines together. */
const ENOUGH_LINES = 300;

/**
 * The module of every type, by its name: below `src/`, without extension.
 * @param kept Modules of types of the package that is replaced: a type stays where it is, unless that module is full.
 */
export function typeModules(
  types: readonly TypeDeclaration[],
  kept: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  const lines = new Map<string, number>();
  const baseOf = ownerModules(types);
  const groups = new Map<string, TypeDeclaration[]>();
  for (const type of types) {
    const module = kept.get(type.name);
    const size = linesOf(type);
    const before = module === undefined ? 0 : (lines.get(module) ?? 0);
    if (module !== undefined && (before === 0 || before + size <= FULL_LINES)) {
      modules.set(type.name, module);
      lines.set(module, before + size);
      continue;
    }
    const base = baseOf(type.owner);
    const group = groups.get(base);
    if (group === undefined) groups.set(base, [type]);
    else group.push(type);
  }
  for (const [base, group] of groups) for (const [name, module] of cut(base, group, lines)) modules.set(name, module);
  return modules;
}

/** The module of an owner (a top-level resource); what has several owners or none is shared. */
function ownerModules(types: readonly TypeDeclaration[]): (owner: string | undefined) => string {
  const owners = new Set(types.flatMap(({ owner }) => owner ?? []));
  const claims = [...owners].map((owner) => ({ key: owner, candidates: [fileName(owner, "types")], rank: owner }));
  const names = assignNames(claims, new Set(["shared", "index"]), (name) => name.toLowerCase());
  return (owner) => (owner === undefined ? SHARED_TYPES : `types/${names.get(owner) ?? owner}`);
}

/** Distributes types over a module and those below it. `filled` has the lines that modules have already. */
function cut(
  base: string,
  types: readonly TypeDeclaration[],
  filled: Map<string, number>,
): readonly (readonly [string, string])[] {
  const sizes = new Map(types.map((type) => [type.name, linesOf(type)] as const));
  const before = filled.get(base) ?? 0;
  const total = [...sizes.values()].reduce((sum, size) => sum + size, before);
  if (total <= roomIn(before)) return types.map(({ name }) => [name, base] as const);
  const references = new Map(types.map(({ name, schema }) => [name, referencesIn(schema)] as const));
  const clusters = clustersOf(sizes, references, MAXIMUM_LINES);
  return branchesOf(clusters, 0, before).flatMap(({ path, clusters: own }) => {
    const named = path.length === 0 ? base : `${base}/${fileName(path.join(" ").toLowerCase(), "types", ["index"])}`;
    const module = withRoom(named, linesIn(own), filled);
    return own.flatMap(({ members }) => members.map((name) => [name, module] as const));
  });
}

/** The module, or the first with a number behind its name that has room; what is put there is counted. */
function withRoom(named: string, lines: number, filled: Map<string, number>): string {
  let module = named;
  for (let number = 2; ; number++) {
    const before = filled.get(module) ?? 0;
    if (before === 0 || before + lines <= roomIn(before)) {
      filled.set(module, before + lines);
      return module;
    }
    module = `${named}-${number}`;
  }
}

/** Lines that a module may have. */
function roomIn(filled: number): number {
  return filled === 0 ? MAXIMUM_LINES : FULL_LINES;
}

/** Clusters that share a module: named after words, or without a name in the module that is cut. */
interface Branch {
  readonly path: readonly string[];
  readonly clusters: readonly Cluster[];
}

/**
 * Clusters whose names share their first `depth` words, cut by the next word until each branch is small enough. Those that
 * are few stay together.
 * @param filled lines that the module of what stays together has already
 */
function branchesOf(clusters: readonly Cluster[], depth: number, filled = 0): readonly Branch[] {
  const path = depth === 0 ? [] : nameWords(clusters[0]?.name ?? "").slice(0, depth);
  if (linesIn(clusters) + filled <= roomIn(filled) || (clusters.length === 1 && depth > 0)) return [{ path, clusters }];
  const byWord = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const word = nameWords(cluster.name)[depth]?.toLowerCase() ?? "";
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [cluster]);
    else known.push(cluster);
  }
  const groups = [...byWord].sort(([left], [right]) => (left < right ? -1 : 1));
  const apart = new Set(groups.filter(([word, own]) => word !== "" && linesIn(own) >= ENOUGH_LINES));
  const isRest = (group: (typeof groups)[number]): boolean => !apart.has(group);
  // What stays together must fit too: its largest groups leave until it does.
  const bySize = groups
    .filter((group) => group[0] !== "" && isRest(group))
    .sort((a, b) => linesIn(b[1]) - linesIn(a[1]));
  for (const group of bySize) {
    if (restLines(groups.filter(isRest)) + filled <= roomIn(filled)) break;
    apart.add(group);
  }
  const rest = groups.filter(isRest).flatMap(([, own]) => own);
  const branches = [...apart].flatMap(([, own]) => branchesOf(own, depth + 1));
  return rest.length === 0 ? branches : [{ path, clusters: rest }, ...branches];
}

/** Words of a type's name; a single letter is no word of its own (`OAuth`), and numbers at the end make none another (`Issue2`). */
function nameWords(name: string): readonly string[] {
  const all: string[] = [];
  for (const word of words(name)) {
    const last = all.at(-1);
    const own = word.replace(/(?<=\D)\d+$/u, "");
    if (last?.length === 1) all[all.length - 1] = last + own;
    else all.push(own);
  }
  return all;
}

function restLines(groups: readonly (readonly [string, readonly Cluster[]])[]): number {
  return groups.reduce((sum, [, clusters]) => sum + linesIn(clusters), 0);
}

function linesIn(clusters: readonly Cluster[]): number {
  return clusters.reduce((sum, { lines }) => sum + lines, 0);
}
