/**
 * How the operationIds of a document are made. A framework makes all of them by one rule, so the rule is read from all of them
 * together: one id alone cannot tell whether `users_list` is a group and a method or three plain words.
 */
import type { Options } from "../../options/index.js";
import { camelCase, words } from "./index.js";
import { isMachineText, isSegmentForm, pathForm, withoutFrameworkParts, type NameSource } from "./framework-ids.js";
import { comparableTag, endingsOf, groupWords, tellingTag } from "./groups.js";
import { lastParameter, staticSegments } from "./path.js";
import { comparable, isArticle, isPlainVerb, isVerb, isVersion } from "./words.js";

export type SchemeOptions = Pick<Options, "stripPrefix" | "stripSuffix" | "separators">;

/** What the ids of a document have in common. */
export interface IdScheme {
  /** The id without what its framework adds; `undefined` when nothing is left that a person wrote. */
  meaning(source: NameSource): string | undefined;
  /** A group stands before the first `_`: `VirtualMachines_Get`, `droplets_list`. */
  readonly grouped: boolean;
  /** The action stands last: `users_list`, `users_partial_update` (Django REST framework). */
  readonly actionLast: boolean;
  /** The verb stands last: `instance_disk_list`, `accountCreate`. */
  readonly verbLast: boolean;
  /** Tags whose words stand behind the verb in (nearly) all of their ids: there they can go even from the middle. */
  readonly behindVerb: ReadonlySet<string>;
  /** Doubtful class endings (`Service`, `Resource`) that the groups of this document have; see `groups.ts`. */
  readonly endings: ReadonlySet<string>;
  /** What parts groups and method, when the options say so. */
  readonly separators: readonly string[];
}

/** The part of the ids that must follow a rule for the rule to count. */
const MOST = 0.8;

/** Reads the scheme from all operations of a document. */
export function readScheme(sources: readonly NameSource[], options: SchemeOptions): IdScheme {
  const endings = endingsOf(groupsOf(sources), pathNouns(sources));
  const cleaned = cleanIds(sources, options);
  const computed = followsPath(sources, cleaned);
  const parametersLast = hasParametersLast(sources, cleaned);
  const segmentNames = sources.some((source) => /(?:GET|PUT|POST|DELETE|PATCH)\d*$/.test(cleaned.get(source) ?? ""));
  const withoutPrefix = cutPrefix(cleaned, sources);
  const viewed = [...cleaned.values()].filter((id) => viewName.test(id)).length >= cleaned.size * MOST;
  const meanings = new Map<NameSource, string>();
  for (const [source, id] of withoutPrefix) {
    const form = pathForm(id, source);
    if ((viewed && viewName.test(id)) || (parametersLast && methodLast(id, source) !== undefined)) continue;
    const saysPath =
      form !== undefined &&
      (computed || form.whole || namesParents(source, endings) || (source.tags.length === 0 && form.plain));
    if (!saysPath && !(segmentNames && isSegmentForm(id, source)))
      meanings.set(source, viewed ? withoutView(id, source, endings) : withMethodApart(id, source));
  }
  const withoutModules = cutModules(meanings);
  const ids = [...withoutModules.values()];
  return {
    meaning: (source) => withoutModules.get(source),
    grouped: isGrouped(ids),
    actionLast: hasActionsLast(ids),
    verbLast: ids.filter((id) => isPlainVerb(words(id).at(-1)!)).length >= ids.length * 0.6,
    behindVerb: tagsBehindVerbs(withoutModules, endings),
    endings,
    separators: options.separators,
  };
}

/** `postCrawlCollection`, `getImportItem` (API Platform 2): method, class and kind of view. */
const viewName = /^(?:get|post|put|patch|delete)\p{Lu}[\p{L}\p{N}]*(?:Collection|Item)$/u;

/** `GETOAMPattern` as `GET_OAMPattern`: two words in capitals are one to nobody. */
function withMethodApart(id: string, { method }: NameSource): string {
  return id.startsWith(method) && /^\p{Lu}/u.test(id.slice(method.length))
    ? `${method}_${id.slice(method.length)}`
    : id;
}

/** Whether the tag stands in the path below two others: `GetNamespacesRepositoriesImages` of `images` only repeats them. */
function namesParents({ path, tags }: NameSource, endings: ReadonlySet<string>): boolean {
  const tag = tellingTag(tags);
  const nouns = comparableTag(tag ?? "", endings);
  return staticSegments(path).some((segment, index) => {
    const parts = words(segment);
    return index > 1 && parts.some((_, end) => nouns.has(comparable(parts.slice(0, end + 1))));
  });
}

