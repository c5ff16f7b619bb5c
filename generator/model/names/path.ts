/**
 * Names from method and path alone, for operations without an `operationId` worth the name.
 *
 * Without a tag the static segments are the getters, without what only says "this is an API" (`api`, `rest`, versions) at the
 * start: `/v1/customers/{customer}/sources` is `customers.sources`. The method is
 * - the last segment, when it names an action: `POST /payment_intents/{intent}/confirm` is `paymentIntents.confirm`;
 *   also Google's custom verbs, `POST /v1/{name}:export` is `export`, and remote procedures, `POST /Admin/GetRoles`;
 * - `list` for a `GET` that answers with a list, `retrieve` for any other;
 * - `create` for a `POST` to a collection, `update` for one to a single thing (the path ends with a parameter);
 * - `replace` for `PUT`, `update` for `PATCH`, `delete` for `DELETE`, with `All` when the path ends with a plural;
 * - the method's own name else (`head`, `options`, `trace`, `query`).
 * With a tag the operation stands in the tag's resource, and what the path says behind the tag's own segment is a part of the
 * method: `GET /users/{id}/orders` under `users` is `users.listOrders`.
 */
import { camelCase, memberName, words } from "./index.js";
import { asSingular, comparable, isPlainVerb, isPlural, isReadingVerb, isVerb, isVersion } from "./words.js";

/** A place in the tree: getters as they are wished for, not yet made unique or safe. */
export interface IdealName {
  readonly accessor: readonly string[];
  readonly method: string;
}

const prefixes: ReadonlySet<string> = new Set(["api", "apis", "rest"]);

export interface Segment {
  readonly text: string;
  /** It holds a template expression. */
  readonly parameter: boolean;
}

