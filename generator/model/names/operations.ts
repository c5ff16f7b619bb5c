/**
 * Where an operation hangs in the tree and what it is called, before collisions (`names-tree.ts`). In this order:
 * 1. `resources` of the options, by operationId or `GET /path`;
 * 2. the extensions of `groupExtensions` and `methodExtensions`, verbatim where they are identifiers;
 * 3. an operationId that names its resource (`names-operation-id.ts`): `repos/get` is `repos.get`;
 * 4. the first tag (with its parents, OpenAPI 3.2 §4.22) and the operationId: `getPetById` under `pet` is `pet.getById`;
 * 5. without a tag the first segment of the path: `list_accounts` at `/accounts` is `accounts.list`;
 * 6. without an operationId worth the name, method and path alone (`names-path.ts`).
 */
import type { Options } from "../../options.js";
import { isObject, own } from "../../spec/json-value.js";
import type { SourceOperation } from "../collect.js";
import { bounded, camelCase, memberName, pascalCase, verbatimName, words } from "../names.js";
import { meaningfulId, methodInResource, namespaceOf } from "./operation-id.js";
import { nameFromPath, staticSegments, type IdealName } from "./path.js";
import { comparable, isArticle, isPlural, isVerb, isVersion } from "./words.js";

/** What an operation would like to be called. */
export interface WishedName {
  readonly operation: SourceOperation;
  /** Getters; reserved words and collisions are not looked at yet. */
  readonly accessor: readonly string[];
  readonly method: string;
  /** Further method names in the order of preference, for when that is taken. */
  readonly otherMethods: () => readonly string[];
  /** Of several operations that want one name the smallest rank gets it. */
  readonly rank: string;
  /** Names of the document that could not be kept as they are: `["a b", "aB"]`. */
  readonly repaired: readonly (readonly [string, string])[];
}

export interface NamingContext {
  readonly options: Options;
  /** Parents by tag name, outermost first. */
  readonly tagParents: ReadonlyMap<string, readonly string[]>;
  /** Whether a `GET` answers with a list. */
  readonly isCollection: (operation: SourceOperation) => boolean;
}

/** The wish of one operation. */
export function wishedName(operation: SourceOperation, context: NamingContext): WishedName {
  const byHand = handName(operation, context.options);
  if (byHand !== undefined) return wish(operation, byHand.accessor, byHand.method, []);
  const group = groupExtension(operation, context.options);
  const method = textExtension(operation, context.options.methodExtensions);
  const derived =
    group !== undefined && method !== undefined ? undefined : derivedName(operation, context, group?.map(verbatimName));
  const accessor = group ?? derived?.accessor ?? [];
  const repaired = [...(group ?? []), ...(method === undefined ? [] : [method])]
    .filter((name) => verbatimName(name) !== name)
    .map((name) => [name, verbatimName(name)] as const);
  return wish(
    operation,
    accessor.map(verbatimName),
    method === undefined ? (derived?.method ?? "") : verbatimName(method),
    repaired,
  );
}

/** The rank of an operation among those that want one name: the shorter path first, then by path and method. */
function rankOf({ path, method }: SourceOperation): string {
  const depth = path.split("/").length + (path.endsWith("/") ? -1 : 0);
  const order = ["GET", "POST", "PUT", "PATCH", "DELETE"].indexOf(method);
  return `${String(depth).padStart(4, "0")} ${path} ${order < 0 ? 9 : order} ${method}`;
}

/** The parents of every tag that has one, outermost first. A tag that is its own ancestor has none. */
export function tagParentsOf(tags: unknown): ReadonlyMap<string, readonly string[]> {
  const parentOf = new Map<string, string>();
  for (const tag of Array.isArray(tags) ? (tags as unknown[]) : []) {
    const name = isObject(tag) ? own(tag, "name") : undefined;
    const parent = isObject(tag) ? own(tag, "parent") : undefined;
    if (typeof name === "string" && typeof parent === "string") parentOf.set(name, parent);
  }
  const chains = new Map<string, readonly string[]>();
  for (const name of parentOf.keys()) {
    const chain: string[] = [];
    for (
      let parent = parentOf.get(name);
      parent !== undefined && chain.length <= parentOf.size;
      parent = parentOf.get(parent)
    )
      chain.unshift(parent);
    if (chain.length <= parentOf.size && !chain.includes(name)) chains.set(name, chain);
  }
  return chains;
}

function wish(
  operation: SourceOperation,
  accessor: readonly string[],
  name: string,
  repaired: WishedName["repaired"],
): WishedName {
  const otherMethods = (): readonly string[] => {
    const { operationId, method, path } = operation;
    const whole = operationId === undefined ? "" : wholeId(operationId);
    const versions = path.split("/").filter(isVersion);
    const versioned = versions.map((version) => name + pascalCase(words(version)));
    const segment = camelCase([verbOf(method), ...words(staticSegments(path).at(-1) ?? "")]);
    // A first version is what the plain name means; a later one is what tells two of them apart.
    const fromPath = versions.every((version) => /^v?1(?:\.0)?$/i.test(version))
      ? [segment, ...versioned]
      : [...versioned, segment];
    const others = meaningfulId(operation) === undefined ? [...fromPath, whole] : [whole, ...fromPath];
    return others.filter((other) => other !== "" && other !== name).map(started);
  };
  return { operation, accessor, method: started(name), otherMethods, rank: rankOf(operation), repaired };
}