/** `publishRuleSetVersionItem` of the class `RuleSetVersion` is `publish`: a custom operation of API Platform 2. */
function withoutView(id: string, source: NameSource, endings: ReadonlySet<string>): string {
  const parts = words(id);
  const tag = tellingTag(source.tags);
  if (tag === undefined || !/^(?:Collection|Item)$/.test(parts.at(-1) ?? "")) return id;
  const nouns = comparableTag(tag, endings);
  const end = parts.findIndex((_, index) => index > 0 && nouns.has(comparable(parts.slice(index, -1))));
  return end < 0 ? id : camelCase(parts.slice(0, end));
}

/**
 * `idGetUsers` without the word that all ids of a document begin with. It is kept where it says something: a verb, a word of
 * tag or path, or the only thing that tells two operations apart.
 */
function cutPrefix(
  ids: ReadonlyMap<NameSource, string>,
  sources: readonly NameSource[],
): ReadonlyMap<NameSource, string> {
  const [first = ""] = ids.values();
  const [prefix = ""] = words(first);
  const nouns = new Set([
    ...pathNouns(sources),
    ...sources.flatMap(({ tags }) => tags.map((tag) => comparable(words(tag)))),
  ]);
  if (ids.size < 5 || isVerb(prefix) || nouns.has(comparable([prefix]))) return ids;
  const cut = new Map<NameSource, string>();
  for (const [source, id] of ids) {
    const border = id.slice(prefix.length);
    if (id.startsWith(prefix) && /^(?:[_-]+\p{L}|\p{Lu})/u.test(border)) cut.set(source, border.replace(/^[_-]+/, ""));
  }
  const rest = [...cut.values()];
  const verbs = rest.filter((id) => isVerb(words(id)[0]!)).length;
  const apart = new Set(rest.map((id) => camelCase(words(id)))).size === new Set(ids.values()).size;
  return cut.size === ids.size && apart && verbs >= rest.length * MOST ? cut : ids;
}

