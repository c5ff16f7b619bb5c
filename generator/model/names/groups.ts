/** What a tag or the first part of an operationId calls a resource. */
import { memberName, words } from "./index.js";
import { comparable, isQuantifier, isVerb, isVersion } from "./words.js";

/** Endings that only say that something is a class of the server. */
const classEndings = /^(?:controllers?|apis?)$/i;

/** Endings that are class names in some documents and nouns in others (`UserService`, `Customer Service`). */
const doubtfulEndings = ["service", "resource", "endpoint", "endpoints"];

/**
 * The doubtful endings that (nearly) all groups of a document have.
 * @param pathNouns static segments of all paths, as `comparable` gives them: what one of them is called (`/webServices`) is a noun
 */
export function endingsOf(groups: Iterable<string>, pathNouns: ReadonlySet<string>): ReadonlySet<string> {
  const all = [...new Set(groups)].filter((group) => words(group).length > 0);
  const endings = new Set<string>();
  for (const ending of doubtfulEndings) {
    const having = all.filter((group) => words(group).length > 1 && words(group).at(-1)!.toLowerCase() === ending);
    if (
      having.length > 0 &&
      having.length >= all.length * 0.8 &&
      !having.some((group) => pathNouns.has(comparable(words(group))))
    )
      endings.add(ending);
  }
  return endings;
}

/**
 * The words of a group without its number in a list (`2. Account`), without leading API names and versions (`Api20100401Account`, `VerifyV2Service`) and without what
 * only says that it is a class of the server (`pet-controller`, `Users API`, `OrdersControllerV1`).
 */
export function groupWords(group: string, endings: ReadonlySet<string>): readonly string[] {
  let parts: readonly string[] = words(group.replace(/^\d{1,2}[.)]\s+(?=.*\p{L})/u, ""));
  const version = parts.findIndex((word) => /^(?:(?:api)?v\d{1,2}|api\d{6,8})$/i.test(word));
  if (version >= 0 && version < parts.length - 1 && version < 3) parts = parts.slice(version + 1);
  // `Users APIs` is a title, `ManagedApis` a class of things.
  const isEnding = (word: string): boolean =>
    (classEndings.test(word) && (!/^apis$/i.test(word) || /\s/.test(group.trim()))) || endings.has(word.toLowerCase());
  if (parts.length > 2 && isVersion(parts.at(-1)!) && isEnding(parts.at(-2)!)) parts = parts.slice(0, -1);
  while (parts.length > 1 && isEnding(parts.at(-1)!)) {
    const rest = parts.slice(0, -1);
    parts =
      rest.length > 1 && /^rest$/i.test(rest.at(-1)!) && /^controller$/i.test(parts.at(-1)!) ? rest.slice(0, -1) : rest;
  }
  return parts;
}

/** Whether a group's last word, a version aside, says that it is a class of the server: `UsersController`, `UserService`. */
export function isClassName(group: string, endings: ReadonlySet<string>): boolean {
  const parts = words(group).filter((word, index) => index === 0 || !isVersion(word));
  const last = (parts.at(-1) ?? "").toLowerCase();
  return parts.length > 1 && (last === "controller" || endings.has(last));
}

/** The getter of a group. */
export function groupGetter(group: string, endings: ReadonlySet<string>): string {
  return memberName(groupWords(group, endings).join(" "));
}

/** The first tag that names a group: not `default`, `all`, `api`, a version, nor a path with a parameter or a version. `(rpc) add_them` (PostgREST) is in the group `rpc`. */
export function tellingTag(tags: readonly string[]): string | undefined {
  const tag = tags.find(
    (tag) =>
      words(tag).length > 0 &&
      !/^(?:default|all|apis?|rest)$/i.test(tag.trim()) &&
      !isVersion(tag.trim()) &&
      !(tag.startsWith("/") && (tag.includes("{") || tag.split("/").some(isVersion))),
  );
  return /^\((\w+)\)\s/.exec(tag ?? "")?.[1] ?? tag;
}

/** The words of a tag in all the ways in which an operationId may repeat them, to compare. */
export function comparableTag(tag: string, endings: ReadonlySet<string>): ReadonlySet<string> {
  const last =
    withoutAction(tag.split(/[/>]/)).findLast((part) => words(part).length > 0 && !part.includes("{")) ?? tag;
  const names = [words(tag), groupWords(tag, endings), groupWords(last, endings)];
  return new Set(names.map(comparable).filter((name) => name !== ""));
}

/** `carts/search` and `orders/all` are paths whose last segment says what is done, or how many there are. */
export function withoutAction(parts: readonly string[]): readonly string[] {
  const last = words(parts.at(-1) ?? "");
  const isAction = last.length > 0 && /^\p{Ll}/u.test(last[0]!) && (isVerb(last[0]!) || isQuantifier(last.at(-1)!));
  return parts.length > 1 && isAction ? parts.slice(0, -1) : parts;
}