/** The segments of a path template, without an API prefix at the start, numbers of versions, a query, a fragment, and endings like `.json` and `.{format}`. */
export function pathSegments(path: string): Segment[] {
  const [plain = ""] = path.split(/[?#]/, 1);
  const segments = plain
    .split("/")
    .flatMap(procedureParts)
    .filter((segment) => segment !== "")
    .map(readSegment);
  let start = 0;
  while (start < segments.length && isPrefix(segments[start]!, segments.slice(start + 1))) start++;
  const rest = segments.slice(start);
  return rest.filter(
    (segment, index) =>
      segment.parameter || index === rest.length - 1 || !/^(?:\d+(?:\.\d+)+|\d{1,2})$/.test(segment.text),
  );
}

/** `chat.postMessage` as `chat` and `postMessage`: a resource and what is done to it. */
function procedureParts(segment: string): readonly string[] {
  const parts = segment.split(".");
  const isProcedure = parts.length > 1 && parts.every((part) => /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(part));
  return isProcedure && isVerb(words(parts.at(-1)!)[0] ?? "") ? parts : [segment];
}

/** A segment; `:id` is a parameter that the author forgot to write in braces. */
function readSegment(segment: string): Segment {
  const text = segment
    .replace(/\.(?:json|xml)$/i, "")
    .replace(/(?<=[\p{L}\p{N}}])\.?\{[^{}]*(?:format|extension)[^{}]*\}$/iu, "");
  return { text, parameter: text.includes("{") || text.startsWith(":") };
}

/** The static segments among {@link pathSegments} that have a letter or digit. */
export function staticSegments(path: string): string[] {
  return pathSegments(path)
    .filter((segment) => !segment.parameter && words(segment.text).length > 0)
    .map((segment) => segment.text);
}

/** The name of the parameter that a path ends with; `undefined` when it ends with something else. */
export function lastParameter(path: string): string | undefined {
  const last = pathSegments(path).at(-1);
  return last?.parameter === true ? (/\{([^{}]*)\}[^{}]*$/.exec(last.text)?.[1] ?? last.text) : undefined;
}

/** Getters and method from method and path; `collection` is whether a `GET` answers with a list. */
export function nameFromPath(method: string, path: string, collection: boolean): IdealName {
  const customVerb = customVerbOf(path);
  const segments = pathSegments(customVerb === undefined ? path : path.slice(0, -customVerb.length - 1));
  const getters = segments
    .filter((segment) => !segment.parameter && words(segment.text).length > 0)
    .map((segment) => memberName(segment.text));
  if (customVerb !== undefined) return { accessor: getters, method: memberName(customVerb) };
  if (getters.length === 0)
    return { accessor: [], method: camelCase([method, segments.length === 0 ? "root" : "item"]) };
  const last = segments.at(-1)!;
  const lastWords = last.parameter ? [] : words(last.text);
  if (!isAction(segments)) return { accessor: getters, method: methodWord(method, lastWords, collection) };
  return { accessor: getters.slice(0, -1), method: camelCase(actionWords(method, lastWords, collection)) };
}

/** At most so many nouns of a path stand in the name of a method, as long as they tell it from others. */
const MAXIMUM_NOUNS = 2;

/**
 * The method of an operation in the resource of its tag, with the last nouns of the path behind the tag's own, and in `full`
 * with all of them; `tagNouns` are the tag's words as `comparable` gives them.
 */
export function methodInTag(
  { method, path }: { readonly method: string; readonly path: string },
  tagNouns: ReadonlySet<string>,
  collection: boolean,
): { readonly method: string; readonly full: readonly string[] } {
  const customVerb = customVerbOf(path);
  const segments = pathSegments(customVerb === undefined ? path : path.slice(0, -customVerb.length - 1));
  const own = segments.findLastIndex(({ text, parameter }) => !parameter && tagNouns.has(comparable(words(text))));
  const last = segments.at(-1);
  // The path may be nothing but the tag's own place: `POST /` adds to it.
  const lastWords = last === undefined ? [...tagNouns].slice(0, 1) : last.parameter ? [] : words(last.text);
  const isLast = customVerb === undefined && own < segments.length - 1 && isAction(segments);
  const nouns = (isLast ? segments.slice(own + 1, -1) : segments.slice(own + 1))
    .filter(({ parameter }) => !parameter)
    .map(({ text }) => words(text))
    .filter((noun) => noun.length > 0);
  // `/orgs/{org}/settings` of the tag `org-settings` is the resource itself.
  const isOwn = (parts: readonly string[]): boolean => tagNouns.has(comparable(parts));
  const verb =
    customVerb !== undefined
      ? words(customVerb)
      : isLast
        ? actionWords(method, lastWords, collection)
        : words(methodWord(method, lastWords, collection));
  const one = segments.at(-2)?.parameter === true;
  const many =
    (isLast && !one) ||
    customVerb !== undefined ||
    collection ||
    verb.includes("All") ||
    (!isLast && lastWords.length > 0 && method !== "POST");
  // `delete-images` says of what: what it stands below only tells it from another.
  const isSaid = isLast && method === "POST" && verb.length > 1;
  return {
    method: camelCase([
      ...verb,
      ...(isSaid || isOwn(phrase(nouns, many)) ? [] : phrase(nouns.slice(-MAXIMUM_NOUNS), many)),
    ]),
    full: [...verb, ...phrase(nouns, many)],
  };
}

/** Nouns of a path as one: all but the last in the singular (`orders/{id}/lines` is `order lines`), what the next one says left out. */
function phrase(nouns: readonly (readonly string[])[], many: boolean): readonly string[] {
  return nouns.flatMap((noun, index) => {
    const one = [...noun.slice(0, -1), asSingular(noun.at(-1)!)];
    const next = nouns[index + 1];
    if (next === undefined) return many ? noun : one;
    return comparable(next.slice(0, one.length)) === comparable(one) ? [] : one;
  });
}

function customVerbOf(path: string): string | undefined {
  return /[^/]:([A-Za-z][\w-]*)$/.exec(path)?.[1];
}

/**
 * Whether the last segment says what is done rather than what there is: `confirm`, `mark-as-read`, `GetRoles`, not `orders`, nor
 * `pull-requests`. What stands below `rpc` is a procedure whatever it is called (PostgREST).
 */
export function isAction(segments: readonly Segment[]): boolean {
  const last = segments.at(-1);
  if (last === undefined || last.parameter) return false;
  if (segments.at(-2)?.text.toLowerCase() === "rpc") return true;
  const [first = "", ...others] = words(last.text);
  if (!isVerb(first)) return false;
  return !isPlural(others.at(-1) ?? first) || (others.length > 0 && isPlainVerb(first));
}

/** Verbs that are as often a thing that `PUT` replaces. */
const nounVerbs = /^(?:index|list|match|order|query|queue|quote|record|report|review|schedule|tag|test|view)$/i;

/** What an action is called: as it is, behind the method's word where that says something else (`deleteLock`). */
function actionWords(method: string, action: readonly string[], collection: boolean): readonly string[] {
  const [first = ""] = action;
  // `DELETE /tasks/bulkDelete`, `GET /get`: the method is said already.
  if (action.some((word) => word.toLowerCase() === method.toLowerCase())) return action;
  const reads = method === "GET" && isReadingVerb(first);
  const phrase = action.length > 1 && isPlainVerb(first);
  const changes = method === "POST" || ((method === "PUT" || method === "PATCH") && !nounVerbs.test(first));
  return changes || reads || phrase ? action : [methodWord(method, action, collection), ...action];
}

/** Plurals that are one thing: nobody replaces all settings one by one. */
const oneThing = /^(?:credentials|details|docs|options|permissions|preferences|settings|statistics|stats|terms)$/i;

function methodWord(method: string, lastWords: readonly string[], collection: boolean): string {
  const noun = lastWords.at(-1) ?? "";
  const all = isPlural(noun) && !oneThing.test(noun) ? "All" : "";
  switch (method) {
    case "GET":
      return collection ? "list" : "retrieve";
    case "POST":
      return lastWords.length > 0 ? "create" : "update";
    case "PUT":
    case "PATCH":
    case "DELETE":
      return plainVerb(method) + all;
    default:
      return memberName(method);
  }
}

/** What an HTTP method does, in one word. */
export function plainVerb(method: string): string {
  const verbs = new Map([
    ["POST", "create"],
    ["PUT", "replace"],
    ["PATCH", "update"],
  ]);
  return verbs.get(method) ?? method.toLowerCase();
}

/** Versions always, `api` and the like only where another static segment follows. */
function isPrefix(segment: Segment, rest: readonly Segment[]): boolean {
  if (segment.parameter) return false;
  if (isVersion(segment.text) || /^\d{1,2}$/.test(segment.text)) return rest.length > 0;
  return prefixes.has(segment.text.toLowerCase()) && rest.some((next) => !next.parameter);
}