function groupsOf(sources: readonly NameSource[]): string[] {
  const tags = sources.flatMap((source) => tellingTag(source.tags) ?? []);
  const heads = sources.flatMap(({ operationId }) => /^(.*[^_.#])[_.#]/.exec(operationId ?? "")?.[1] ?? []);
  return tags.length > 0 ? tags : heads;
}

/** The static segments of all paths, to compare. */
function pathNouns(sources: readonly NameSource[]): ReadonlySet<string> {
  return new Set(sources.flatMap(({ path }) => staticSegments(path)).map((segment) => comparable(words(segment))));
}

/** Ids without what the options strip and what can be computed from the operation; empty and machine-made ones are left out. */
function cleanIds(sources: readonly NameSource[], options: SchemeOptions): Map<NameSource, string> {
  const written = new Set(sources.map(({ operationId }) => operationId?.trim() ?? ""));
  const cleaned = new Map<NameSource, string>();
  for (const source of sources) {
    const stripped = strip(source.operationId?.trim() ?? "", options);
    const plain = withoutFrameworkParts(stripped, source);
    // grpc-gateway numbers the additional bindings of a method: `UserService_ListUsers2`.
    const first = /^(.*\D)\d{1,2}$/.exec(plain)?.[1];
    const id = first !== undefined && written.has(first) ? first : plain;
    if (words(id).length > 0 && !isMachineText(id)) cleaned.set(source, id);
  }
  return cleaned;
}

function strip(id: string, { stripPrefix, stripSuffix }: SchemeOptions): string {
  const prefix = stripPrefix.find((text) => text !== "" && id.startsWith(text) && id.length > text.length) ?? "";
  const rest = id.slice(prefix.length);
  const suffix = stripSuffix.find((text) => text !== "" && rest.endsWith(text) && rest.length > text.length) ?? "";
  return rest.slice(0, rest.length - suffix.length);
}

/** Whether the ids are made from method and path, and some of them so that no person can have written them. */
function followsPath(sources: readonly NameSource[], cleaned: ReadonlyMap<NameSource, string>): boolean {
  const forms = sources.map((source) => {
    const id = cleaned.get(source);
    return id === undefined ? undefined : pathForm(id, source);
  });
  const made = forms.filter((form) => form !== undefined);
  return made.length > 0 && made.length >= cleaned.size * MOST && made.some(({ telling }) => telling);
}

/** `shop_api_list_users` (Django Ninja: module and function) without the module, where (nearly) all ids have one. */
function cutModules(ids: ReadonlyMap<NameSource, string>): ReadonlyMap<NameSource, string> {
  const cut = new Map<NameSource, string>();
  for (const [source, id] of ids) {
    const rest =
      /^[a-z0-9_]*?(?:api|apis|views?|routers?|routes|endpoints?|controllers?|handlers?)_([a-z][a-z0-9_]*)$/.exec(
        id,
      )?.[1];
    if (rest !== undefined && !startsWithTag(id, source, words(id).length - words(rest).length)) cut.set(source, rest);
  }
  return cut.size > 0 && cut.size >= ids.size * MOST ? new Map([...ids, ...cut]) : ids;
}

/** Whether an id begins with a tag of more than so many words: `api_tables-index` of the tag `api_tables` has no module. */
function startsWithTag(id: string, { tags }: NameSource, count: number): boolean {
  const parts = words(id);
  const names = new Set(tags.map((tag) => comparable(words(tag))));
  return parts.some((_, index) => index > count && names.has(comparable(parts.slice(0, index))));
}

/**
 * Whether `_` parts a group from a method: (nearly) all ids have one, hardly any starts with a verb, and the writing shows
 * that `_` is more than a blank.
 */
function isGrouped(ids: readonly string[]): boolean {
  const parts = ids.map((id) => id.split(/_+/).filter((part) => part !== "")).filter((each) => each.length > 1);
  const share = (test: (parts: readonly string[]) => boolean): number => parts.filter(test).length / parts.length;
  if (parts.length === 0) return false;
  // Nobody writes `Virtual_Machines` or `crashGroups_list` for the words of one name, so that half of the ids are enough.
  const clear =
    share((each) => each.some((part) => /\p{Ll}\p{Lu}/u.test(part)) || each.every((part) => /^\p{Lu}/u.test(part))) >
    0.5;
  if (parts.length < ids.length * (clear ? 0.5 : MOST)) return false;
  if (share(([head = ""]) => !startsLikeVerb(head)) < (clear ? MOST : 0.9)) return false;
  const camel = parts.some((each) => each.some((part) => /\p{Ll}\p{Lu}/u.test(part)));
  return clear || camel || share((each) => isVerb(words(each[1]!)[0] ?? "")) >= MOST;
}

/** Whether a group says what is done: `get`, `GetUsers`, not `PatchSchedules`. */
export function startsLikeVerb(group: string): boolean {
  const [first = "", ...rest] = words(group);
  return rest.length === 0 ? isVerb(first) : isPlainVerb(first);
}

/** `_get_id` of `charts_axes_get_id`: the method, and parameters behind it. */
function methodLast(id: string, { method }: NameSource): string | undefined {
  return new RegExp(`^[a-z][a-z0-9_]*?_${method.toLowerCase()}((?:_[a-z0-9_]+)?)$`).exec(id)?.[1];
}

/** Whether (nearly) all ids are modules, method and parameters (Connexion): none of it says what is done. */
function hasParametersLast(sources: readonly NameSource[], ids: ReadonlyMap<NameSource, string>): boolean {
  const endings = sources.flatMap((source) => {
    const ending = methodLast(ids.get(source) ?? "", source);
    return ending === undefined ? [] : [{ ending, parameter: lastParameter(source.path) }];
  });
  const telling = endings.some(
    ({ ending, parameter }) => parameter !== undefined && ending.startsWith(`_${parameter}`),
  );
  return telling && endings.length >= ids.size * MOST;
}

/** The actions of Django REST framework's views. */
export const restActions = /(?:^|_)(list|retrieve|read|create|update|partial_update|update_partial|destroy|delete)$/;

function hasActionsLast(ids: readonly string[]): boolean {
  const actions = ids.flatMap((id) => (/^[\p{Ll}\p{N}_-]+$/u.test(id) ? (restActions.exec(id)?.[1] ?? []) : []));
  return (
    actions.length > 0 &&
    actions.length >= ids.length * 0.7 &&
    actions.some((action) => /^(?:retrieve|read|partial_update|update_partial|destroy)$/.test(action))
  );
}

function tagsBehindVerbs(ids: ReadonlyMap<NameSource, string>, endings: ReadonlySet<string>): ReadonlySet<string> {
  const counts = new Map<string, { all: number; behind: number }>();
  for (const [source, id] of ids) {
    const tag = tellingTag(source.tags);
    if (tag === undefined) continue;
    const count = counts.get(tag) ?? { all: 0, behind: 0 };
    const [verb = "", ...rest] = words(id).filter((word, index) => index !== 1 || !isArticle(word));
    const nouns = comparableTag(tag, endings);
    const behind = isVerb(verb) && rest.some((_, index) => nouns.has(comparable(rest.slice(0, index + 1))));
    counts.set(tag, { all: count.all + 1, behind: count.behind + (behind ? 1 : 0) });
  }
  const isRule = ([tag, { all, behind }]: readonly [string, { all: number; behind: number }]): boolean =>
    // A name with a version (`core_v1`) is no part of a sentence wherever it stands.
    behind === all ? all > 2 || groupWords(tag, endings).some(isVersion) : all > 4 && behind >= all * MOST;
  const sum = (key: "all" | "behind"): number => [...counts.values()].reduce((total, count) => total + count[key], 0);
  const everywhere = sum("all") > 9 && sum("behind") >= sum("all") * 0.9;
  return new Set([...counts].filter((entry) => everywhere || isRule(entry)).map(([tag]) => tag));
}
