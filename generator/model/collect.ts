import type { JsonPointer } from "../diagnostic.js";
import { forbiddenMethods } from "../http-methods.js";
import type { SpecDocument } from "../spec/document.js";
import { isObject, quoted, type JsonObject } from "../spec/json-value.js";
import { isMethodField } from "../spec/kind-tables.js";
import { appendPointer } from "../spec/pointer.js";
import { follow, itemsOf, membersOf, textOf, textsOf, type Located } from "./raw.js";
import type { Report } from "./report.js";

/** An Operation Object with what stands around it, references to parameters, body and responses followed, nothing interpreted. */
export interface SourceOperation extends Located {
  /** What identifies it: `GET /users/{id}`. */
  readonly key: string;
  /** In capitals, or the name under `additionalOperations` as it is written. */
  readonly method: string;
  readonly path: string;
  readonly pathItem: Located;
  /** Absent when the document has none or an empty one. */
  readonly operationId?: string;
  readonly tags: readonly string[];
  /** Those of the path item, replaced by those of the operation of the same name and place (OpenAPI 3.2 §4.10.1). */
  readonly parameters: readonly SourceParameter[];
  readonly requestBody?: Located;
  readonly responses: readonly SourceResponse[];
}

export interface SourceParameter extends Located {
  readonly name: string;
  readonly in: string;
}

export interface SourceResponse extends Located {
  readonly status: string;
}

/** RFC 9110 §5.6.2: what may be a method or a field name. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Whether a text may be a method or a header name (RFC 9110 §5.6.2). */
export function isToken(text: string): boolean {
  return token.test(text);
}

/** All operations under `paths`, in document order. */
export function collectOperations(spec: SpecDocument, report: Report): readonly SourceOperation[] {
  const root: Located = { value: spec.root as JsonObject, origin: "#" };
  return membersOf(root, "paths")
    .filter(([path]) => path.startsWith("/"))
    .flatMap(([path, value, origin]) => {
      const operations = operationsOfPath(spec, path, value, origin, report);
      for (const { method, origin: pointer } of operations)
        if (forbiddenMethods.has(method.toUpperCase()))
          report.add("method-not-sent", `The platform's fetch sends no ${method} requests.`, { pointer });
      return operations;
    });
}

/** The operations of one Path Item Object; also those of webhooks and callbacks, whose `path` is a name or an expression. */
export function operationsOfPath(
  spec: SpecDocument,
  path: string,
  value: unknown,
  origin: JsonPointer,
  report: Report,
): SourceOperation[] {
  const pathItem = followPathItem(spec, value, origin);
  if (pathItem === undefined) return [];
  const operations: SourceOperation[] = [];
  for (const method of Object.keys(pathItem.value)) {
    if (!isMethodField(method)) continue;
    const operation = readOperation(
      spec,
      path,
      method.toUpperCase(),
      pathItem.value[method],
      appendPointer(pathItem.origin, method),
      pathItem,
    );
    if (operation !== undefined) operations.push(operation);
  }
  for (const [method, additional, place] of membersOf(pathItem, "additionalOperations")) {
    if (!isToken(method)) {
      report.add("method-invalid", `${quoted(method)} is no HTTP method.`, {
        pointer: place,
        help: "A method is a token of letters, digits and hyphens.",
      });
      continue;
    }
    const operation = readOperation(spec, path, method, additional, place, pathItem);
    if (operation !== undefined) operations.push(operation);
  }
  return operations;
}

function readOperation(
  spec: SpecDocument,
  path: string,
  method: string,
  value: unknown,
  origin: JsonPointer,
  pathItem: Located,
): SourceOperation | undefined {
  if (!isObject(value)) return undefined;
  const located: Located = { value, origin };
  const operationId = textOf(value, "operationId");
  const [body] = membersNamed(located, "requestBody");
  const requestBody = body === undefined ? undefined : follow(spec, body[0], body[1]);
  return {
    ...located,
    key: `${method} ${path}`,
    method,
    path,
    pathItem,
    ...(operationId === undefined || operationId.trim() === "" ? {} : { operationId }),
    tags: textsOf(value, "tags").filter((tag) => tag.trim() !== ""),
    parameters: mergeParameters(readParameters(spec, pathItem), readParameters(spec, located)),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: readResponses(spec, located),
  };
}

function readParameters(spec: SpecDocument, holder: Located): SourceParameter[] {
  return itemsOf(holder, "parameters").flatMap(([item, origin]) => {
    const parameter = follow(spec, item, origin);
    const name = parameter === undefined ? undefined : textOf(parameter.value, "name");
    const place = parameter === undefined ? undefined : textOf(parameter.value, "in");
    return parameter === undefined || name === undefined || place === undefined
      ? []
      : [{ ...parameter, name, in: place }];
  });
}

function mergeParameters(shared: readonly SourceParameter[], own: readonly SourceParameter[]): SourceParameter[] {
  const merged = new Map<string, SourceParameter>();
  for (const parameter of [...shared, ...own]) {
    // Field names are case-insensitive (RFC 9110 §5.1), all other names are not.
    const name = parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name;
    merged.set(`${parameter.in} ${name}`, parameter);
  }
  return [...merged.values()];
}

function readResponses(spec: SpecDocument, operation: Located): SourceResponse[] {
  return membersOf(operation, "responses").flatMap(([status, value, origin]) => {
    const response = /^(?:[1-5](?:\d\d|XX|xx)|default)$/.test(status) ? follow(spec, value, origin) : undefined;
    return response === undefined
      ? []
      : [{ ...response, status: status === "default" ? status : status.toUpperCase() }];
  });
}

/** A Path Item Object may have a `$ref` and members of its own beside it; the own ones win (OpenAPI 3.2 §4.9.1). */
function followPathItem(spec: SpecDocument, value: unknown, origin: JsonPointer): Located | undefined {
  if (!isObject(value)) return undefined;
  const target = follow(spec, value, origin);
  if (target === undefined || target.origin === origin) return target;
  const { $ref: _ref, ...siblings } = value;
  const hasOperations = Object.keys(siblings).some((key) => key !== "summary" && key !== "description");
  // Members that come from two places have no common origin; the place that was written in the path wins.
  return hasOperations ? { value: { ...target.value, ...siblings }, origin } : target;
}

function membersNamed(parent: Located, key: string): (readonly [unknown, JsonPointer])[] {
  return Object.hasOwn(parent.value, key) ? [[parent.value[key], appendPointer(parent.origin, key)]] : [];
}
