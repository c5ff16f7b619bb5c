/**
 * Files of a resource: one, as long as it is short enough. Of a longer one the functions go to `RESOURCE/functions/*`, and
 * methods that the class has no room for to `RESOURCE/methods/*`, in groups of operations whose paths begin alike.
 */
import { fileName } from "../../model/names/file-name.js";
import { operationGroups, pathSegments, type OperationGroup } from "./operation-groups.js";

/** Files in which an operation stands, below `src/`, without extension. */
export interface OperationFiles {
  /** The file of the function: that of the resource, or one below it. */
  readonly function: string;
  /** The file of the method: the same, or one below it with a class that the resource's class extends. */
  readonly method: string;
}

/** An operation with the lines that it is estimated to take. */
export interface MeasuredOperation {
  /** The exported function: `resources/repos#getBranch`. */
  readonly key: string;
  readonly pathTemplate: string;
  readonly function: number;
  readonly method: number;
}

export interface MeasuredResource {
  readonly module: string;
  /** Modules of all resources. */
  readonly modules: ReadonlySet<string>;
  /** Lines of the class without its methods. */
  readonly lines: number;
  readonly operations: readonly MeasuredOperation[];
}

/** Code hosts show no file above 2,000 lines or so, and reviewers read none. A new file is filled to this many. */
const MAXIMUM_LINES = 1600;

/** A file that is there already takes more, so that little moves when a document grows. */
const FULL_LINES = 1800;

/**
 * The files of every operation of a resource, by its key.
 * @param kept Files of the package that is replaced: what is there stays there while there is room.
 */
export function resourceFiles(
  resource: MeasuredResource,
  kept: ReadonlyMap<string, OperationFiles> = new Map(),
): ReadonlyMap<string, OperationFiles> {
  const { module } = resource;
  // The order of the document decides nothing.
  const operations = [...resource.operations].sort((left, right) => (left.key < right.key ? -1 : 1));
  const known = keptFiles(resource, kept);
  const whole = { function: module, method: module };
  const isWhole = [...known.values()].every((files) => files.function === module && files.method === module);
  if (isWhole && linesOf(resource) <= FULL_LINES) return new Map(operations.map(({ key }) => [key, whole]));
  const filled = new Map([...resource.modules].map((other) => [other, FULL_LINES]));
  filled.set(module, resource.lines);
  const methods = keep(operations, known, "method", filled);
  const functions = keep(operations, known, "function", filled);
  placeFunctions({ module, operations }, functions, filled);
  placeMethods({ module, operations, functions }, methods, filled);
  return new Map(
    operations.map(({ key }) => [key, { function: functions.get(key) ?? module, method: methods.get(key) ?? module }]),
  );
}

/** Files of operations that may stay: none where they are of another resource, or where one file already was too long. */
function keptFiles(
  resource: MeasuredResource,
  kept: ReadonlyMap<string, OperationFiles>,
): ReadonlyMap<string, OperationFiles> {
  const { module, operations } = resource;
  const isOwn = (file: string, folder: string): boolean => file === module || isBelow(file, `${module}/${folder}/`);
  const known = new Map(
    operations.flatMap(({ key }) => {
      const files = kept.get(key);
      if (files === undefined || !isOwn(files.function, "functions") || !isOwn(files.method, "methods")) return [];
      return [[key, files] as const];
    }),
  );
  const isWhole = [...known.values()].every((files) => files.function === module && files.method === module);
  const old = operations.filter(({ key }) => known.has(key));
  return isWhole && linesOf({ ...resource, operations: old }) > FULL_LINES ? new Map() : known;
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(folder) && /^[a-z0-9-]+$/u.test(file.slice(folder.length));
}

function linesOf({ lines, operations }: MeasuredResource): number {
  return operations.reduce((sum, each) => sum + each.function + each.method, lines);
}

/** What stays where it is; the lines are counted. */
function keep(
  operations: readonly MeasuredOperation[],
  known: ReadonlyMap<string, OperationFiles>,
  part: "function" | "method",
  filled: Map<string, number>,
): Map<string, string> {
  const places = new Map<string, string>();
  for (const operation of operations) {
    const file = known.get(operation.key)?.[part];
    if (file !== undefined && hasRoom(file, operation[part], filled)) put(operation, { part, file, places, filled });
  }
  return places;
}

/** A file always has room for its first operation. */
function hasRoom(file: string, lines: number, filled: ReadonlyMap<string, number>): boolean {
  const before = filled.get(file) ?? 0;
  return before === 0 || before + lines <= FULL_LINES;
}

interface Placement {
  readonly part: "function" | "method";
  readonly file: string;
  readonly places: Map<string, string>;
  readonly filled: Map<string, number>;
}

function put(operation: MeasuredOperation, { part, file, places, filled }: Placement): void {
  places.set(operation.key, file);
  filled.set(file, (filled.get(file) ?? 0) + operation[part]);
}

