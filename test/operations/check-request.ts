import { isDeepStrictEqual } from "node:util";
import type { SeenRequest } from "../support/loopback.js";
import type { PlannedCall } from "./arguments.js";
import { comparable, cookiePairs, encode, headerText, pathText, queryPairs } from "./expected.js";
import { formPairs, partsOf, readParts, type FormPart } from "./expected-forms.js";
import { printXml, readXml, xmlRoot } from "./expected-xml.js";
import { isJson, isRaw, list, raw, type RawDocument, type RawOperation, type RawParameter } from "./raw-document.js";

/** What beside the operation decides how a request looks. */
export interface Surroundings {
  /** Objects in queries without a style are sent as `name[key]`. */
  readonly brackets: boolean;
  /** What the chosen credentials add. */
  readonly credentials: {
    readonly headers: ReadonlyMap<string, string>;
    readonly query: readonly string[];
    readonly cookies: readonly string[];
    readonly known: boolean;
  };
}

/** The differences between a request that was sent and what the document says of it. */
export async function checkRequest(
  document: RawDocument,
  seen: SeenRequest,
  operation: RawOperation,
  planned: PlannedCall,
  { brackets, credentials }: Surroundings,
): Promise<readonly string[]> {
  const differences: string[] = [];
  const compare = (what: string, actual: unknown, expected: unknown): void => {
    const found = difference(actual, expected);
    if (found !== undefined) differences.push(`${what}: ${found}`);
  };
  const [path = "", ...rest] = seen.url.split("?");
  compare("method", seen.method, operation.method);
  const [template = "", literal = ""] = withoutFragment(operation.path).split("?");
  compare("path", path, operation.server.path + fill(template, planned));
  const given = (place: string): readonly [RawParameter, unknown][] =>
    [...planned.given].filter(([parameter]) => parameter.in === place);
  const query = rest.join("?");
  const pairs = given("query").flatMap(([parameter, value]) => queryPairs(parameter, value, brackets));
  const whole = given("querystring").flatMap(([parameter, value]) => queryText(parameter, value));
  // A parameter of the name of a key stands for it.
  const named = new Set(pairs.map((pair) => pair.split("=")[0]));
  const keys = credentials.query.filter((key) => !named.has(key.split("=")[0]));
  const written = withoutExpressions(fill(literal, planned), operation);
  compare("query", comparable([query]), comparable([written, ...whole, ...pairs, ...keys]));
  for (const [parameter, value] of given("header"))
    compare(`header ${parameter.name}`, sentHeader(seen, parameter), headerText(parameter, value));
  const cookies = given("cookie").flatMap(([parameter, value]) => cookiePairs(parameter, value));
  const asHeader = given("header").some(([{ name }]) => name.toLowerCase() === "cookie");
  if ((credentials.known || cookies.length > 0) && !asHeader)
    compare("cookies", pairsOfCookies(seen), [...cookies, ...credentials.cookies].sort());
  if (credentials.known)
    for (const name of new Set(["authorization", ...credentials.headers.keys()]))
      compare(`header ${name}`, seen.headers[name], credentials.headers.get(name));
  differences.push(...(await checkBody(document, seen, planned)));
  return differences;
}

function withoutFragment(path: string): string {
  return path.split("#")[0] ?? "";
}

/** What is left of a query in a path are query parameters, which are sent anyway, or what nobody declares. */
function withoutExpressions(query: string, { parameters }: RawOperation): string {
  const repeats = (pair: string): boolean =>
    parameters.some(({ name, in: place }) => place === "query" && pair.endsWith(`={${name}}`));
  return query
    .split("&")
    .filter((pair) => !repeats(pair))
    .join("&")
    .replace(/\{[^{}]*\}/g, encode);
}

