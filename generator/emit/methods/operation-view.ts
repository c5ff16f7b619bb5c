/** The view of an operation's function: what it sends, spread over path, query, headers, cookies and body. */
import { idempotentMethods } from "../../http-methods.js";
import type { Operation, Parameter, RequestArgument, RequestMember } from "../../model/model.js";
import { reservedWords } from "../../model/names/reserved.js";
import type { CodeScope } from "../context.js";
import { errorBodyExpression } from "../codecs/conversions.js";
import { securityExpression } from "./constants.js";
import { isJson, isText, mediaTypes } from "./media-types.js";
import { pathExpression } from "./path-expression.js";
import { strategyExpression } from "./pagination.js";
import { parameterValue } from "./parameter-values.js";
import { bodyExpression } from "./request-body.js";
import { acceptExpression, decoderExpression } from "./result.js";
import { headerFields } from "./result-headers.js";
import { serverExpression } from "./servers.js";
import { isInherited } from "../text/inherited-names.js";
import { argumentName, transportName } from "./signature.js";
import { identifier, literal, memberAccess, propertyKey, trusted, type Code } from "../text/text.js";
import type { FunctionBodyView, OperationView, RequirementView, SplitView } from "../templates/views.js";

const NONE = trusted("");

/** Where the values of the request are found: expressions by property, and that of the body. */
interface RequestAccess {
  readonly split: SplitView | null;
  member(name: string): Code;
  readonly body: Code;
}

export function functionBodyView(scope: CodeScope, operation: Operation): FunctionBodyView {
  const access = requestAccess(operation);
  const options = optionsName(operation);
  const paged = operation.pagination !== undefined;
  const headers = headerFields(scope, operation);
  return {
    transport: identifier(transportName(operation)),
    options,
    split: access.split,
    headers,
    withHeaders: headers.length === 0 ? NONE : scope.runtime("withHeaders"),
    operation: operationView(scope, operation, access, options),
    paged,
    page: paged ? scope.runtime("page") : NONE,
    strategy:
      operation.pagination === undefined
        ? NONE
        : strategyExpression(scope, operation, operation.pagination, access.body),
  };
}

/** Local names that the function of an operation declares beside its arguments. */
export function localNames(operation: Operation): readonly string[] {
  const request = requestOf(operation);
  return request?.body.kind === "rest" && request.members.length > 0
    ? [...bindingNames(operation, request).values(), restName(operation)]
    : [];
}

function operationView(scope: CodeScope, operation: Operation, access: RequestAccess, options: Code): OperationView {
  const members = requestOf(operation)?.members ?? [];
  const entries = (place: RequestMember["in"]): readonly Code[] =>
    members
      .filter((member) => member.in === place)
      .map((member) => entry(scope, operation, member, access.member(member.name)));
  const headers = entries("header");
  const cookies = entries("cookie");
  const declared =
    scope.context.model.client.errors.undeclared === "base" ? operation.errors.map(({ status }) => status) : [];
  const { operationId } = operation;
  return {
    id: operationId === undefined || !scope.context.options.operationIds ? NONE : literal(operationId),
    method: literal(operation.method),
    path: pathExpression(scope, operation),
    baseUrl: serverExpression(scope, operation),
    query: entries("query"),
    querystring: querystringExpression(scope, operation, access),
    headers,
    headerEncoder: headers.length === 0 ? NONE : scope.runtime("headers"),
    cookies,
    cookieEncoder: cookies.length === 0 ? NONE : scope.runtime("cookies"),
    body:
      operation.requestBody === undefined || access.body === NONE
        ? NONE
        : bodyExpression(scope, operation.requestBody, access.body, options),
    accept: acceptExpression(operation.result),
    response: decoderExpression(scope, operation, options, access.body),
    emptyBody: operation.result.optional && operation.result.kind === "json" ? literal("undefined") : NONE,
    errors: declared.map((status) => (/^[1-9]\d\d$/.test(status) ? trusted(status) : literal(status))),
    errorBody: errorBodyExpression(scope, operation),
    secured: operation.security.length > 0,
    sharedSecurity: scope.shared.get(securityExpression(operation.security)) ?? NONE,
    security: operation.security.map(requirementView),
    idempotent: idempotence(operation),
  };
}

/** `page: request.page`, or `page` where the value is a variable of that name. */
function entry(scope: CodeScope, operation: Operation, member: RequestMember, given: Code): Code {
  const parameter = parameterOf(operation, member);
  const key = propertyKey(member.parameter, "value");
  const value = parameter === undefined ? given : parameterValue(scope, readable(operation, parameter), given);
  return key === value ? value : trusted(`${key}: ${value}`);
}

