/**
 * What an `operationId` says: the words of a method and, often, the resource it belongs to.
 * Pure functions of one operation, so that no other operation changes the answer.
 */
import { memberName, words } from "../names.js";
import { pathSegments, staticSegments } from "./path.js";
import { comparable, isArticle, isVerb, isVersion } from "./words.js";

/** What names are made from. */
export interface NameSource {
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
  readonly tags: readonly string[];
}

/** A resource and the words of the method in it. */
export interface Namespaced {
  readonly accessor: readonly string[];
  readonly method: readonly string[];
  /** The author wrote the method for this resource (`repos/list-tags`): nothing is taken away from it. */
  readonly exact: boolean;
}

/**
 * The operationId without what frameworks add to it, `undefined` when nothing is left that a person wrote:
 * - FastAPI's `read_item_items__item_id__get` is `read_item` (its path and method are cut off);
 * - springfox's `copyUsingPOST_1` is `copy`, and numbers that only tell duplicates apart (`list_1`) go;
 * - `POST_ListStacks` and `listStacks_POST` are `ListStacks`;
 * - a version that the path starts with is no part of the name (`GetKey2020_05_31`);
 * - method and path put together (Stripe's `GetAccountsAccount`), hashes and bare numbers say nothing.
 */
export function meaningfulId(source: NameSource): string | undefined {
  const written = source.operationId?.trim();
  if (written === undefined || isMadeFromPath(written, source)) return undefined;
  const id = withoutFrameworkSuffix(written, source);
  if (words(id).length === 0) return undefined;
  if (/^(?:[0-9a-f]{16,}|\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(id)) return undefined;
  return isMadeFromPath(id, source) ? undefined : id;
}

function withoutFrameworkSuffix(id: string, source: NameSource): string {
  const method = source.method.toLowerCase();
  const fastApi = `${source.path}_${method}`.replace(/\W/g, "_");
  if (id.length > fastApi.length && id.endsWith(fastApi)) return id.slice(0, -fastApi.length).replace(/_+$/, "") || id;
  let rest = id
    .replace(/Using(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)(?:_\d+)?$/, "")
    .replace(/(?<=[A-Za-z])_{1,2}\d{1,2}$/, "");
  const version = source.path.split("/").find(isVersion)?.replace(/\W/g, "");
  if (version !== undefined && /^\d{8}$/.test(version))
    rest = rest.replace(new RegExp(`_?${version.slice(0, 4)}_?${version.slice(4, 6)}_?${version.slice(6)}$`), "");
  if (rest.startsWith(`${source.method}_`) && isVerb(words(rest.slice(method.length + 1))[0] ?? ""))
    rest = rest.slice(method.length + 1);
  if (rest.endsWith(`_${source.method}`)) rest = rest.slice(0, -method.length - 1);
  return rest === "" ? id : rest;
}

/** Whether an operationId is only method and path (or the path's end with a parameter in it) written as one word. */
function isMadeFromPath(id: string, source: NameSource): boolean {
  const method = source.method.toLowerCase();
  if (!id.toLowerCase().includes(method)) return false;
  const flat = squeezed(id);
  const segments = pathSegments(source.path);
  // `meta/get` and `users_get` are a resource and a method, whatever the path.
  const last = flat.endsWith(method) && segments.length > 1 && !/[/.#:]/.test(id);
  const rest = flat.startsWith(method) ? flat.slice(method.length) : last ? flat.slice(0, -method.length) : undefined;
  if (rest === undefined || rest === "") return false;
  for (let start = 0; start < segments.length; start++) {
    const tail = segments.slice(start);
    // With a tag, a name without parameters is one that a person may have chosen: `getUsersRoles`.
    const telling = tail.some((segment) => segment.parameter) || (source.tags.length === 0 && start === 0);
    if (telling && squeezed(tail.map((segment) => segment.text).join("")) === rest) return true;
  }
  return (source.tags.length === 0 || source.path.includes("{")) && squeezed(source.path) === rest;
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * The resource that an operationId names itself:
 * - `repos/get`, `config#SetIp`, `Api::V1::Models#create`, `files.list`: what stands before the last separator, verbatim
 *   (words like `api` and `v1` left out; of `drive.files.list` with the tag `files` only `files`);
 * - `VirtualMachines_Get`, `apps_validate_appSpec`: what stands before the first `_`, when it is no verb and the writing
 *   shows that `_` is more than a blank;
 * - `accountCreate` with the tag `Accounts`: the first words, when they are a tag (or, with `_`, a segment of the path).
 * `undefined` when it names none.
 */
export function namespaceOf(id: string, source: NameSource): Namespaced | undefined {
  return separated(id, source) ?? underscored(id, source) ?? leading(id, source);
}

function separated(id: string, source: NameSource): Namespaced | undefined {
  const slashed = /::|[/#]/.test(id);
  const parts = slashed ? id.split(/::|[/#]/) : id.split(/(?<!\d)\.|\.(?!\d)/);
  if (parts.length < 2 || parts.length > 8 || parts.some((part) => !/^\p{L}/u.test(part) || /[{}]/.test(part)))
    return undefined;
  const method = words(parts.at(-1)!);
  let groups = parts.slice(0, -1).filter((part, index) => !isVersion(part) && !(index === 0 && /^api$/i.test(part)));
  if (
    method.length === 0 ||
    groups.length === 0 ||
    /^(?:get|put|post|delete|patch|list|create|update)$/i.test(groups[0]!)
  )
    return undefined;
  if (!slashed) groups = withoutRepetition(fromTag(groups, source.tags));
  return { accessor: groups.map(memberName), method, exact: slashed };
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

function underscored(id: string, source: NameSource): Namespaced | undefined {
  const parts = id.split(/_+/).filter((part) => part !== "");
  const [group = "", ...rest] = parts;
  const [firstWord = ""] = words(group);
  if (rest.length === 0 || firstWord === "" || isVerb(firstWord) || !/^[\p{L}\p{N}]+$/u.test(group)) return undefined;
  const method = rest.flatMap((part) => words(part));
  if (method.length === 0) return undefined;
  const mixed = parts.some((part) => /\p{Ll}\p{Lu}/u.test(part));
  const known = [...source.tags, ...staticSegments(source.path)].some(
    (name) => comparable(words(name)) === comparable(words(group)),
  );
  const clear = rest.length === 1 ? mixed || /^\p{Lu}/u.test(group) || isVerb(method[0]!) || known : mixed;
  return clear ? { accessor: [memberName(group)], method, exact: false } : undefined;
}

function leading(id: string, source: NameSource): Namespaced | undefined {
  const all = words(id);
  const segments = source.tags.length === 0 || id.includes("_") ? staticSegments(source.path) : [];
  for (let length = all.length - 1; length > 0; length--) {
    const head = comparable(all.slice(0, length));
    const isHead = (name: string): boolean => comparable(words(name)) === head;
    const tag = source.tags.find(isHead);
    const segment = isVerb(all[0]!) ? undefined : segments.find(isHead);
    const name = tag ?? segment;
    if (name !== undefined) return { accessor: [memberName(name)], method: all.slice(length), exact: false };
  }
  return undefined;
}

/**
 * The words of a method inside its resource: articles go (`get-an-album`), and so does the resource's own noun when it stands
 * right after the verb (`createPetWithForm` in `pets` is `create with form`, `readCoreV1Pod` in `coreV1` is `read pod`).
 */
export function methodInResource(id: readonly string[], accessor: readonly string[]): readonly string[] {
  const [verb = "", ...rest] = id;
  while (rest.length > 1 && isArticle(rest[0]!)) rest.shift();
  if (!isVerb(verb)) return [verb, ...rest];
  const nouns = [accessor.at(-1) ?? "", accessor.join(" ")]
    .map((name) => comparable(words(name)))
    .filter((noun) => noun !== "");
  for (let length = rest.length; length > 0; length--) {
    if (nouns.includes(comparable(rest.slice(0, length)))) return [verb, ...rest.slice(length)];
  }
  return [verb, ...rest];
}
