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
import { camelCase, memberName, pascalCase, words } from "./names.js";
import { isPlural, isReadingVerb, isVerb, isVersion } from "./names-words.js";

/** A place in the tree: getters as they are wished for, not yet made unique or safe. */
export interface IdealName {
  readonly accessor: readonly string[];
  readonly method: string;
}

const prefixes: ReadonlySet<string> = new Set(["api", "apis", "rest", "services", "service", "public", "latest"]);

/** Static segments of a path template, without leading words that only say "this is an API", a file ending, and custom verbs. */
export function staticSegments(path: string): string[] {
  const segments = pathSegments(path).filter((segment) => !segment.parameter);
  return segments.map((segment) => segment.text);
}

interface Segment {
  readonly text: string;
  readonly parameter: boolean;
}

/** The segments of a path after its API prefix; a segment that holds an expression is a parameter. */
export function pathSegments(path: string): Segment[] {
  const [plain = ""] = path.split(/[?#]/, 1);
  const segments = plain
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment) => (segment.includes("{") ? { text: segment, parameter: true } : { text: segment.replace(/\.(?:json|xml)$/i, ""), parameter: false }));
  let start = 0;
  while (start < segments.length - 1 && isPrefix(segments[start]!)) start++;
  // A prefix alone is a name: `/api`, `/status`.
  if (start === segments.length - 1 && segments.length > 1 && isPrefix(segments[start]!) && segments[start]!.text !== "status") start--;
  return segments.slice(Math.max(start, 0));
}

/** Getters and method from method and path; `collection` is whether a `GET` answers with a list. */
export function nameFromPath(method: string, path: string, collection: boolean): IdealName {
  const customVerb = /\}?:([A-Za-z][\w-]*)$/.exec(path)?.[1];
  const segments = pathSegments(customVerb === undefined ? path : path.slice(0, path.length - customVerb.length - 1));
  const getters = segments.filter((segment) => !segment.parameter && words(segment.text).length > 0).map((segment) => memberName(segment.text));
  if (customVerb !== undefined) return { accessor: getters, method: memberName(customVerb) };
  const last = segments.at(-1);
  const lastWords = last === undefined || last.parameter ? [] : words(last.text);
  if (lastWords.length === 0 && getters.length === 0) return { accessor: [], method: camelCase([method, segments.length === 0 ? "root" : "item"]) };
  if (isAction(method, lastWords)) return { accessor: getters.slice(0, -1), method: camelCase(lastWords) };
  const plural = isPlural(lastWords.at(-1) ?? "");
  return { accessor: getters, method: methodWord(method, lastWords.length > 0, plural, collection) };
}

/** Whether the last segment says what is done rather than what there is. */
function isAction(method: string, lastWords: readonly string[]): boolean {
  const [first] = lastWords;
  if (first === undefined) return false;
  if (method === "GET" || method === "HEAD") return lastWords.length === 1 ? isReadingVerb(first) : isReadingVerb(first) || /^(?:get|list|is|has)$/i.test(first);
  return method !== "DELETE" && isVerb(first) && !(lastWords.length === 1 && isPlural(first));
}

function methodWord(method: string, endsStatic: boolean, plural: boolean, collection: boolean): string {
  const all = endsStatic && plural ? "All" : "";
  switch (method) {
    case "GET":
      return collection ? "list" : "retrieve";
    case "POST":
      return endsStatic ? "create" : "update";
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

/** A longer method name of the path's own words, for a place that is taken: `retrieve` → `retrieveByName`. */
export function qualifiedMethod(method: string, path: string): string {
  const version = path.split("/").find(isVersion);
  if (version !== undefined) return method + pascalCase(words(version));
  const parameter = /\{([^{}]*)\}[^{}]*$/.exec(path)?.[1] ?? "";
  return parameter === "" ? method : `${method}By${pascalCase(words(parameter))}`;
}

function isPrefix(segment: Segment): boolean {
  return !segment.parameter && (prefixes.has(segment.text.toLowerCase()) || isVersion(segment.text) || segment.text === "2");
}