/** Paging reads back what the first request sent: its parameters stay plain values. */
function readable({ pagination }: Operation, parameter: Parameter): Parameter {
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

function requestAccess(operation: Operation): RequestAccess {
  const request = requestOf(operation);
  if (request === undefined) return { split: null, member: () => trusted("undefined"), body: NONE };
  const name = identifier(argumentName(operation, request));
  const mayBeAbsent = !request.required && request.absent === "undefined";
  const property = (key: string): Code =>
    own(name, key, trusted(`${name}${mayBeAbsent ? optionalAccess(key) : memberAccess(key)}`));
  if (request.body.kind !== "rest" || request.members.length === 0) {
    const body =
      request.body.kind === "none" ? NONE : request.body.kind === "property" ? property(request.body.name) : name;
    return { split: null, member: property, body };
  }
  const names = bindingNames(operation, request);
  const bindings = [...names].map(([key, local]) =>
    key === local ? identifier(local) : trusted(`${propertyKey(key)}: ${identifier(local)}`),
  );
  const rest = identifier(restName(operation));
  return {
    split: { bindings, rest, source: mayBeAbsent ? trusted(`{ ...${name} }`) : name },
    member: (key) => own(name, key, identifier(names.get(key) ?? key)),
    body: rest,
  };
}

/** A value of the request, guarded where every object has a property of that name. */
function own(request: Code, key: string, value: Code): Code {
  return isInherited(key)
    ? trusted(`(Object.hasOwn(${request} ?? {}, ${literal(key)}) ? ${value} : undefined)`)
    : value;
}

function optionalAccess(key: string): Code {
  const access = memberAccess(key);
  return trusted(access.startsWith(".") ? `?${access}` : `?.${access}`);
}

/** Names of the local variables that hold the parameters taken out of the request, by property. */
function bindingNames(operation: Operation, request: RequestArgument): ReadonlyMap<string, string> {
  const taken = new Set([
    ...operation.arguments.map((argument) => argumentName(operation, argument)),
    transportName(operation),
    restName(operation),
  ]);
  const names = new Map<string, string>();
  for (const { name } of request.members) {
    const base = localName(name);
    let local = reservedWords.has(base) ? `${base}_` : base;
    while (taken.has(local)) local += "_";
    taken.add(local);
    names.set(name, local);
  }
  return names;
}

/** A variable for a property: the name itself where it is one, words in camel case, or just `value`. */
function localName(property: string): string {
  if (property.length > MAX_NAME) return "value";
  if (/^[A-Za-z_$][\w$]*$/.test(property)) return property;
  const [first = "", ...others] = property.split(/[-_.:[\] ]+/).filter((word) => word !== "");
  if (!/^[A-Za-z]/.test(first) || ![first, ...others].every((word) => /^[A-Za-z0-9]+$/.test(word))) return "value";
  return first.toLowerCase() + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

/** Longer names say nothing to a reader. */
const MAX_NAME = 60;

function restName(operation: Operation): string {
  const taken = new Set([
    ...operation.arguments.map((argument) => argumentName(operation, argument)),
    transportName(operation),
  ]);
  let name = "body";
  while (taken.has(name)) name += "_";
  return name;
}

function querystringExpression(scope: CodeScope, operation: Operation, access: RequestAccess): Code {
  const member = requestOf(operation)?.members.find((candidate) => candidate.in === "querystring");
  if (member === undefined) return NONE;
  const contentType = parameterOf(operation, member)?.contentType ?? mediaTypes.urlencoded;
  const value = access.member(member.name);
  const encoder = isJson(contentType) ? "json" : isText(contentType) ? "text" : "urlencoded";
  return trusted(`${scope.runtime("querystring")}(${scope.runtime(encoder)}(${value}))`);
}

function requirementView(requirement: Operation["security"][number]): RequirementView {
  return {
    schemes: requirement.map(({ scheme, scopes }) => ({
      scheme: propertyKey(scheme, "value"),
      scopes: scopes.map((scope) => literal(scope)),
    })),
  };
}

/** `true` or `false` where the document says otherwise than the method does (RFC 9110 §9.2.2); else empty. */
function idempotence(operation: Operation): Code {
  return operation.idempotent === idempotentMethods.has(operation.method)
    ? NONE
    : trusted(String(operation.idempotent));
}

function requestOf(operation: Operation): RequestArgument | undefined {
  return operation.arguments.find((argument) => argument.kind === "request");
}

function parameterOf(operation: Operation, member: RequestMember): Parameter | undefined {
  return operation.parameters.find((parameter) => parameter.in === member.in && parameter.name === member.parameter);
}

function optionsName(operation: Operation): Code {
  const argument = operation.arguments.find(({ kind }) => kind === "options");
  return argument === undefined ? trusted("undefined") : identifier(argumentName(operation, argument));
}
