/**
 * Where an operation hangs in the tree and what it is called, before collisions (`distinguish.ts`, `tree.ts`). In this order:
 * 1. `resources` of the options, by operationId or `GET /path`;
 * 2. the extensions of `groupExtensions` and `methodExtensions`, verbatim where they are identifiers;
 * 3. the first telling tag (with its parents, OpenAPI 3.2 §4.22) together with what the operationId says: `getPetById` under
 *    `pet` is `pet.getById`, `UsersController_findAll` under `Users` is `users.findAll`. An operationId that states a resource
 *    of its own wins (`repos/get`, `VirtualMachines_Get` in a document of such ids);
 * 4. without a tag what the operationId says, or the first segment of the path: `list_accounts` at `/accounts` is `accounts.list`;
 * 5. without an operationId worth the name, method and path (`path.ts`).
 * `groupBy` of the options leaves only one kind of evidence for the resource.
 */
import type { Options } from "../../options/index.js";
import { extensionOf } from "../../document/located.js";
import type { SourceOperation } from "../collect.js";
import { bounded, camelCase, memberName, pascalCase, verbatimName, words } from "./index.js";
import { comparableTag, tellingTag } from "./groups.js";
import { belongsTo, tagAccessor, tagSpelling, type TagContext, type TagSpelling } from "./tags.js";
import { ruledProposal } from "./rules.js";
import { restActions, type IdScheme } from "./id-scheme.js";
import { methodInResource, namespaceOf } from "./operation-id.js";
import {
  isAction,
  methodInTag,
  nameFromPath,
  plainVerb,
  pathSegments,
  staticSegments,
  type IdealName,
} from "./path.js";
import { asPlural, comparable, isPlainVerb, isPlural, isReadingVerb, isVerb } from "./words.js";

/** What an operation would like to be called. */
export interface NameProposal {
  readonly operation: SourceOperation;
  /** Getters; reserved words and collisions are not looked at yet. */
  readonly accessor: readonly string[];
  readonly method: string;
  /** The name is written in the document or the options: collisions do not change it. */
  readonly stated: boolean;
  /** The words of the method with the nouns that its resource says already: `read item` of `items.read`; absent: not known. */
  readonly full?: readonly string[];
  /** `full` is the whole operationId: it says what it is about without its resource. */
  readonly whole: boolean;
  /** It gives (or changes) a list, as far as the document tells. */
  readonly collection: boolean;
  /** Of several operations that want one name the smallest rank gets it. */
  readonly rank: string;
  /** Names of the document that could not be kept as they are: `["a b", "aB"]`. */
  readonly repaired: readonly (readonly [string, string])[];
}

export interface NamingContext extends TagContext {
  readonly options: Options;
  /** Whether a `GET` answers with a list. */
  readonly isCollection: (operation: SourceOperation) => boolean;
}

/** The wishes of all operations; those of one tag spell their resource alike. */
export function proposeNames(operations: readonly SourceOperation[], context: NamingContext): readonly NameProposal[] {
  const spelling = tagSpelling(operations, context);
  return operations.map((operation) => proposeName(operation, spelling, context));
}

function proposeName(operation: SourceOperation, spelling: TagSpelling, context: NamingContext): NameProposal {
  const collection = context.isCollection(operation);
  const configured = configuredName(operation, context.options);
  const common = { operation, rank: rankOf(operation), collection, whole: false, repaired: [] };
  if (configured !== undefined) return { ...common, ...configured, method: started(configured.method), stated: true };
  const group = groupExtension(operation, context.options);
  const method = textExtension(operation, context.options.methodExtensions);
  const derived =
    group !== undefined && method !== undefined
      ? undefined
      : derivedName(operation, group?.map(verbatimName), spelling, context);
  const repaired = [...(group ?? []), ...(method === undefined ? [] : [method])]
    .filter((name) => verbatimName(name) !== name)
    .map((name) => [name, verbatimName(name)] as const);
  const proposal = {
    ...common,
    accessor: group?.map(verbatimName) ?? derived?.accessor.map(started) ?? [],
    method: started(method === undefined ? (derived?.method ?? "") : verbatimName(method)),
    stated: method !== undefined,
    ...(method !== undefined || derived?.full === undefined
      ? {}
      : { full: derived.full, whole: derived.whole === true }),
    repaired,
  };
  return ruledProposal(proposal, context.options);
}

/** The rank of an operation among those that want one name: the shorter path first, then by path and method. */
function rankOf({ path, method }: SourceOperation): string {
  const depth = path.split("/").length + (path.endsWith("/") ? -1 : 0);
  const order = ["GET", "POST", "PUT", "PATCH", "DELETE"].indexOf(method);
  return `${String(depth).padStart(4, "0")} ${path} ${order < 0 ? 9 : order} ${method}`;
}