function handName(operation: SourceOperation, options: Options): IdealName | undefined {
  const keys = [operation.operationId, operation.key].filter(
    (key): key is string => key !== undefined && Object.hasOwn(options.resources, key),
  );
  const path = keys.length === 0 ? undefined : options.resources[keys[0]!];
  const parts = path?.split(".").filter((part) => part.trim() !== "") ?? [];
  const method = parts.pop();
  return method === undefined ? undefined : { accessor: parts.map(verbatimName), method: verbatimName(method) };
}

/** The first of the extensions that the operation has: `"a.b"` and `["a", "b"]` are both two getters, `""` and `[]` none. */
function groupExtension(operation: SourceOperation, options: Options): readonly string[] | undefined {
  for (const extension of options.groupExtensions) {
    const value = own(operation.value, extension);
    const list = typeof value === "string" ? [value] : Array.isArray(value) ? (value as unknown[]) : undefined;
    if (list === undefined) continue;
    return list
      .flatMap((item) => (typeof item === "string" ? item.split(".") : []))
      .filter((part) => part.trim() !== "");
  }
  return undefined;
}

function textExtension(operation: SourceOperation, extensions: readonly string[]): string | undefined {
  for (const extension of extensions) {
    const value = own(operation.value, extension);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return undefined;
}

function derivedName(
  operation: SourceOperation,
  context: NamingContext,
  group: readonly string[] | undefined,
): IdealName {
  const id = meaningfulId(operation);
  const fromPath = (): IdealName => nameFromPath(operation.method, operation.path, context.isCollection(operation));
  if (id === undefined) return fromPath();
  const namespaced = group === undefined ? namespaceOf(id, operation) : undefined;
  if (namespaced?.exact === true) return { accessor: namespaced.accessor, method: camelCase(namespaced.method) };
  const accessor = group ?? namespaced?.accessor ?? tagAccessor(operation, context) ?? segmentAccessor(id, operation);
  const parts = namespaced?.method ?? words(id);
  const method = methodInResource(parts, accessor);
  if (comparable(parts) === comparable(words(accessor.at(-1) ?? "")) && !isVerb(parts[0] ?? ""))
    return { accessor, method: fromPath().method };
  const lists =
    method.length === 1 &&
    method.length < parts.length &&
    method[0]!.toLowerCase() === "get" &&
    isPlural(parts.at(-1)!) &&
    context.isCollection(operation);
  return { accessor, method: lists ? "list" : camelCase(method) };
}

/**
 * Getters from the first tag that says something. Left out are `default`, leading API names and versions
 * (`Api20100401Account`, `VerifyV2Service`) and what only says that it is a class of the server (`pet-controller`, `Users API`).
 * `/` and `>` inside a tag, and its parents, make nested getters.
 */
function tagAccessor(operation: SourceOperation, context: NamingContext): readonly string[] | undefined {
  const tag = operation.tags.find((name) => words(name).length > 0 && !/^default$/i.test(name.trim()));
  if (tag === undefined)
    return operation.tags.length > 0 && operation.tags.every((name) => words(name).length === 0)
      ? [memberName(operation.tags[0]!)]
      : undefined;
  const names = [...(context.tagParents.get(tag) ?? []), tag].flatMap((name) => name.split(/[/>]/));
  const getters = names.filter((name) => words(name).length > 0).map((name) => memberName(tagWords(name).join(" ")));
  return getters.filter((getter, index) => getter !== getters[index - 1]);
}

function tagWords(tag: string): readonly string[] {
  let parts: readonly string[] = words(tag);
  const version = parts.findIndex((word) => /^(?:(?:api)?v\d{1,2}|api\d{6,8})$/i.test(word));
  if (version >= 0 && version < parts.length - 1 && version < 3) parts = parts.slice(version + 1);
  while (parts.length > 1 && /^(?:controller|api|apis|endpoint|endpoints)$/i.test(parts.at(-1)!))
    parts = parts.slice(0, -1);
  return parts;
}

/** The first static segment of the path; none when the path is the operation itself (`/ping`, `/copyPad`). */
function segmentAccessor(id: string, operation: SourceOperation): readonly string[] {
  const [first] = staticSegments(operation.path);
  if (first === undefined) return [];
  const parts = words(first);
  if (isVerb(parts[0] ?? "") || comparable(parts) === comparable(words(id))) return [];
  return [memberName(first)];
}

/** A name that starts like an identifier, and is no longer than one should be. */
function started(name: string): string {
  return bounded(/^[\p{Nd}\p{Mn}\p{Mc}]/u.test(name) ? `_${name}` : name === "" ? "unnamed" : name, name);
}

/** The operationId itself as a name, when it is short enough to be one. */
function wholeId(operationId: string): string {
  const parts = words(operationId);
  return parts.length > 10 || parts.length === 0
    ? ""
    : memberName(parts.filter((word, index) => index === 0 || !isArticle(word)).join(" "));
}

function verbOf(method: string): string {
  const verbs: Readonly<Record<string, string>> = {
    GET: "retrieve",
    POST: "create",
    PUT: "replace",
    PATCH: "update",
    DELETE: "delete",
  };
  return Object.hasOwn(verbs, method) ? verbs[method]! : method;
}
