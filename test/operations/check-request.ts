import { isDeepStrictEqual } from "node:util";
import type { SeenRequest } from "../support/loopback.js";
import type { PlannedCall } from "./arguments.js";
import { comparable, formPairs, headerText, partsOf, pathText, queryPairs, readParts } from "./expected.js";
import { isRaw, raw, type RawOperation } from "./raw-document.js";

/** What beside the operation decides how a request looks. */
export interface Surroundings {
  /** Objects in queries without a style are sent as `name[key]`. */
  readonly brackets: boolean;
  /** What the chosen credentials add. */
  readonly credentials: {
    readonly headers: ReadonlyMap<string, string>;
    readonly query: readonly string[];
    readonly known: boolean;
  };
}

/** The differences between a request that was sent and what the document says of it. */
export async function checkRequest(
  seen: SeenRequest,
  operation: RawOperation,
  planned: PlannedCall,
  { brackets, credentials }: Surroundings,
): Promise<readonly string[]> {
  const differences: string[] = [];
  const compare = (what: string, actual: unknown, expected: unknown): void => {
    if (!isDeepStrictEqual(actual, expected)) differences.push(`${what}: ${show(actual)}, not ${show(expected)}`);
  };
  const [path = "", ...rest] = seen.url.split("?");
  compare("method", seen.method, operation.method);
  compare("path", path, operation.server.path + fillPath(operation, planned));
  const pairs = [...planned.given].flatMap(([parameter, value]) =>
    parameter.in === "query" ? queryPairs(parameter, value, brackets) : [],
  );
  const query = rest.join("?");
  compare("query", comparable(query === "" ? [] : query.split("&")), comparable([...pairs, ...credentials.query]));
  for (const [parameter, value] of planned.given)
    if (parameter.in === "header")
      compare(`header ${parameter.name}`, seen.headers[parameter.name.toLowerCase()], headerText(value));
  if (credentials.known)
    for (const name of new Set(["authorization", ...credentials.headers.keys()]))
      compare(`header ${name}`, seen.headers[name], credentials.headers.get(name));
  differences.push(...(await checkBody(seen, planned)));
  return differences;
}

function fillPath({ path }: RawOperation, { given }: PlannedCall): string {
  return [...given].reduce(
    (text, [parameter, value]) =>
      parameter.in === "path" ? text.replaceAll(`{${parameter.name}}`, () => pathText(value)) : text,
    path,
  );
}

async function checkBody(seen: SeenRequest, { body }: PlannedCall): Promise<readonly string[]> {
  const type = seen.headers["content-type"];
  if (body === undefined)
    return seen.body === "" && type === undefined
      ? []
      : [`a body that was not given: ${type} ${seen.body.slice(0, 200)}`];
  const { mediaType, media, value } = body;
  const differences: string[] = [];
  const bare = (type ?? "").split(";")[0];
  if (!mediaType.includes("*") && bare !== mediaType.split(";")[0])
    differences.push(`content type ${type}, not ${mediaType}`);
  const differs = (actual: unknown, expected: unknown): void => {
    if (!isDeepStrictEqual(actual, expected)) differences.push(`body: ${show(actual)}, not ${show(expected)}`);
  };
  if (/json/i.test(mediaType)) differs(parseJson(seen.body), JSON.parse(JSON.stringify(value)));
  else if (/urlencoded/.test(mediaType))
    differs(
      comparable(seen.body.split("&").filter(Boolean)),
      comparable(formPairs(raw(value), raw(media["encoding"])).map(String)),
    );
  else if (/multipart/.test(mediaType))
    differs(
      [...readParts(seen.body, type ?? "")].sort(),
      [...(await partsOf(raw(value), raw(media["encoding"])))].sort(),
    );
  else
    differs(
      seen.body,
      value instanceof Blob ? await value.text() : isRaw(value) ? JSON.stringify(value) : String(value),
    );
  return differences;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return `no JSON: ${text.slice(0, 200)}`;
  }
}

export function show(value: unknown): string {
  return (JSON.stringify(value) ?? "undefined").slice(0, 400);
}