function configuredName(operation: SourceOperation, options: Options): IdealName | undefined {
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
    const value = extensionOf(operation.value, extension);
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
    const value = extensionOf(operation.value, extension);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return undefined;
}

/** A name with what the operationId says in full. */
interface DerivedName extends IdealName {
  readonly full?: readonly string[];
  readonly whole?: boolean;
}

function derivedName(
  operation: SourceOperation,
  group: readonly string[] | undefined,
  spelling: TagSpelling,
  context: NamingContext,
): DerivedName {
  const { scheme, options } = context;
  const collection = context.isCollection(operation);
  const id = scheme.meaning(operation);
  if (options.groupBy === "path" && group === undefined) return nameByPath(id, operation, collection, scheme);
  const tag = options.groupBy === "operationId" ? undefined : tellingTag(operation.tags);
  const ofTag = tag === undefined ? undefined : (spelling.get(tag) ?? tagAccessor(tag, context));
  const withoutId = (): DerivedName =>
    ofTag === undefined || tag === undefined
      ? withAccessor(nameFromPath(operation.method, operation.path, collection), group)
      : { accessor: group ?? ofTag, ...methodInTag(operation, comparableTag(tag, scheme.endings), collection) };
  if (id === undefined) return withoutId();
  const found =
    group === undefined
      ? namespaceOf(id, { ...operation, tags: tag === undefined ? [] : operation.tags }, scheme)
      : undefined;
  const isOfTag = ofTag !== undefined && (options.groupBy === "tag" || belongsTo(found, ofTag));
  // With `groupBy: tag` another resource in the id is a part of the method.
  const namespaced = ofTag !== undefined && isOfTag && !belongsTo(found, ofTag) ? undefined : found;
  if (scheme.actionLast && restActions.test(id)) return actionName(id, operation, group ?? ofTag);
  if (namespaced?.exact === true && !namespaced.isClass && !isOfTag)
    return { accessor: namespaced.accessor, method: camelCase(namespaced.method), full: namespaced.method };
  const accessor = group ?? (isOfTag ? ofTag : namespaced?.accessor) ?? ofTag ?? segmentAccessor(id, operation);
  // `Search_Search` (NSwag: class and method) is one word.
  const all = words(id).filter((word, index, list) => list.length !== 2 || index === 0 || word !== list[0]);
  const written = namespaced?.method ?? all;
  const parts = namespaced?.exact === true ? written : verbFirst(written, operation.method, scheme);
  const saysDoing = isVerb(parts[0] ?? "") || isVerb(parts.join(""));
  if (comparable(parts) === comparable(words(accessor.at(-1) ?? "")) && !saysDoing)
    return ofResource(operation, withoutId(), accessor);
  const anywhere = tag !== undefined && scheme.behindVerb.has(tag);
  const method = namespaced?.exact === true ? parts : methodInResource(parts, accessor, anywhere);
  const lists =
    method.length === 1 &&
    method.length < parts.length &&
    method[0]!.toLowerCase() === "get" &&
    isPlural(parts.at(-1)!) &&
    collection;
  // What stands behind the tag's words is a name of its own when it begins with a verb: `items-read_item`, not `mobileConfigDoh`.
  const full = namespaced === undefined || namespaced.exact || (parts.length > 1 && isVerb(parts[0]!)) ? parts : all;
  return { accessor, method: lists ? "list" : camelCase(method), full, whole: namespaced === undefined };
}

/** The name of an operation whose id is only its resource: a `POST` without a word for a change makes something. */
function ofResource(operation: SourceOperation, name: DerivedName, accessor: readonly string[]): DerivedName {
  const makes = operation.method === "POST" && name.method === "update";
  return { ...name, accessor, ...(makes ? { method: "create", full: ["create"] } : {}) };
}

/**
 * The words with the verb first: `disk list` is `list disks` in a document whose ids have the verb last. An HTTP method at the
 * end is the verb of what has none (`check state get`), and goes where there is one (`getAddonProperty_get`).
 */
function verbFirst(parts: readonly string[], method: string, scheme: IdScheme): readonly string[] {
  const verb = parts.at(-1)!;
  const rest = parts.slice(0, -1);
  if (rest.length === 0) return parts;
  // `POST_DebitMemo`: the method in capitals is no word of a person's.
  if (parts[0] === method && method !== "GET" && method !== "DELETE") return [plainVerb(method), ...parts.slice(1)];
  if (verb.toLowerCase() === method.toLowerCase())
    return isVerb(rest[0]!) || isVerb(rest.at(-1)!)
      ? rest
      : [/^(?:get|delete)$/i.test(verb) ? verb : plainVerb(method), ...rest];
  const isLast = agrees(verb, method)
    ? !isPlainVerb(parts[0]!)
    : scheme.verbLast && !isVerb(parts[0]!) && isPlainVerb(verb);
  if (!isLast) return parts;
  return [verb, ...rest.slice(0, -1), verb.toLowerCase() === "list" ? asPlural(rest.at(-1)!) : rest.at(-1)!];
}

