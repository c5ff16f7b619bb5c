/** Operation Object (OpenAPI 3.2 §4.10): everything about one call. */
import { idempotentMethods } from "../../document/http-methods.js";
import type { Options, PaginationRule } from "../../options/index.js";
import { extensionOf } from "../../document/located.js";
import type { SourceOperation } from "../collect.js";
import { buildRequestValue, isAmbiguous } from "./request-value.js";
import type { ModelContext } from "../context.js";
import { operationDoc } from "../doc.js";
import { choicesOf } from "../choices.js";
import type { Operation, Parameter, Result, SecurityScheme, Webhook } from "../model.js";
import { words } from "../names/index.js";
import type { NamedOperation } from "../names/naming.js";
import { requestTypeName } from "../names/types.js";
import {
  decidePagination,
  declaresLink,
  type CompiledRule,
  type PaginationDecision,
} from "../pagination/pagination.js";
import { buildParameters, type BuiltParameters } from "./parameters.js";
import { buildRequestBody } from "./request-body.js";
import { reportOthers } from "./response-choices.js";
import { buildResponses } from "./responses.js";
import { isSuccess } from "./success.js";
import { buildResultHeaders } from "./result-headers.js";
import { requirementsOf } from "../security/requirements.js";
import { operationServers } from "../servers.js";

export interface OperationInput {
  readonly named: NamedOperation;
  readonly schemes: ReadonlyMap<string, SecurityScheme>;
  readonly rules: readonly CompiledRule[];
  /** Collects the pagination rules that match something. */
  readonly usedRules: Set<PaginationRule>;
  readonly callbacks: readonly Webhook[];
}

/** The model of one operation. */
export function buildOperation(
  { named, schemes, rules, usedRules, callbacks }: OperationInput,
  context: ModelContext,
): Operation {
  const { operation } = named;
  const base = context.names.base(operation.key);
  const requestName = requestTypeName(named, context.names, context.options);
  const declared = buildParameters(operation, context);
  // Beside parameters the body is only a part of the request, so that the request's name is not its own.
  const alone = declared.all.every((parameter) => parameter.in === "path");
  const body = buildRequestBody(operation, alone ? requestName.name : `${requestName.name}Body`, context);
  const { responses, result: answer, errors } = buildResponses(operation, base, body, context);
  const linkHeader = responses.some(({ status, headers }) => isSuccess(status) && declaresLink(headers));
  const decision = decidePagination(
    { named, parameters: declared.all, body, result: answer, linkHeader },
    rules,
    usedRules,
    context,
  );
  const parameters = afterPagination(declared, decision);
  const { pagination } = decision;
  const result = pagination === undefined ? answer : withoutChoices(operation, answer, context);
  const resultHeaders = buildResultHeaders({ responses, result, pagination, base }, context);
  const request = buildRequestValue({ operation, parameters, body, requestName }, context);
  const built: Operation = {
    origin: operation.origin,
    doc: operationDoc(operation.value, operation.pathItem.value) ?? {},
    tags: operation.tags,
    method: operation.method,
    path: operation.path,
    ...(operation.operationId === undefined ? {} : { operationId: operation.operationId }),
    resource: named.accessor.map(words),
    name: words(named.methodName),
    ...(request === undefined ? {} : { request }),
    pathParts: declared.pathParts,
    parameters: parameters.all,
    ...(body === undefined ? {} : { requestBody: isAmbiguous(body, context) ? { ...body, ambiguous: true } : body }),
    responses,
    result,
    ...(resultHeaders === undefined ? {} : { resultHeaders }),
    errors,
    security: requirementsOf(operation, context.spec, schemes, context.report),
    servers: operationServers(operation, context),
    ...(pagination === undefined ? {} : { pagination }),
    idempotent: isIdempotent(operation, context.options),
    callbacks,
    mediaTypes: { request: body?.content.map(({ mediaType }) => mediaType) ?? [], response: result.accept },
  };
  if (errors.some(({ schema }) => schema !== undefined))
    context.errorTypes.set(built, context.schemas.claim(`${base}Errors`, `errors ${operation.key}`));
  return built;
}

/** A list of pages is read in one way: what else could be asked for is noted. */
function withoutChoices(operation: SourceOperation, answer: Result, context: ModelContext): Result {
  const { choices: _choices, streamed: _streamed, ...result } = answer;
  const left = choicesOf(answer).filter(({ mediaType }) => !answer.accept.includes(mediaType));
  const response = operation.responses.find(({ status }) => status === answer.statuses[0]);
  if (response !== undefined) reportOthers(response, answer.accept, left, operation, context);
  return result;
}

/** Parameters without those that a pagination rule drops, with the values it sends by itself. */
function afterPagination(declared: BuiltParameters, { drop, defaults }: PaginationDecision): BuiltParameters {
  if (drop.size === 0 && defaults.size === 0) return declared;
  const all = declared.all
    .filter((parameter) => parameter.in !== "query" || !drop.has(parameter.name))
    .map((parameter): Parameter => {
      const value = parameter.in === "query" ? defaults.get(parameter.name) : undefined;
      return value === undefined ? parameter : { ...parameter, sendDefault: value };
    });
  return { ...declared, all };
}

/** Methods that may be repeated (RFC 9110 §9.2.2, and `QUERY`), unless the document says otherwise by an extension. */
function isIdempotent(operation: SourceOperation, options: Options): boolean {
  const stated = options.idempotentExtensions
    .map((extension) => extensionOf(operation.value, extension))
    .find((flag) => typeof flag === "boolean");
  return stated ?? idempotentMethods.has(operation.method);
}
