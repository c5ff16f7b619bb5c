/**
 * What an `operationId` says: the words of a method and, often, the resource it belongs to.
 * Depends on the operation and on the scheme of the document's ids (`id-scheme.ts`), on no other operation.
 */
import { memberName, words } from "./index.js";
import type { NameSource } from "./framework-ids.js";
import { comparableTag, groupGetter, isClassName, tellingTag } from "./groups.js";
import { startsLikeVerb, type IdScheme } from "./id-scheme.js";
import { staticSegments } from "./path.js";
import { comparable, isArticle, isPlural, isPreposition, isQuantifier, isVerb, isVersion } from "./words.js";

/** A resource and the words of the method in it. */
export interface Namespaced {
  readonly accessor: readonly string[];
  readonly method: readonly string[];
  /** The author wrote the method for this resource (`repos/list-tags`): nothing is taken away from it. */
  readonly exact: boolean;
  /** Only the name of a class of the server (`UsersController`): a tag knows better. */
  readonly isClass: boolean;
}

/**
 * The resource that an operationId names itself:
 * - what stands before the last of the separators that the options state;
 * - `repos/get`, `config#SetIp`, `Api::V1::Models#create`, `files.list`: what stands before the last separator
 *   (words like `api` and `v1` left out; of `drive.files.list` with the tag `files` only `files`);
 * - `UsersController_findAll`: the class, without what only says that it is one;
 * - `accountCreate` with the tag `Accounts`, `items-read_item` with the tag `items`: the tag, when the id begins with its words;
 * - `VirtualMachines_Get`: what stands before the first `_`, when the ids of the document are made so;
 * - without a tag also the first words when they are a segment of the path, and what stands before a `_` that must be more
 *   than a blank.
 * `undefined` when it names none.
 */
export function namespaceOf(id: string, source: NameSource, scheme: IdScheme): Namespaced | undefined {
  if (scheme.separators.length > 0) return stated(id, scheme);
  const tag = tellingTag(source.tags);
  return (
    separated(id, source, scheme) ??
    ofClass(id, scheme) ??
    (tag === undefined ? undefined : leadingTag(id, tag, scheme)) ??
    (scheme.grouped || tag === undefined ? underscored(id, source, scheme) : undefined) ??
    (tag === undefined ? leadingSegment(id, source) : undefined)
  );
}

function stated(id: string, scheme: IdScheme): Namespaced | undefined {
  const pattern = scheme.separators.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const parts = id.split(new RegExp(pattern)).filter((part) => words(part).length > 0);
  if (parts.length < 2) return undefined;
  const accessor = parts.slice(0, -1).map((part) => groupGetter(part, scheme.endings));
  return { accessor, method: words(parts.at(-1)!), exact: false, isClass: false };
}

