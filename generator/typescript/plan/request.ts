/** What an operation's function sends: path, query, headers, cookies and body, each from its place in the arguments. */
import { idempotentMethods } from "../../document/http-methods.js";
import type { Parameter, RequestMember, SecurityRequirement } from "../../model/model.js";
import type { RequestArgument, SdkOperation } from "./names/sdk-model.js";
import { argumentName, bindingNames, restName, transportName } from "./arguments.js";
import { compact } from "../../shared/compact.js";
import { securityValue } from "./constants.js";
import type { ModuleContext } from "./context.js";
import { errorBody } from "./conversions.js";
import { call, local, member, undefinedValue, type Expression, type ObjectMember } from "./expression.js";
import { isInherited } from "./inherited-names.js";
import { isJson, isText } from "../../document/media-type.js";
import { mediaTypes } from "./media-types.js";
import { strategyOf } from "./pagination.js";
import { parameterValue } from "./parameter-values.js";
import { pathOf } from "./path.js";
import { bodyOf } from "./request-body.js";
import { headerFields } from "./result-headers.js";
import { acceptOf, decoderOf } from "./result.js";
import type { Types } from "./schemas.js";
import { ownServer } from "./servers.js";

/** How the request is taken apart: `const { page, "ids[]": ids, ...body } = request`. */
export interface RequestSplit {
  readonly bindings: readonly { readonly property: string; readonly local: string }[];
  /** Name of what is left: the body. */
  readonly rest: string;
  readonly source: Expression;
}

/** The body of an operation's function. */
export interface RequestPlan {
  readonly transport: string;
  /** The argument with the options of the call. */
  readonly options: Expression;
  /** Absent when the request is used as it is. */
  readonly split?: RequestSplit;
  /** How the declared headers of the answer are read; empty without any. */
  readonly responseHeaders: readonly ObjectMember[];
  readonly call: CallPlan;
  /** Absent unless the call gives pages. */
  readonly strategy?: Expression;
}

/** The descriptor of a call, as the transport takes it. What is absent is what the runtime does by itself. */
export interface CallPlan {
  readonly id?: string;
  readonly method: string;
  readonly path: Expression;
  readonly baseUrl?: Expression;
  readonly query: readonly ObjectMember[];
  readonly querystring?: Expression;
  readonly headers: readonly ObjectMember[];
  readonly cookies: readonly ObjectMember[];
  readonly body?: Expression;
  /** `Accept` header. */
  readonly accept?: string;
  /** Decoder of the response. */
  readonly response?: Expression;
  /** What an empty body in the place of JSON is. */
  readonly emptyBody?: "undefined";
  /** Declared error statuses, where they matter for the error's class. */
  readonly errors: readonly string[];
  readonly errorBody?: Expression;
  readonly security: readonly SecurityRequirement[];
  /** The module's constant that holds them; absent: only this operation has them. */
  readonly sharedSecurity?: string;
  /** Where the document says otherwise than the HTTP method does (RFC 9110 §9.2.2). */
  readonly idempotent?: boolean;
}

/** Where the values of the request are found: by property, and that of the body. */
interface RequestAccess {
  readonly split?: RequestSplit;
  member(name: string): Expression;
  readonly body?: Expression;
}

export function requestOf(context: ModuleContext, operation: SdkOperation): RequestPlan {
  const access = accessOf(operation);
  const { pagination } = operation;
  return {
    transport: transportName(operation),
    options: optionsOf(operation),
    ...(access.split === undefined ? {} : { split: access.split }),
    responseHeaders: headerFields(context.types, operation),
    call: callOf(context, operation, access),
    ...(pagination === undefined ? {} : { strategy: strategyOf(operation, pagination, access.body) }),
  };
}

