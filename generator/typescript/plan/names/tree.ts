/**
 * The tree of getters and methods without collisions: final accessors, method and function names, modules and classes.
 *
 * In one resource getters come first (many operations share them), then methods; what tells methods of one name apart is
 * decided in `distinguish.ts`, and only where it finds no words a hash of method and path does it.
 * Files are compared without case, and are never called like a device of Windows.
 */
import {
  assignNames,
  entryOf,
  isIdentifier,
  pascalCase,
  shortHash,
  words,
  type NameClaim,
} from "../../../model/names/index.js";
import { distinguished } from "../../../model/names/distinguish.js";
import { fileName } from "../../../model/names/file-name.js";
import type { NameProposal } from "../../../model/names/operations.js";
import { accessorKey, type NamedOperation } from "../../../model/names/naming.js";
import {
  available,
  clientMembers,
  globalValues,
  operationLocals,
  reservedExports,
  reservedMembers,
  reservedWords,
} from "./reserved.js";
import type { ExportedFunction } from "./sdk-model.js";

/** An operation with its final names. */
export interface SpelledOperation extends NamedOperation {
  readonly function: ExportedFunction;
}

/** A resource of the tree. */
export interface NamedResource {
  readonly accessor: readonly string[];
  readonly getter: string;
  readonly className: string;
  readonly module: string;
}

export interface NameTree {
  /** In the order of the proposals. */
  readonly operations: readonly SpelledOperation[];
  /** By {@link accessorKey}. */
  readonly resources: ReadonlyMap<string, NamedResource>;
}

/** The module of operations that hang on the client itself. */
export const ROOT_OPERATIONS_MODULE = "resources/root-operations";

/** Settles all names at once: an operation that is left out later does not change the names of the others. */
export function nameTree(proposals: readonly NameProposal[], reservedClassNames: ReadonlySet<string>): NameTree {
  const placed = proposals.map((proposal) => ({
    proposal,
    accessor: proposal.accessor.map((getter, depth) => safeMember(getter, depth)),
  }));
  const resources = nameResources(
    placed.map(({ accessor }) => accessor),
    reservedClassNames,
  );
  const byResource = new Map<string, NameProposal[]>();
  for (const { proposal, accessor } of placed) {
    const key = accessorKey(accessor);
    const list = byResource.get(key);
    if (list === undefined) byResource.set(key, [proposal]);
    else list.push(proposal);
  }
  const children = gettersByParent(resources.values());
  const methods = new Map<string, string>();
  const functions = new Map<string, string>();
  for (const [key, list] of byResource) {
    const named = nameMethods(list, children.get(key) ?? new Set(), key === "" ? clientMembers : new Set());
    for (const [operation, name] of named) methods.set(operation, name);
    for (const [operation, name] of nameFunctions(list, named)) functions.set(operation, name);
  }
  const operations = placed.map(({ proposal, accessor }) => ({
    operation: proposal.operation,
    accessor,
    methodName: entryOf(methods, proposal.operation.key),
    ...(proposal.full === undefined ? {} : { full: proposal.full }),
    whole: proposal.whole,
    collection: proposal.collection && proposal.operation.method === "GET",
    rank: proposal.rank,
    function: {
      module: resources.get(accessorKey(accessor))?.module ?? ROOT_OPERATIONS_MODULE,
      name: entryOf(functions, proposal.operation.key),
      ...exportedName(entryOf(methods, proposal.operation.key), entryOf(functions, proposal.operation.key)),
    },
  }));
  return { operations, resources };
}

function safeMember(name: string, depth: number): string {
  return depth === 0 ? available(name, reservedMembers, clientMembers) : available(name, reservedMembers);
}

function nameMethods(
  proposals: readonly NameProposal[],
  getters: ReadonlySet<string>,
  members: ReadonlySet<string>,
): Map<string, string> {
  const claims = distinguished(proposals).map<NameClaim>(({ proposal, method, others }) => ({
    key: proposal.operation.key,
    candidates: [available(method, reservedMembers, members)],
    more: () => others().map((name) => available(name, reservedMembers, members)),
    rank: proposal.rank,
  }));
  return assignNames(claims, getters);
}

/** Functions are called like their methods, `_` behind what cannot name a function (`delete_`). */
function nameFunctions(proposals: readonly NameProposal[], methods: ReadonlyMap<string, string>): Map<string, string> {
  const claims = proposals.map<NameClaim>(({ operation, rank }) => {
    const method = entryOf(methods, operation.key);
    return { key: operation.key, candidates: [available(method, reservedWords, globalValues, operationLocals)], rank };
  });
  return assignNames(claims);
}

/** A function that cannot bear its method's name (`delete_`) is exported under it all the same: exports may be called like any word. */
function exportedName(method: string, name: string): Pick<ExportedFunction, "exportedAs"> {
  return name === method || reservedExports.has(method) ? {} : { exportedAs: method };
}

function nameResources(
  accessors: readonly (readonly string[])[],
  reservedClassNames: ReadonlySet<string>,
): Map<string, NamedResource> {
  const all = new Map<string, readonly string[]>();
  for (const accessor of accessors) {
    for (let depth = 1; depth <= accessor.length; depth++)
      all.set(accessorKey(accessor.slice(0, depth)), accessor.slice(0, depth));
  }
  const segments = fileSegments(all);
  const classes = assignNames(
    [...all].map(([key, accessor]) => ({ key, candidates: [className(accessor)], rank: accessorKey(accessor) })),
    reservedClassNames,
  );
  const resources = new Map<string, NamedResource>();
  for (const [key, accessor] of all) {
    const folders = accessor.map((_, depth) => entryOf(segments, accessorKey(accessor.slice(0, depth + 1))));
    resources.set(key, {
      accessor,
      getter: accessor.at(-1)!,
      className: entryOf(classes, key),
      module: ["resources", ...folders].join("/"),
    });
  }
  return resources;
}

/** A name below its parent's folder for every resource. */
function fileSegments(all: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const byParent = new Map<string, NameClaim[]>();
  for (const [key, accessor] of all) {
    const parent = accessorKey(accessor.slice(0, -1));
    const claim = { key, candidates: [fileName(accessor.at(-1)!, "resource", ["index"])], rank: accessorKey(accessor) };
    const claims = byParent.get(parent);
    if (claims === undefined) byParent.set(parent, [claim]);
    else claims.push(claim);
  }
  const segments = new Map<string, string>();
  const rootOperations = ROOT_OPERATIONS_MODULE.slice("resources/".length);
  for (const [parent, claims] of byParent) {
    const named = assignNames(claims, new Set(parent === "" ? [rootOperations] : []), (name) => name.toLowerCase());
    for (const [key, name] of named) segments.set(key, name);
  }
  return segments;
}

function className(accessor: readonly string[]): string {
  const name = `${pascalCase(accessor.flatMap((getter) => words(getter)))}Resource`;
  const started = isIdentifier(name) ? name : `_${name}`;
  return started.length <= 120
    ? started
    : `${started.slice(0, 100).replace(/[\uD800-\uDBFF]$/, "")}${shortHash(accessorKey(accessor), 8)}Resource`;
}

function gettersByParent(resources: Iterable<NamedResource>): Map<string, Set<string>> {
  const children = new Map<string, Set<string>>();
  for (const { accessor, getter } of resources) {
    const parent = accessorKey(accessor.slice(0, -1));
    const set = children.get(parent);
    if (set === undefined) children.set(parent, new Set([getter]));
    else set.add(getter);
  }
  return children;
}
