/** Resources of tags. */
import type { TagObject } from "../../document/openapi.js";
import { compareCodeUnits, words } from "./index.js";
import type { NameSource } from "./framework-ids.js";
import { groupGetter, tellingTag, withoutAction } from "./groups.js";
import type { IdScheme } from "./id-scheme.js";
import { namespaceOf, type Namespaced } from "./operation-id.js";
import { staticSegments } from "./path.js";
import { comparable, isPlural } from "./words.js";

/** What the resources of tags depend on. */
export interface TagContext {
  readonly scheme: IdScheme;
  /** Parents by tag name, outermost first. */
  readonly tagParents: ReadonlyMap<string, readonly string[]>;
  /** What stands before the first `/` or `>` of tags and makes a resource of its own; see {@link tagHeadsOf}. */
  readonly tagHeads: ReadonlySet<string>;
}

/** The parts before `/` or `>` that two tags have, or that are a tag or begin a path themselves, to compare. */
export function tagHeadsOf(operations: readonly NameSource[]): ReadonlySet<string> {
  const tags = new Set(operations.flatMap((operation) => tellingTag(operation.tags) ?? []));
  const nested = [...tags].filter((tag) => /[/>]/.test(tag)).map(headOf);
  const known = new Set([
    ...[...tags].filter((tag) => !/[/>]/.test(tag)).map((tag) => comparable(words(tag))),
    ...operations.map(({ path }) => comparable(words(staticSegments(path)[0] ?? ""))),
  ]);
  return new Set(nested.filter((head, index) => known.has(head) || nested.indexOf(head) !== index));
}

function headOf(tag: string): string {
  return comparable(words(tag.split(/[/>]/, 1)[0] ?? ""));
}

/** The parents of every tag that has one, outermost first. */
export function tagParentsOf(tags: readonly TagObject[] = []): ReadonlyMap<string, readonly string[]> {
  const parentOf = new Map(tags.map(({ name, parent }) => [name, parent]));
  const chains = new Map<string, readonly string[]>();
  for (const { name, parent: direct } of tags) {
    if (direct === undefined) continue;
    const chain: string[] = [];
    for (let parent: string | undefined = direct; parent !== undefined; parent = parentOf.get(parent))
      chain.unshift(parent);
    chains.set(name, chain);
  }
  return chains;
}

/** The getters of a tag where the operationIds of its operations spell them otherwise than the tag: `users` of the tag `User`. */
export type TagSpelling = ReadonlyMap<string, readonly string[]>;

/**
 * How the ids of a tag's operations spell its resource: as most do (`edgeNodes` of the tag `Edgenodes`), and of two that differ in
 * number the plural (`users` of the tag `User`, `instances` of `instance_list`).
 */
export function tagSpelling(operations: readonly NameSource[], context: TagContext): TagSpelling {
  const spellings = new Map<string, (readonly string[])[]>();
  for (const operation of operations) {
    const tag = tellingTag(operation.tags);
    const id = context.scheme.meaning(operation);
    const named = tag === undefined || id === undefined ? undefined : namespaceOf(id, operation, context.scheme);
    if (tag === undefined || named === undefined || named.isClass) continue;
    const ofTag = tagAccessor(tag, context);
    if (!belongsTo(named, ofTag)) continue;
    const known = spellings.get(tag) ?? [ofTag];
    known.push(named.accessor);
    spellings.set(tag, known);
  }
  return new Map([...spellings].map(([tag, [ofTag = [], ...found]]) => [tag, bestSpelling(ofTag, found)]));
}

function bestSpelling(ofTag: readonly string[], found: readonly (readonly string[])[]): readonly string[] {
  const rank = (accessor: readonly string[]): string => {
    const uses = found.filter((other) => other.join(".") === accessor.join(".")).length;
    const plural = isPlural(words(accessor.at(-1) ?? "").at(-1) ?? "");
    return `${plural ? 0 : 1}${String(2e6 - uses)}${accessor.join(".")}`;
  };
  return [ofTag, ...found].sort((a, b) => compareCodeUnits(rank(a), rank(b)))[0]!;
}

/**
 * Getters of a tag. `/` and `>` inside a tag, and its parents, make nested getters, where a tag is called like the part before
 * them, or two begin with it: `Backup/Restore` alone is `backupRestore`. Parameters of a tag that is a path are left out, and so is its last
 * segment where it is an action.
 */
export function tagAccessor(tag: string, { scheme, tagParents, tagHeads }: TagContext): readonly string[] {
  const names = [...(tagParents.get(tag) ?? []), tag]
    .flatMap((name) => {
      const parts = name.split(/[/>]/);
      if (parts.length > 1 && !name.includes("{") && !tagHeads.has(headOf(name))) return [name.replace(/[/>]/g, " ")];
      return /\s/.test(name) ? parts : withoutAction(parts);
    })
    .filter((name) => !/^\s*\{[^{}]*\}\s*$/.test(name));
  const getters = names.filter((name) => words(name).length > 0).map((name) => groupGetter(name, scheme.endings));
  return getters.filter((getter, index) => getter !== getters[index - 1]);
}

/** Whether an operation stands in the resource of its tag: its id names no resource, a class of the server, or the same one. */
export function belongsTo(namespaced: Namespaced | undefined, ofTag: readonly string[]): boolean {
  if (namespaced === undefined || namespaced.isClass) return true;
  const noun = (accessor: readonly string[]): string =>
    comparable(accessor.flatMap((getter) => words(getter.replace(/(?<=.)(?:Service|Resource|Endpoint)$/, ""))));
  return noun(namespaced.accessor) === noun(ofTag) || noun(namespaced.accessor.slice(-1)) === noun(ofTag);
}