/** Functions without a file join the one that has the operations most like them, else they make groups of their own. */
function placeFunctions(
  { module, operations }: Pick<MeasuredResource, "module" | "operations">,
  places: Map<string, string>,
  filled: Map<string, number>,
): void {
  const paths = new Map(operations.map(({ key, pathTemplate }) => [key, pathSegments(pathTemplate)] as const));
  const lonely: MeasuredOperation[] = [];
  for (const operation of operations) {
    if (places.has(operation.key)) continue;
    const file = likest(operation.key, paths, places, module);
    if (file !== undefined && hasRoom(file, operation.function, filled))
      put(operation, { part: "function", file, places, filled });
    else lonely.push(operation);
  }
  const sized = lonely.map((each) => ({ ...each, lines: Math.max(each.function, each.method) }));
  const byKey = new Map(lonely.map((each) => [each.key, each] as const));
  const shared = sharedSegments([...paths.values()]);
  for (const group of sized.length === 0 ? [] : inOrder(operationGroups(sized, MAXIMUM_LINES))) {
    const file = freeFile(`${module}/functions`, fileNames(group, module, shared), filled);
    for (const { key } of group.operations) {
      const operation = byKey.get(key);
      if (operation !== undefined) put(operation, { part: "function", file, places, filled });
    }
  }
}

/** The file below the resource's own whose operations have the most first segments in common with one. */
function likest(
  key: string,
  paths: ReadonlyMap<string, readonly string[]>,
  places: ReadonlyMap<string, string>,
  module: string,
): string | undefined {
  const own = paths.get(key) ?? [];
  let best: string | undefined;
  let most = -1;
  for (const [other, file] of places) {
    const common = file === module ? -1 : commonLength(own, paths.get(other) ?? []);
    if (common > most) [best, most] = [file, common];
  }
  return best;
}

/**
 * Methods stay in the class as far as it has room. Of a class that is too long the largest groups leave, each to a class
 * of its own.
 */
function placeMethods(
  {
    module,
    operations,
    functions,
  }: Pick<MeasuredResource, "module" | "operations"> & { readonly functions: ReadonlyMap<string, string> },
  places: Map<string, string>,
  filled: Map<string, number>,
): void {
  const groups = new Map<string, MeasuredOperation[]>();
  for (const operation of operations) {
    if (places.has(operation.key)) continue;
    const file = (functions.get(operation.key) ?? module).replace(`${module}/functions/`, `${module}/methods/`);
    const known = groups.get(file);
    if (known === undefined) groups.set(file, [operation]);
    else known.push(operation);
  }
  const bySize = [...groups].sort(([, left], [, right]) => methodLines(left) - methodLines(right));
  const stay = new Set<string>();
  let lines = filled.get(module) ?? 0;
  for (const [file, own] of bySize) {
    if (file !== module && filled.has(file)) continue;
    lines += methodLines(own);
    if (lines > FULL_LINES) break;
    stay.add(file);
  }
  for (const [file, own] of groups)
    for (const operation of own) {
      const wanted = stay.has(file) ? module : file === module ? `${module}/methods/${lastOf(module)}` : file;
      put(operation, { part: "method", file: fileWithRoom(wanted, operation.method, filled), places, filled });
    }
}

function methodLines(operations: readonly MeasuredOperation[]): number {
  return operations.reduce((sum, { method }) => sum + method, 0);
}

/** Shorter paths first: they have the first choice of a name. */
function inOrder(groups: readonly OperationGroup[]): readonly OperationGroup[] {
  const named = groups
    .filter(({ path }) => path.length > 0)
    .sort((a, b) => a.path.length - b.path.length || (a.path.join("/") < b.path.join("/") ? -1 : 1));
  return [...named, ...groups.filter(({ path }) => path.length === 0)];
}

/**
 * Names for the file of a group, the best first: its path without what all paths of the resource have in common and
 * without the resource's own name, which is the name for what has no other.
 */
function fileNames({ path }: OperationGroup, module: string, shared: number): readonly string[] {
  const own = new Set(module.split("/").slice(1));
  const told = path.slice(shared);
  const short = told.filter((segment) => !own.has(segment));
  const names = [short.length === 0 ? [lastOf(module)] : short, told.length === 0 ? ["other"] : told];
  return names.map((segments) => fileName(segments.join(" "), "operations"));
}

/** The first file that is not there yet, at last one with a number. */
function freeFile(folder: string, names: readonly string[], filled: ReadonlyMap<string, number>): string {
  const free = names.map((name) => `${folder}/${name}`).find((file) => !filled.has(file));
  if (free !== undefined) return free;
  for (let number = 2; ; number++) {
    const file = `${folder}/${names.at(-1) ?? "other"}-${number}`;
    if (!filled.has(file)) return file;
  }
}

function fileWithRoom(wanted: string, lines: number, filled: ReadonlyMap<string, number>): string {
  for (let number = 1; ; number++) {
    const file = number === 1 ? wanted : `${wanted}-${number}`;
    if (hasRoom(file, lines, filled)) return file;
  }
}

/** How many first segments all paths have in common. */
function sharedSegments(paths: readonly (readonly string[])[]): number {
  const [first = [], ...others] = paths;
  return others.reduce((shared, path) => Math.min(shared, commonLength(first, path)), first.length);
}

function commonLength(left: readonly string[], right: readonly string[]): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length++;
  return length;
}

function lastOf(module: string): string {
  return module.slice(module.lastIndexOf("/") + 1);
}