function callOf(context: ModuleContext, operation: SdkOperation, access: RequestAccess): CallPlan {
  const { model, types, options, shared } = context;
  const { operationId, requestBody, result, security } = operation;
  const members = requestArgument(operation)?.members ?? [];
  const entries = (location: RequestMember["in"]): readonly ObjectMember[] =>
    members
      .filter((each) => each.in === location)
      .map((each) => entryOf(types, operation, each, access.member(each.name)));
  const optional = {
    sharedSecurity: shared.get(JSON.stringify(securityValue(security))),
    id: options.operationIds ? operationId : undefined,
    baseUrl: ownServer(operation),
    querystring: querystringOf(operation, access),
    body:
      requestBody === undefined || access.body === undefined
        ? undefined
        : bodyOf(context, requestBody, access.body, optionsOf(operation)),
    accept: acceptOf(result),
    response: decoderOf(types, operation, optionsOf(operation), access.body),
    emptyBody: result.optional && result.kind === "json" ? ("undefined" as const) : undefined,
    errorBody: errorBody(types, operation),
    idempotent: operation.idempotent === idempotentMethods.has(operation.method) ? undefined : operation.idempotent,
  };
  return {
    method: operation.method,
    path: pathOf(types, operation),
    query: entries("query"),
    headers: entries("header"),
    cookies: entries("cookie"),
    errors: model.client.errors.undeclared === "base" ? operation.errors.map(({ status }) => status) : [],
    security,
    ...compact(optional),
  };
}

function entryOf(types: Types, operation: SdkOperation, each: RequestMember, given: Expression): ObjectMember {
  const parameter = parameterOf(operation, each);
  const value = parameter === undefined ? given : parameterValue(types, readable(operation, parameter), given);
  return { key: each.parameter, value };
}

/** Paging reads back what the first request sent: its parameters stay plain values. */
function readable({ pagination }: SdkOperation, parameter: Parameter): Parameter {
  if (pagination?.in !== "query" || parameter.in !== "query") return parameter;
  const moves = "parameter" in pagination && pagination.parameter === parameter.name;
  const isSize = "size" in pagination && pagination.size === parameter.name;
  if (!moves && !isSize) return parameter;
  const plain = { ...parameter, allowEmptyValue: false, allowReserved: false };
  if (moves && pagination.kind !== "page" && pagination.kind !== "offset") return plain;
  // JSON of a number is the number.
  const { contentType: _contentType, ...number } = plain;
  return number;
}

function accessOf(operation: SdkOperation): RequestAccess {
  const request = requestArgument(operation);
  if (request === undefined) return { member: () => undefinedValue };
  const value = local(argumentName(operation, request));
  const mayBeAbsent = !request.required && request.absent === "none";
  const property = (key: string): Expression => own(value, key, member(value, key, mayBeAbsent));
  if (request.body.kind !== "rest" || request.members.length === 0) {
    if (request.body.kind === "none") return { member: property };
    return { member: property, body: request.body.kind === "property" ? property(request.body.name) : value };
  }
  const names = bindingNames(operation, request);
  const rest = restName(operation);
  return {
    split: {
      bindings: [...names].map(([key, name]) => ({ property: key, local: name })),
      rest,
      source: mayBeAbsent ? { kind: "copy", value } : value,
    },
    member: (key) => own(value, key, local(names.get(key) ?? key)),
    body: local(rest),
  };
}

/** A value of the request, guarded where every object has a property of that name. */
function own(request: Expression, key: string, value: Expression): Expression {
  return isInherited(key) ? { kind: "own", of: request, key, value } : value;
}

function querystringOf(operation: SdkOperation, access: RequestAccess): Expression | undefined {
  const found = requestArgument(operation)?.members.find((candidate) => candidate.in === "querystring");
  if (found === undefined) return undefined;
  const contentType = parameterOf(operation, found)?.contentType ?? mediaTypes.urlencoded;
  const encoder = isJson(contentType) ? "json" : isText(contentType) ? "text" : "urlencoded";
  return call("querystring", [call(encoder, [access.member(found.name)])]);
}

function requestArgument(operation: SdkOperation): RequestArgument | undefined {
  return operation.arguments.find((argument) => argument.kind === "request");
}

function parameterOf(operation: SdkOperation, each: RequestMember): Parameter | undefined {
  return operation.parameters.find((parameter) => parameter.in === each.in && parameter.name === each.parameter);
}

function optionsOf(operation: SdkOperation): Expression {
  const argument = operation.arguments.find(({ kind }) => kind === "options");
  return argument === undefined ? undefinedValue : local(argumentName(operation, argument));
}
