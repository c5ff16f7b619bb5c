import type { SpecDocument } from "../../document/document.js";
import { fieldAt, follow, followSchema, itemsAt, membersAt, type Located } from "../../document/located.js";
import { isJson } from "../../document/media-type.js";
import type { JsonSchema, MediaTypeObject, SchemaObject } from "../../document/openapi.js";
import type { SourceOperation } from "../collect.js";
import { words } from "../names/index.js";
import { lastParameter, staticSegments } from "../names/path.js";
import { comparable } from "../names/words.js";
import { typesIn } from "../../document/schema-types.js";
import { successesOf } from "./success.js";

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
      (returnsList(spec, operation) ||
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
function returnsList(spec: SpecDocument, operation: SourceOperation): boolean {
  if (
    operation.parameters.some(
      (parameter) =>
        parameter.in === "query" && pageParameters.has(parameter.name.toLowerCase().replace(/[^a-z]/g, "")),
    )
  )
    return true;
  const schema = successSchema(spec, operation);
  if (schema === undefined) return false;
  const parameter = lastParameter(operation.path);
  if (parameter !== undefined && isOneThing(schema, parameter)) return false;
  return isList(spec, schema, comparable(words(staticSegments(operation.path).at(-1) ?? "")), 3);
}

/** Whether an object has the property that its path ends with, or an `id`: its lists are parts of it (`GET /schemas/{id}`, SCIM). */
function isOneThing(schema: Located<SchemaObject>, parameter: string): boolean {
  const names = new Set(membersAt(schema, "properties").map(([name]) => comparable(words(name))));
  return names.has("id") || names.has(comparable(words(parameter)));
}

function successSchema(spec: SpecDocument, operation: SourceOperation): Located<SchemaObject> | undefined {
  const [success] = successesOf(operation.responses, ({ status }) => status);
  for (const [mediaType, source] of success === undefined ? [] : membersAt(success, "content")) {
    if (!isJson(mediaType) && mediaType !== "*/*") continue;
    const schema = fieldAt(follow<MediaTypeObject>(spec, source), "schema");
    if (typeof schema?.value === "object") return followSchema(spec, schema);
  }
  return undefined;
}

function isList(spec: SpecDocument, schema: Located<SchemaObject>, noun: string, depth: number): boolean {
  if (isArray(schema.value) || schema.value.prefixItems !== undefined) return true;
  if (depth === 0) return false;
  const parts = (["allOf", "oneOf", "anyOf"] as const).flatMap((key) => itemsAt(schema, key));
  if (parts.some((part) => holdsList(spec, part, noun, depth - 1))) return true;
  return membersAt(schema, "properties").some(([name, source]) => {
    const named = listProperties.has(name) || comparable(words(name)) === noun;
    const property = named ? followSchema(spec, source) : undefined;
    return property !== undefined && isArray(property.value);
  });
}

function isArray(schema: SchemaObject): boolean {
  return typesIn(schema).includes("array");
}

function holdsList(spec: SpecDocument, source: Located<JsonSchema>, noun: string, depth: number): boolean {
  const schema = followSchema(spec, source);
  return schema !== undefined && isList(spec, schema, noun, depth);
}