function fill(template: string, { given }: PlannedCall): string {
  return [...given].reduce(
    (text, [parameter, value]) =>
      parameter.in === "path" ? text.replaceAll(`{${parameter.name}}`, () => pathText(parameter, value)) : text,
    template.replace(/[^{}]+(?=\{|$)/g, (part) => encodeURI(decodeURI(part))),
  );
}

/** A whole query (OpenAPI 3.2 §4.12.1): a form, or the encoded text of another media type. */
function queryText({ node }: RawParameter, value: unknown): readonly string[] {
  const [[mediaType, media] = ["", {}]] = Object.entries(raw(node["content"]));
  if (mediaType.startsWith("application/x-www-form-urlencoded"))
    return formPairs(raw(value), raw(raw(media)["encoding"]));
  return [encode(/json/.test(mediaType) ? JSON.stringify(value) : String(value))];
}

/** JSON in a header may escape what is not ASCII. */
function sentHeader({ headers }: SeenRequest, { name, node }: RawParameter): string | undefined {
  const text = headers[name.toLowerCase()];
  return isRaw(node["content"]) && text !== undefined && /^[[{"]/.test(text) ? JSON.stringify(parseJson(text)) : text;
}

function pairsOfCookies({ headers }: SeenRequest): readonly string[] {
  return (headers["cookie"] ?? "").split("; ").filter(Boolean).sort();
}

async function checkBody(document: RawDocument, seen: SeenRequest, { body }: PlannedCall): Promise<readonly string[]> {
  const type = seen.headers["content-type"];
  if (body === undefined)
    return seen.body === "" && type === undefined
      ? []
      : [`a body that was not given: ${type} ${seen.body.slice(0, 200)}`];
  const { mediaType, media, value } = body;
  const differences: string[] = [];
  const bare = (type ?? "").split(";")[0];
  if (bare?.includes("*") === true) differences.push(`content type ${type}, which is a range`);
  if (!mediaType.includes("*") && bare?.toLowerCase() !== mediaType.split(";")[0]?.toLowerCase())
    differences.push(`content type ${type}, not ${mediaType}`);
  const differs = (actual: unknown, expected: unknown): void => {
    const found = difference(actual, expected);
    if (found !== undefined) differences.push(`body: ${found}`);
  };
  const jsonLines = (separator: string): string =>
    list(value)
      .map((item) => `${separator}${JSON.stringify(item)}\n`)
      .join("");
  const text = async (): Promise<string> =>
    value instanceof Blob ? value.text() : typeof value === "object" ? JSON.stringify(value) : String(value);
  if (/jsonl|ndjson|json-?lines|stream\+json/i.test(mediaType)) differs(seen.body, jsonLines(""));
  else if (/json-seq/i.test(mediaType)) differs(seen.body, jsonLines("\x1e"));
  else if (isJson(mediaType) && !(value instanceof Blob) && !(mediaType.includes("*") && typeof value === "string"))
    differs(parseJson(seen.body), JSON.parse(JSON.stringify(value)));
  else if (mediaType.startsWith("application/x-www-form-urlencoded"))
    differs(comparable([seen.body]), comparable(formPairs(raw(value), raw(media["encoding"]))));
  else if (mediaType.startsWith("multipart"))
    differs(sorted(readParts(seen.body, type ?? "")), sorted(await partsOf(value, raw(media["encoding"]))));
  else if (/xml/.test(mediaType) && typeof value !== "string" && !(value instanceof Blob)) {
    const root = xmlRoot(document, media["schema"] ?? {}, value);
    differs(readXml(seen.body), readXml(root ? printXml(root) : ""));
  } else differs(seen.body, await text());
  return differences;
}

function sorted(parts: readonly FormPart[]): readonly string[] {
  return parts.map((part) => JSON.stringify(part)).sort();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return `no JSON: ${text.slice(0, 200)}`;
  }
}

/** What is wrong with a value, at the first place that differs; `undefined`: nothing. */
export function difference(actual: unknown, expected: unknown, at: string = ""): string | undefined {
  if (isDeepStrictEqual(actual, expected)) return undefined;
  const both = [actual, expected];
  if (both.every(isRaw) || both.every(Array.isArray)) {
    const [left, right] = both.map((value) => new Map(Object.entries(value as object)));
    for (const key of new Set([...left!.keys(), ...right!.keys()])) {
      const found = difference(left!.get(key), right!.get(key), `${at}/${key}`);
      if (found !== undefined) return found;
    }
  }
  return `${at === "" ? "" : `at ${at}: `}${show(actual)}, not ${show(expected)}`;
}

export function show(value: unknown): string {
  return (JSON.stringify(value) ?? "undefined").slice(0, 400);
}
