/**
 * Names of types that do not come from schemas.
 *
 * The types of an operation start with what its operationId says, where that names the resource (`CreateApplicationEmoji` of
 * `applications.createEmoji`), else with its method and the noun of its resource: `ListUsers` (`users.list`), `FindAllUsers`,
 * `GetUserById` (`users.getById`), `GetRepoContent` (`repos.getContent`); or `UsersList` with
 * `operationTypeNames: groupFirst`. Only the last getter counts; where two operations would share a name, the one of the
 * shorter path keeps it and the other takes its whole accessor.
 */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { Options } from "../../options/index.js";
import { extensionOf } from "../../document/located.js";
import { pointerKeys } from "../../document/json/pointer.js";
import { assignNames, bounded, entryOf, pascalCase, typeName, words } from "./index.js";
import { asPlural, asSingular, isPreposition, isQuantifier, isVerb, isVersion, singular } from "./words.js";
import type { NamedOperation } from "./naming.js";

/** Names of types that do not come from schemas, decided for all operations of the document before any is left out. */
export interface TypeNamePlan {
  /** `ListUsers`: what the types of an operation start with, by its key. Unique. */
  base(operationKey: string): string;
  /** The same for the request type, where operations whose request type the document names claim nothing. */
  request(operationKey: string): string;
  /** The name for something inline under `components` (after its key) or at another place (`fallback`). */
  inline(origin: JsonPointer, ending: string, fallback: string): string;
}

/** Settles the names for all operations of the document, so that leaving some out changes none of the others. */
export function planTypeNames(operations: readonly NamedOperation[], options: Options): TypeNamePlan {
  const bases = assignBases(operations, options);
  const unnamed = operations.filter((named) => statedRequestName(named, options) === undefined);
  const requests = unnamed.length === operations.length ? bases : assignBases(unnamed, options);
  const shared = sharedNames(operations, bases);
  return {
    base: (key) => bases.get(key) ?? typeName(key),
    request: (key) => requests.get(key) ?? typeName(key),
    inline(origin, ending, fallback): string {
      const component = componentKey(origin);
      const name = component === undefined ? (shared.get(origin) ?? fallback) : typeName(component);
      return name.toLowerCase().endsWith(ending.toLowerCase()) ? name : name + ending;
    },
  };
}

/** The name of an operation's request type: what an extension says, else made from its base. */
export function requestTypeName(
  named: NamedOperation,
  plan: TypeNamePlan,
  options: Options,
): { readonly name: string; readonly stated: boolean } {
  const stated = statedRequestName(named, options);
  return { name: stated ?? plan.request(named.operation.key) + options.requestSuffix, stated: stated !== undefined };
}

function statedRequestName({ operation }: NamedOperation, options: Options): string | undefined {
  for (const extension of options.requestNameExtensions) {
    const value = extensionOf(operation.value, extension);
    if (typeof value === "string" && words(value).length > 0) return typeName(value);
  }
  return undefined;
}

function assignBases(operations: readonly NamedOperation[], options: Options): Map<string, string> {
  return assignNames(
    operations.map((named) => ({
      key: named.operation.key,
      candidates: [baseName(named, false, options)],
      more: () => [baseName(named, true, options), ...(named.full === undefined ? [] : [pascalCase(named.full)])],
      rank: named.rank,
    })),
  );
}

/** @param whole all getters stand in the name, even where the method says the resource already (`users.listUsers`) */
function baseName(named: NamedOperation, whole: boolean, options: Options): string {
  const accessor = whole ? named.accessor : named.accessor.slice(-1);
  const group = accessor.flatMap((getter) => words(getter));
  const method = words(named.methodName);
  const ordered =
    options.operationTypeNames === "groupFirst" ? [...group, ...method] : phraseOf(named, group, method, whole);
  const name = bounded(pascalCase(ordered), ordered.join(" "));
  return /^[\p{L}_$]/u.test(name) ? name : `_${name}`;
}

/** The words of an operation's types as one says them: verb, how many, resource, the rest. */
function phraseOf(
  { full = [], whole: isId, collection }: NamedOperation,
  group: readonly string[],
  method: readonly string[],
  whole: boolean,
): readonly string[] {
  const [verb = "", ...rest] =
    /^partial$/i.test(method[0] ?? "") && method.length > 1
      ? [method.slice(0, 2).join("-"), ...method.slice(2)]
      : method;
  const noun = singular(group.at(-1) ?? "");
  const says = (parts: readonly string[]): boolean => parts.some((word) => singular(word) === noun);
  const object = full.slice(1).find((word) => !isQuantifier(word));
  // A name that a collision has changed is no part of its id any more.
  const isPart = isSubsequence(method, full);
  const isPhrase = says(full) || (isId && isVerb(verb) && object !== undefined && !isPreposition(object));
  if (!whole && isPart && isPhrase && full[0]!.toLowerCase() === (words(verb)[0] ?? "").toLowerCase()) return full;
  if (!whole && says(method)) return method;
  if (!isVerb(verb)) {
    // `mobileConfigDoh` begins with its resource, which reads better than a verb that is none.
    return !whole && method.length > 0 && says(full) && full.length > method.length ? full : [...group, ...method];
  }
  const counted = rest.findIndex((word) => !isQuantifier(word));
  const quantifiers = rest.slice(0, counted < 0 ? rest.length : counted);
  const [next, ...others] = rest.slice(quantifiers.length);
  // `sign in`, `log out`
  if (next !== undefined && others.length === 0 && /^(?:in|out|up|off|on|over)$/i.test(next))
    return [verb, next, ...group.slice(0, -1), ...group.slice(-1).map(asSingular)];
  const many =
    collection ||
    /^(?:list|search|query|export|import|count)$/i.test(verb) ||
    quantifiers.some((word) => !/^(?:one|single|any|every)$/i.test(word));
  const isModifier = next !== undefined && !isPreposition(next) && !isVersion(next);
  const inNumber = many && !isModifier ? asPlural : asSingular;
  const thing = whole ? group : [...group.slice(0, -1), ...group.slice(-1).map(inNumber)];
  return [verb, ...quantifiers, ...thing, ...(next === undefined ? [] : [next, ...others])];
}

/** Whether all of the words stand among others in the same order, a plural for a singular allowed. */
function isSubsequence(parts: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const word of all) if (at < parts.length && singular(word) === singular(parts[at]!)) at++;
  return at === parts.length;
}

/** Names for parameters that a path item shares between its operations: after the first of them. */
function sharedNames(
  operations: readonly NamedOperation[],
  bases: ReadonlyMap<string, string>,
): Map<JsonPointer, string> {
  const shared = new Map<JsonPointer, string>();
  for (const { operation } of operations) {
    for (const parameter of operation.parameters) {
      if (parameter.origin.startsWith(`${operation.origin}/`) || shared.has(parameter.origin)) continue;
      shared.set(parameter.origin, entryOf(bases, operation.key) + pascalCase(words(parameter.name)));
    }
  }
  return shared;
}

/** The key under `components` (or under a mounted document's) that an origin starts with, schemas excepted. */
function componentKey(origin: JsonPointer): string | undefined {
  // Most places are under `paths`; cutting their pointers up would be the larger part of naming.
  if (!origin.includes("/components/")) return undefined;
  const keys = pointerKeys(origin);
  const start = keys.indexOf("components");
  return start >= 0 && keys[start + 1] !== "schemas" && keys.length >= start + 3 ? keys[start + 2] : undefined;
}
