/**
 * Names from method and path alone, for operations without an `operationId` worth the name.
 *
 * Static segments are the getters, without what only says "this is an API" (`api`, `rest`, versions) at the start:
 * `/v1/customers/{customer}/sources` is `customers.sources`. The method is
 * - the last segment, when it names an action: `POST /payment_intents/{intent}/confirm` is `paymentIntents.confirm`;
 *   also Google's custom verbs, `POST /v1/{name}:export` is `export`;
 * - `list` for a `GET` that answers with a list, `retrieve` for any other;
 * - `create` for a `POST` to a collection, `update` for one to a single thing (the path ends with a parameter);
 * - `replace` for `PUT`, `update` for `PATCH`, `delete` for `DELETE`, with `All` when the path ends with a plural;
 * - the method's own name else (`head`, `options`, `trace`, `query`).
 */
import { camelCase, memberName, words } from "../names.js";
import { isPlural, isReadingVerb, isVerb, isVersion } from "./words.js";

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

/** The segments of a path template, without an API prefix at the start, a query, a fragment, and endings like `.json`. */
export function pathSegments(path: string): Segment[] {
  const [plain = ""] = path.split(/[?#]/, 1);
  const segments = plain
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment) =>
      segment.includes("{")
        ? { text: segment, parameter: true }
        : { text: segment.replace(/\.(?:json|xml)$/i, ""), parameter: false },
    );
  let start = 0;
  while (start < segments.length && isPrefix(segments[start]!, segments.slice(start + 1))) start++;
  return segments.slice(start);
}

/** The static segments among {@link pathSegments} that have a letter or digit. */
export function staticSegments(path: string): string[] {
  return pathSegments(path)
    .filter((segment) => !segment.parameter && words(segment.text).length > 0)
    .map((segment) => segment.text);
}

/** Getters and method from method and path; `collection` is whether a `GET` answers with a list. */
export function nameFromPath(method: string, path: string, collection: boolean): IdealName {
  const customVerb = /:([A-Za-z][\w-]*)$/.exec(path)?.[1];
  const segments = pathSegments(customVerb === undefined ? path : path.slice(0, -customVerb.length - 1));
  const getters = segments
    .filter((segment) => !segment.parameter && words(segment.text).length > 0)
    .map((segment) => memberName(segment.text));
  if (customVerb !== undefined) return { accessor: getters, method: memberName(customVerb) };
  if (getters.length === 0)
    return { accessor: [], method: camelCase([method, segments.length === 0 ? "root" : "item"]) };
  const last = segments.at(-1);
  const lastWords = last === undefined || last.parameter ? [] : words(last.text);
  const plain = methodWord(method, lastWords, collection);
  if (!isAction(lastWords)) return { accessor: getters, method: plain };
  const reads = method === "GET" && isReadingVerb(lastWords[0] ?? "");
  return {
    accessor: getters.slice(0, -1),
    method: method === "POST" || reads ? camelCase(lastWords) : camelCase([plain, ...lastWords]),
  };
}

/** Whether a last segment says what is done rather than what there is: `confirm`, `mark-as-read`, not `orders`. */
function isAction(lastWords: readonly string[]): boolean {
  const [first = ""] = lastWords;
  return isVerb(first) && !isPlural(lastWords.at(-1) ?? "");
}

function methodWord(method: string, lastWords: readonly string[], collection: boolean): string {
  const all = isPlural(lastWords.at(-1) ?? "") ? "All" : "";
  switch (method) {
    case "GET":
      return collection ? "list" : "retrieve";
    case "POST":
      return lastWords.length > 0 ? "create" : "update";
    case "PUT":
      return `replace${all}`;
    case "PATCH":
      return `update${all}`;
    case "DELETE":
      return `delete${all}`;
    default:
      return memberName(method);
  }
}

/** Versions always, `api` and the like only where another static segment follows. */
function isPrefix(segment: Segment, rest: readonly Segment[]): boolean {
  if (segment.parameter) return false;
  if (isVersion(segment.text) || /^\d{1,2}$/.test(segment.text)) return rest.length > 0;
  return prefixes.has(segment.text.toLowerCase()) && rest.some((next) => !next.parameter);
}
