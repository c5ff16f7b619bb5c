import { forbiddenMethods } from "../document/http-methods.js";
import type { SpecDocument } from "../document/document.js";
import { isToken, methodFields } from "../document/http.js";
import { quoted } from "../document/json/value.js";
import { fieldAt, follow, isExtension, itemsAt, membersAt, type Located } from "../document/located.js";
import type {
  OperationObject,
  ParameterObject,
  PathItemObject,
  RequestBodyObject,
  ResponseObject,
} from "../document/openapi.js";
import type { Report } from "./report.js";

/** An Operation Object with what stands around it, references to parameters, body and responses followed, nothing interpreted. */
export interface SourceOperation extends Located<OperationObject> {
  /** What identifies it: `GET /users/{id}`. */
  readonly key: string;
  /** In capitals, or the name under `additionalOperations` as it is written. */
  readonly method: string;
  readonly path: string;
  readonly pathItem: Located<PathItemObject>;
  /** Absent when the document has none or a blank one. */
  readonly operationId?: string;
  readonly tags: readonly string[];
  /** Those of the path item, replaced by those of the operation of the same name and place (OpenAPI 3.2 §4.10.1). */
  readonly parameters: readonly SourceParameter[];
  readonly requestBody?: Located<RequestBodyObject>;
  readonly responses: readonly SourceResponse[];
}

export interface SourceParameter extends Located<ParameterObject> {
  readonly name: string;
  readonly in: string;
}

export interface SourceResponse extends Located<ResponseObject> {
  readonly status: string;
}

const isMethodField: ReadonlySet<string> = new Set(methodFields);

/** All operations under `paths`, in document order. */
export function collectOperations(spec: SpecDocument, report: Report): readonly SourceOperation[] {
  return membersAt({ value: spec.root, origin: "#" }, "paths")
    .filter(([path]) => !isExtension(path))
    .flatMap(([path, pathItem]) => {
      const operations = operationsOfPath(spec, path, pathItem, report);
      for (const { method, origin: pointer } of operations)
        if (forbiddenMethods.has(method.toUpperCase()))
          report.add("method-not-sent", `\`fetch\` cannot send ${method} requests.`, { pointer });
      return operations;
    });
}

/** The operations of one Path Item Object; also those of webhooks and callbacks, whose `path` is a name or an expression. */
export function operationsOfPath(
  spec: SpecDocument,
  path: string,
  source: Located<PathItemObject>,
  report: Report,
): SourceOperation[] {
  const pathItem = followPathItem(spec, source);
  const operations: SourceOperation[] = [];
  // In the order in which the document has them.
  for (const field of Object.keys(pathItem.value)) {
    if (!isMethodField.has(field)) continue;
    const operation = fieldAt(pathItem, field as (typeof methodFields)[number]);
    if (operation !== undefined) operations.push(readOperation(spec, path, field.toUpperCase(), operation, pathItem));
  }
  for (const [method, operation] of membersAt(pathItem, "additionalOperations")) {
    if (isToken(method)) operations.push(readOperation(spec, path, method, operation, pathItem));
    else
      report.add("method-invalid", `${quoted(method)} is not an HTTP method.`, {
        pointer: operation.origin,
        help: "A method is a token of letters, digits and hyphens.",
      });
  }
  return operations;
}

function readOperation(
  spec: SpecDocument,
  path: string,
  method: string,
  operation: Located<OperationObject>,
  pathItem: Located<PathItemObject>,
): SourceOperation {
  const { operationId, tags = [] } = operation.value;
  const requestBody = fieldAt(operation, "requestBody");
  return {
    ...operation,
    key: `${method} ${path}`,
    method,
    path,
    pathItem,
    ...(operationId === undefined ? {} : { operationId }),
    tags: tags.filter((tag) => tag.trim() !== ""),
    parameters: mergeParameters(readParameters(spec, pathItem), readParameters(spec, operation)),
    ...(requestBody === undefined ? {} : { requestBody: follow<RequestBodyObject>(spec, requestBody) }),
    responses: readResponses(spec, operation),
  };
}

function readParameters(spec: SpecDocument, holder: Located<PathItemObject | OperationObject>): SourceParameter[] {
  return itemsAt(holder, "parameters").map((item) => {
    const parameter = follow<ParameterObject>(spec, item);
    return { ...parameter, name: parameter.value.name, in: parameter.value.in };
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

function readResponses(spec: SpecDocument, operation: Located<OperationObject>): SourceResponse[] {
  return membersAt(operation, "responses")
    .filter(([status]) => !isExtension(status))
    .map(([status, response]) => ({ ...follow<ResponseObject>(spec, response), status }));
}

/** A Path Item Object may have a `$ref` and members of its own beside it; the own ones win (OpenAPI 3.2 §4.9.1). */
function followPathItem(spec: SpecDocument, source: Located<PathItemObject>): Located<PathItemObject> {
  const { $ref, ...siblings } = source.value;
  if ($ref === undefined) return source;
  const target = follow<PathItemObject>(spec, source);
  const hasOperations = Object.keys(siblings).some((key) => key !== "summary" && key !== "description");
  // Members that come from two places have no common origin; the place that was written in the path wins.
  return hasOperations ? { value: { ...target.value, ...siblings }, origin: source.origin } : target;
}