/** Whether a verb says what an HTTP method does: then a name that ends in it is a noun and its verb (`poll update`). */
function agrees(verb: string, method: string): boolean {
  const verbs: Readonly<Record<string, RegExp>> = {
    GET: /^(?:get|list)$/i,
    POST: /^(?:create|add)$/i,
    PUT: /^(?:update|replace)$/i,
    PATCH: /^(?:update|patch)$/i,
    DELETE: /^(?:delete|remove)$/i,
  };
  return Object.hasOwn(verbs, method) && verbs[method]!.test(verb);
}

function withAccessor(name: IdealName, accessor: readonly string[] | undefined): IdealName {
  return accessor === undefined ? name : { ...name, accessor };
}

/** `groupBy: path`: the getters come from the path, the method from the operationId where it has one. */
function nameByPath(
  id: string | undefined,
  operation: SourceOperation,
  collection: boolean,
  scheme: IdScheme,
): DerivedName {
  const fromPath = nameFromPath(operation.method, operation.path, collection);
  if (id === undefined) return fromPath;
  const full = verbFirst(words(id), operation.method, scheme);
  const method = methodInResource(full, fromPath.accessor, true);
  return { accessor: fromPath.accessor, method: camelCase(method), full };
}

/** `users_orders_list` and `users_set_password_create` of Django REST framework: path, then the action of the view. */
function actionName(id: string, operation: SourceOperation, accessor: readonly string[] | undefined): DerivedName {
  const action = words(restActions.exec(id)?.[1] ?? "");
  const segments = pathSegments(operation.path);
  const last = words(segments.at(-1)?.text ?? "");
  const reads = operation.method === "GET" && !isReadingVerb(last[0] ?? "");
  const extra = isAction(segments) && action.length === 1 && !reads;
  if (accessor === undefined) {
    const getters = staticSegments(operation.path).map(memberName);
    return { accessor: extra ? getters.slice(0, -1) : getters, method: camelCase(extra ? last : action) };
  }
  const nouns = words(id.replace(/^api_/, "")).slice(0, -action.length);
  const own = comparable(accessor.flatMap((getter) => words(getter)));
  const end = nouns.findIndex((_, index) => comparable(nouns.slice(0, index + 1)) === own);
  const rest = nouns.slice(end + 1);
  const verb = extra && comparable(rest.slice(-last.length)) === comparable(last) ? last : action;
  return { accessor, method: camelCase([...verb, ...(verb === last ? rest.slice(0, -last.length) : rest)]) };
}

/**
 * The first static segment of the path, or the one behind it when the first is the verb of the id (`/get/users`); none when the
 * path is the operation itself (`/ping`, `/copyPad`).
 */
function segmentAccessor(id: string, operation: SourceOperation): readonly string[] {
  const [first, second] = staticSegments(operation.path);
  if (first === undefined) return [];
  const parts = words(first);
  if (comparable(parts) === comparable(words(id))) return [];
  if (!isVerb(parts[0] ?? "")) return [memberName(first)];
  if (parts.length > 1 || second === undefined || isVerb(words(second)[0] ?? "")) return [];
  const place = words(id).findIndex((word) => word.toLowerCase() === first.toLowerCase());
  if (place > 0) return [];
  return [memberName(place === 0 || isPlainVerb(first) ? second : first)];
}

/**
 * A name that starts with a letter, where it has one, and is no longer than one should be: a year at the start goes to the end
 * (`2017LocalElections` → `localElections2017`), another number behind the word that it counts (`16DayForecast` →
 * `day16Forecast`), and a number that is a part of a word is spelled (`2faLogin` → `twoFaLogin`).
 */
export function started(name: string): string {
  const [, digits = "", rest = ""] = /^_?([0-9]+)(.*)$/u.exec(name) ?? [];
  if (digits === "")
    return bounded(/^[\p{Nd}\p{Mn}\p{Mc}]/u.test(name) ? `_${name}` : name === "" ? "unnamed" : name, name);
  const parts = words(rest);
  if (!/^\p{Lu}/u.test(rest)) return bounded((digitWords[Number(digits)] ?? `n${digits}`) + pascalCase(parts), name);
  const counted = /^(?:19|20)\d\d$/.test(digits) ? parts.length : 1;
  return bounded(camelCase(parts.slice(0, counted)) + digits + pascalCase(parts.slice(counted)), name);
}

const digitWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
