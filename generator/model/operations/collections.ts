import type { SpecDocument } from "../../spec/document.js";
import { isObject, own } from "../../spec/json-value.js";
import type { SourceOperation } from "../collect.js";
import { words } from "../names.js";
import { staticSegments } from "../names/path.js";
import { comparable } from "../names/words.js";
import { follow, itemsOf, membersOf, textsOf, type Located } from "../raw.js";

/** Names that the array of a list has in APIs of all kinds. */
const listProperties: ReadonlySet<string> = new Set(
  "collection content data elements entries edges hits items list members nodes objects records resources results rows value values".split(
    " ",
  ),
);

/** Query parameters that cut a list into pages. */
const pageParameters: ReadonlySet<string> = new Set(
  "cursor limit maxresults offset page pagenumber pagesize pagetoken perpage size skip startingafter take top".split(
    " ",
  ),
);

/**
 * Whether an operation answers with a list, as far as one can tell: its answer says so, or says nothing while a path for one
 * item stands beside (`GET /users` without a schema, beside `/users/{id}`).
 */
export function listJudge(
  operations: readonly SourceOperation[],
  spec: SpecDocument,
): (operation: SourceOperation) => boolean {
  const shape = (path: string): string => path.replace(/\/$/, "").replace(/\{[^{}]*\}/g, "{}");
  const shapes = new Set(operations.map(({ path }) => shape(path)));
  const known = new Map<SourceOperation, boolean>();
  return (operation) => {
    const answer =
      known.get(operation) ??
      (answersWithList(spec, operation) ||
        (operation.method === "GET" &&
          shapes.has(`${shape(operation.path)}/{}`) &&
          successSchema(spec, operation) === undefined));
    known.set(operation, answer);
    return answer;
  };
}

/**
 * Whether an operation answers with a list: a query parameter cuts it into pages, or its first JSON success response is an array, or an object with an array that is
 * called like a list (`data`, `items`, …) or like the last static segment of the path. Looks three levels deep at most.
 */
function answersWithList(spec: SpecDocument, operation: SourceOperation): boolean {
  if (
    operation.parameters.some(
      (parameter) =>
        parameter.in === "query" && pageParameters.has(parameter.name.toLowerCase().replace(/[^a-z]/g, "")),
    )
  )
    return true;
  const schema = successSchema(spec, operation);
  return (
    schema !== undefined && isList(spec, schema, comparable(words(staticSegments(operation.path).at(-1) ?? "")), 3)
  );
}

function successSchema(spec: SpecDocument, operation: SourceOperation): Located | undefined {
  const success =
    operation.responses.find(({ status }) => status.startsWith("2")) ??
    operation.responses.find(({ status }) => status === "default");
  for (const [mediaType, value, origin] of success === undefined ? [] : membersOf(success, "content")) {
    if (!/[/+]json\b|^\*\/\*$/i.test(mediaType)) continue;
    const media = follow(spec, value, origin);
    const schema = media === undefined ? undefined : own(media.value, "schema");
    if (media !== undefined && isObject(schema)) return follow(spec, schema, `${media.origin}/schema`);
  }
  return undefined;
}

function isList(spec: SpecDocument, schema: Located, noun: string, depth: number): boolean {
  const types = textsOf(schema.value, "type");
  if (types.includes("array") || Object.hasOwn(schema.value, "prefixItems")) return true;
  if (depth === 0) return false;
  const parts = ["allOf", "oneOf", "anyOf"].flatMap((key) => itemsOf(schema, key));
  if (parts.some(([part, origin]) => holdsList(spec, part, origin, noun, depth - 1))) return true;
  return membersOf(schema, "properties").some(([name, value, origin]) => {
    const named = listProperties.has(name) || comparable(words(name)) === noun;
    const property = named ? follow(spec, value, origin) : undefined;
    return property !== undefined && textsOf(property.value, "type").includes("array");
  });
}

function holdsList(spec: SpecDocument, value: unknown, origin: string, noun: string, depth: number): boolean {
  const schema = follow(spec, value, origin);
  return schema !== undefined && isList(spec, schema, noun, depth);
}
