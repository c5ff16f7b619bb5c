/** Operations that belong together: those whose paths begin alike. */
import { kebabCase, words } from "../../model/names/index.js";

export interface SizedOperation {
  readonly key: string;
  /** `/repos/{owner}/{repo}/branches` */
  readonly pathTemplate: string;
  readonly lines: number;
}

/** Operations that share a file. */
export interface OperationGroup {
  /** What all of their paths begin with, without parameters; empty: what is in no other group. */
  readonly path: readonly string[];
  readonly operations: readonly SizedOperation[];
}

/** Operations whose paths begin alike get a group of their own when they have so many lines together. */
const ENOUGH_LINES = 300;

/** What is left together may lose groups of so many lines when it is too much for one file. */
const FEW_LINES = 100;

/**
 * Cuts operations by their paths into groups of at most `room` lines; what is in no group of its own stays together. A
 * group is larger only where it is a single operation.
 */
export function operationGroups(operations: readonly SizedOperation[], room: number): readonly OperationGroup[] {
  const placed = operations.map((operation) => ({ operation, path: pathSegments(operation.pathTemplate) }));
  return groupsOf(placed, [], { room, byWord: false });
}

/** The fixed segments of a path, each as words in kebab case. */
export function pathSegments(template: string): readonly string[] {
  return template
    .split("/")
    .map((segment) => kebabCase(words(segment.replace(/\{[^}]*\}/gu, " "))))
    .filter((segment) => segment !== "");
}

interface Placed {
  readonly operation: SizedOperation;
  readonly path: readonly string[];
}

interface Cut {
  readonly room: number;
  /** Whether paths are lists of words by now, instead of segments. */
  readonly byWord: boolean;
}

function groupsOf(all: readonly Placed[], prefix: readonly string[], cut: Cut): readonly OperationGroup[] {
  if (linesIn(all) <= cut.room || all.length === 1) return [groupOf(all, prefix)];
  const rest = new Map<string, Placed[]>();
  for (const placed of all) {
    const next = placed.path[prefix.length] ?? "";
    const known = rest.get(next);
    if (known === undefined) rest.set(next, [placed]);
    else known.push(placed);
  }
  const bySize = [...rest]
    .filter(([next]) => next !== "")
    .sort(([left, a], [right, b]) => linesIn(b) - linesIn(a) || (left < right ? -1 : 1));
  const apart: OperationGroup[] = [];
  for (const [next, own] of bySize) {
    const lines = linesIn(own);
    const left = [...rest.values()].flat();
    if (lines < (linesIn(left) > cut.room ? FEW_LINES : ENOUGH_LINES)) break;
    rest.delete(next);
    apart.push(...groupsOf(own, [...prefix, next], cut));
  }
  return [...restGroups([...rest.values()].flat(), prefix, cut), ...apart];
}

/** What has no segments in common may have words in common: `/chat.postMessage`. The last resort is to cut where a file is full. */
function restGroups(rest: readonly Placed[], prefix: readonly string[], cut: Cut): readonly OperationGroup[] {
  if (rest.length === 0) return [];
  if (linesIn(rest) <= cut.room) return [groupOf(rest, prefix)];
  if (cut.byWord) return slices(rest, cut.room).map((slice) => groupOf(slice, prefix));
  const finer = rest.map(({ operation, path }) => ({
    operation,
    path: [...prefix, ...path.slice(prefix.length).flatMap((segment) => segment.split("-"))],
  }));
  return groupsOf(finer, prefix, { ...cut, byWord: true });
}

/** As few slices as fit, of about the same length. */
function slices(all: readonly Placed[], room: number): readonly (readonly Placed[])[] {
  const wanted = linesIn(all) / Math.ceil(linesIn(all) / room);
  const found: Placed[][] = [];
  let filled = 0;
  for (const placed of all) {
    const { lines } = placed.operation;
    const last = found.at(-1);
    if (last === undefined || filled >= wanted || filled + lines > room) {
      found.push([placed]);
      filled = lines;
      continue;
    }
    last.push(placed);
    filled += lines;
  }
  return found;
}

function groupOf(all: readonly Placed[], path: readonly string[]): OperationGroup {
  return { path, operations: all.map(({ operation }) => operation) };
}

function linesIn(all: readonly Placed[]): number {
  return all.reduce((sum, { operation }) => sum + operation.lines, 0);
}