function separated(id: string, source: NameSource, scheme: IdScheme): Namespaced | undefined {
  const slashed = /::|[/#]/.test(id);
  const parts = slashed ? id.split(/::|[/#]/) : id.split(/(?<!\d)\.|\.(?!\d)/);
  if (parts.length < 2 || parts.length > 8 || parts.some((part) => !/^\p{L}/u.test(part) || /[{}]/.test(part)))
    return undefined;
  const method = words(parts.at(-1)!);
  let groups = parts
    .slice(0, -1)
    .filter((part, index) => !isVersion(part) && !(index === 0 && (/^api$/i.test(part) || isElixirWeb(part, parts))));
  if (
    method.length === 0 ||
    groups.length === 0 ||
    /^(?:get|put|post|delete|patch|list|create|update)$/i.test(groups[0]!)
  )
    return undefined;
  if (!slashed) groups = withoutRepetition(fromTag(groups, source.tags));
  const isClass = isClassName(groups.at(-1)!, scheme.endings);
  const accessor = groups.map((group) => (isClass ? groupGetter(group, scheme.endings) : memberName(group)));
  return { accessor, method, exact: slashed, isClass };
}

/** `MyAppWeb` of `MyAppWeb.UserController.index` (Phoenix). */
function isElixirWeb(part: string, parts: readonly string[]): boolean {
  return /^\p{Lu}\w*Web$/u.test(part) && parts.length > 2;
}

/** The groups from the first that a tag names; all of them when none does. */
function fromTag(groups: readonly string[], tags: readonly string[]): string[] {
  const nouns = tags.map((tag) => comparable(words(tag)));
  const start = groups.findIndex(
    (group, index) =>
      nouns.includes(comparable(words(groups.slice(index).join(" ")))) || nouns.includes(comparable(words(group))),
  );
  return groups.slice(Math.max(start, 0));
}

/** `users.user` is `users`. */
function withoutRepetition(groups: readonly string[]): string[] {
  return groups.filter(
    (group, index) => index === 0 || comparable(words(group)) !== comparable(words(groups[index - 1]!)),
  );
}

function ofClass(id: string, { endings }: IdScheme): Namespaced | undefined {
  const [, group = "", rest = ""] = /^(\p{Lu}[\p{L}\p{N}]*?)_+(.+)$/u.exec(id) ?? [];
  const method = words(rest);
  if (method.length === 0 || !isClassName(group, endings)) return undefined;
  return { accessor: [groupGetter(group, endings)], method, exact: false, isClass: true };
}

function leadingTag(id: string, tag: string, { endings }: IdScheme): Namespaced | undefined {
  const all = words(id);
  const names = comparableTag(tag, endings);
  const ends = separatorsAfter(id);
  for (let length = all.length - 1; length > 0; length--) {
    if (!names.has(comparable(all.slice(0, length))) || (ends.size > 0 && !ends.has(length))) continue;
    const method = all.slice(length);
    // `searchUsers` with the tag `Search` is a verb and its object.
    if (isVerb(all[0]!) && !isVerb(method[0]!)) return undefined;
    const [, head = ""] = /^([\p{L}\p{N}]+)_/u.exec(id) ?? [];
    if (comparable(words(head)) === comparable(all.slice(0, length)))
      return { accessor: [groupGetter(head, endings)], method, exact: false, isClass: false };
    return { accessor: [groupGetter(tag, endings)], method, exact: false, isClass: true };
  }
  return undefined;
}

/** Behind how many words an id has a separator: `ServiceInformation_Get` begins with no tag `Services`. */
function separatorsAfter(id: string): ReadonlySet<number> {
  const ends = new Set<number>();
  let count = 0;
  for (const part of id.split(/[^\p{L}\p{N}]+/u).slice(0, -1)) ends.add((count += words(part).length));
  return ends;
}

function underscored(id: string, source: NameSource, { grouped, endings }: IdScheme): Namespaced | undefined {
  const parts = id.split(/_+/).filter((part) => part !== "");
  const [group = "", ...rest] = parts;
  const [firstWord = ""] = words(group);
  if (rest.length === 0 || firstWord === "" || startsLikeVerb(group) || !/^[\p{L}\p{N}]+$/u.test(group))
    return undefined;
  const method = rest.flatMap((part) => words(part));
  if (method.length === 0) return undefined;
  const mixed = parts.some((part) => /\p{Ll}\p{Lu}/u.test(part));
  const known = staticSegments(source.path)
    .slice(0, -1)
    .some((name) => comparable(words(name)) === comparable(words(group)));
  const clear = rest.length === 1 ? mixed || /^\p{Lu}/u.test(group) || isVerb(method[0]!) || known : mixed;
  return clear || grouped
    ? { accessor: [groupGetter(group, endings)], method, exact: false, isClass: false }
    : undefined;
}

/** The first words of the id when they are a segment of the path; not the last segment, when that says what is done to another. */
function leadingSegment(id: string, source: NameSource): Namespaced | undefined {
  const all = words(id);
  if (isVerb(all[0]!)) return undefined;
  const segments = staticSegments(source.path);
  for (let length = all.length - 1; length > 0; length--) {
    const head = comparable(all.slice(0, length));
    const index = segments.findIndex((segment) => comparable(words(segment)) === head);
    if (index < 0) continue;
    const object = comparable(all.slice(length));
    if (segments.slice(0, index).some((segment) => comparable(words(segment)) === object)) return undefined;
    return { accessor: [memberName(segments[index]!)], method: all.slice(length), exact: false, isClass: false };
  }
  return undefined;
}

/** Words that alone say too little of what a method is about: `users.getResource`. */
const vague = /^(?:async|collection|entity|full|list|next|objects?|public|resources?)$/i;

/**
 * The words of a method inside its resource: articles go (`get-an-album`), and so does the resource's own noun when it ends the
 * name, a phrase about it follows, or it says of which the next noun is: `createPetWithForm` in `pets` is `create with form`,
 * `getPetById` is `get by id`, `getPetOwner` is `get owner`, while
 * `saveAlbumsUser` in `albums` stays as it is.
 * @param anywhere the noun stands behind the verb in all ids of the resource: it goes even from the middle
 *   (`readCoreV1Pod` in `coreV1` is `read pod`)
 */
export function methodInResource(
  id: readonly string[],
  accessor: readonly string[],
  anywhere = false,
): readonly string[] {
  const [verb = "", ...rest] = id;
  while (rest.length > 1 && isArticle(rest[0]!)) rest.shift();
  const nouns = [accessor.at(-1) ?? "", accessor.join(" ")]
    .map((name) => comparable(words(name)))
    .filter((noun) => noun !== "");
  // `simmer_recipe`: what is said of the noun is a verb, whether or not we know it.
  if (!isVerb(verb))
    return nouns.includes(comparable(rest)) && /^\p{L}/u.test(verb) && !isPreposition(verb) ? [verb] : [verb, ...rest];
  const counted = rest.findIndex((word) => !isQuantifier(word));
  for (const start of new Set([0, Math.max(counted, 0)])) {
    for (let length = rest.length - start; length > 0; length--) {
      if (!nouns.includes(comparable(rest.slice(start, start + length)))) continue;
      const after = rest.slice(start + length);
      const [next] = after;
      const said = rest[start + length - 1]!;
      // `getUserInfo`, not `saveAlbumsUser`: a noun before another one stands in the singular.
      const isGood = /^\p{L}/u.test(next ?? "") && !isQuantifier(next!) && !(after.length === 1 && vague.test(next!));
      const modifies = start === 0 && !isPlural(said) && isGood;
      if (next === undefined || isPreposition(next) || isVersion(next) || anywhere || modifies)
        return [verb, ...rest.slice(0, start), ...after];
    }
  }
  return [verb, ...rest];
}
