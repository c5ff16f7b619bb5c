/**
 * What tells operations of one resource apart that would have one name. Words do, never the raw operationId:
 * - where their ids differ in the noun that the resource says already, all of them keep it: `readItem` and `readItems`;
 * - of two that change or remove, the one of a single thing keeps the name and the other gets `All`: `delete`, `deleteAll`;
 * - else the one of the shorter path keeps the name, and the others add what only they have: a later version (`findAllV2`), the
 *   parameter that their path ends with (`getById`), its last segment (`listArchive`), or how they are sent (`partialUpdate`).
 */
import { camelCase, compareCodeUnits, pascalCase, words } from "./index.js";
import { started, type NameProposal } from "./operations.js";
import { lastParameter, plainVerb, staticSegments } from "./path.js";
import {
  asSingular,
  comparable,
  isPlainVerb,
  isPreposition,
  isQuantifier,
  isReadingVerb,
  isVerb,
  isVersion,
} from "./words.js";

/** An operation with the method that it gets unless something else has it. */
export interface Distinguished {
  readonly proposal: NameProposal;
  readonly method: string;
  /** Further names in the order of preference. */
  readonly others: () => readonly string[];
}

/** The operations of one resource, those of one name told apart by their words. */
export function distinguished(proposals: readonly NameProposal[]): readonly Distinguished[] {
  const byMethod = new Map<string, NameProposal[]>();
  for (const proposal of proposals) {
    const list = byMethod.get(proposal.method);
    if (list === undefined) byMethod.set(proposal.method, [proposal]);
    else list.push(proposal);
  }
  return [...byMethod.values()].flatMap((equal) => {
    const methods = equal.length === 1 ? undefined : byNoun(equal);
    const [first] = [...equal].sort((a, b) => compareCodeUnits(a.rank, b.rank));
    return equal.map((proposal) => {
      const method = methods?.get(proposal) ?? proposal.method;
      return { proposal, method, others: () => otherNames(method, proposal, first!) };
    });
  });
}

/** Names by the nouns that the ids have and the short name lacks. */
function byNoun(equal: readonly NameProposal[]): ReadonlyMap<NameProposal, string> {
  const free = equal.filter(({ stated }) => !stated);
  const fulls = free.map(({ full, method }) => (full !== undefined && isVerb(full[0] ?? "") ? full : words(method)));
  const distinct = new Set(fulls.map((full) => camelCase(full)));
  if (distinct.size < 2) return new Map();
  const [one, all] = [...free].sort((a, b) => Number(endsWithParameter(b)) - Number(endsWithParameter(a)));
  const sameNoun = new Set(fulls.map(comparable)).size === 1;
  const changes = free.every(({ operation }) => ["DELETE", "PUT", "PATCH"].includes(operation.method));
  if (free.length === 2 && sameNoun && changes && endsWithParameter(one!) && !endsWithParameter(all!)) {
    const [verb = "", ...rest] = words(all!.method);
    return new Map([[all!, camelCase(isQuantifier(rest[0] ?? "") ? [verb, ...rest] : [verb, "all", ...rest])]]);
  }
  return new Map(free.map((proposal, index) => [proposal, started(camelCase(fulls[index]!))]));
}

function endsWithParameter({ operation }: NameProposal): boolean {
  return lastParameter(operation.path) !== undefined;
}

/** The words that a collision may add, the most telling first; `keeper` is the operation of the shortest path. */
function otherNames(
  name: string,
  { operation, full, accessor }: NameProposal,
  keeper: NameProposal,
): readonly string[] {
  const { method, path } = operation;
  const parts = words(name);
  const known = [comparable(parts), comparable(words(accessor.at(-1) ?? ""))];
  const says = (noun: readonly string[]): boolean =>
    known[0]!.includes(comparable(noun)) || known[1]!.endsWith(comparable(noun));
  const segments = staticSegments(path).map((segment) => words(segment));
  const own = parametersOf(path).filter((name) => !parametersOf(keeper.operation.path).includes(name));
  const parameter = lastParameter(path) ?? (says(segments.at(-1) ?? []) ? own.at(-1) : undefined);
  const fresh = segments.filter((segment) => !says(segment));
  const last = segments.at(-1) ?? [];
  const extended = (added: readonly string[]): string => name + pascalCase(added);
  const by = parameter === undefined ? [] : [hasPhrase(parts) ? "and" : "by", ...words(parameter)];
  const version = versionOf(operation) === versionOf(keeper.operation) ? undefined : versionOf(operation);
  const [first = ""] = parts;
  const sent = camelCase([
    isReadingVerb(first) || isPlainVerb(first) ? method.toLowerCase() : plainVerb(method),
    ...parts,
  ]);
  // A version tells apart what is the same in another version; a list and its items differ in more.
  const sameDepth = (lastParameter(path) === undefined) === !endsWithParameter(keeper);
  const names = [
    ...(version !== undefined && sameDepth ? [extended(words(version))] : []),
    ...(method === "PATCH" ? [camelCase(["partial", ...parts])] : []),
    ...(isVerb(first) ? [] : [sent]),
    ...(by.length > 0 ? [extended(by)] : []),
    ...(version === undefined ? [] : [extended([...by, ...words(version)]), extended(words(version))]),
    ...(says(last) ? [] : [extended(method === "POST" ? singularPhrase(last) : last)]),
    ...(by.length > 0 && !says(last) ? [extended([...last, ...by])] : []),
    ...(full === undefined || !isVerb(full[0] ?? "") || camelCase(full) === camelCase(keeper.full ?? [])
      ? []
      : [camelCase(full)]),
    sent,
    ...fresh.reverse().map((segment) => extended(["for", ...singularPhrase(segment)])),
    extended([...segments.flat().filter((word) => !says([word])), ...by]),
    ...(version === undefined ? versionsOf(path).map((text) => extended(words(text))) : []),
  ];
  return [...new Set(names)].filter((other) => other !== name && other !== "").map(started);
}

function singularPhrase(noun: readonly string[]): readonly string[] {
  return [...noun.slice(0, -1), ...noun.slice(-1).map(asSingular)];
}

function parametersOf(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
}

/** Whether a name has a phrase with `by` already. */
function hasPhrase(parts: readonly string[]): boolean {
  return parts.some((word, index) => index > 0 && isPreposition(word) && word.toLowerCase() === "by");
}

/** The version of path or operationId; the first is what the plain name means, and no version. */
function versionOf({ path, operationId = "" }: NameProposal["operation"]): string | undefined {
  return [...versionsOf(path), ...versionsOf(operationId.replaceAll("_", "/"))].find(
    (version) => !/^v?1(?:\.0)?$/i.test(version),
  );
}

function versionsOf(path: string): string[] {
  return path.split("/").filter(isVersion).sort(compareCodeUnits);
}
