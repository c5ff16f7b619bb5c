/** The view of an operation's function body. */
import type { SecurityRequirement } from "../../../model/model.js";
import type { Expression, ObjectMember } from "../../plan/expression.js";
import type { CallPlan, RequestPlan, RequestSplit } from "../../plan/request.js";
import { printExpression, printMember } from "../print-expression.js";
import type { TypeModules } from "../types/declared.js";
import { runtimeSymbol, type RuntimeValueName } from "../../runtime-symbols.js";
import type { FunctionBodyView, OperationView, RequirementView, SplitView } from "../templates/views.js";
import { code, identifier, literal, none, propertyKey, type Code } from "../../text/text.js";

export function functionBodyView(types: TypeModules, request: RequestPlan): FunctionBodyView {
  const { transport, options, split, responseHeaders, strategy } = request;
  return {
    transport: identifier(transport),
    options: printExpression(options, types),
    split: split === undefined ? null : splitView(types, split),
    headers: responseHeaders.map((member) => printMember(member, types)),
    withHeaders: where(responseHeaders.length > 0, "withHeaders"),
    operation: operationView(types, request.call),
    paged: strategy !== undefined,
    page: where(strategy !== undefined, "page"),
    strategy: optional(types, strategy),
  };
}

function splitView(types: TypeModules, { bindings, rest, source }: RequestSplit): SplitView {
  return {
    bindings: bindings.map(({ property, local }) =>
      property === local ? identifier(local) : code`${propertyKey(property)}: ${identifier(local)}`,
    ),
    rest: identifier(rest),
    source: printExpression(source, types),
  };
}

function operationView(types: TypeModules, call: CallPlan): OperationView {
  const members = (list: readonly ObjectMember[]): readonly Code[] => list.map((each) => printMember(each, types));
  const { id, accept, idempotent, sharedSecurity } = call;
  return {
    id: id === undefined ? none : literal(id),
    method: literal(call.method),
    path: printExpression(call.path, types),
    baseUrl: optional(types, call.baseUrl),
    query: members(call.query),
    querystring: optional(types, call.querystring),
    headers: members(call.headers),
    headerEncoder: where(call.headers.length > 0, "headers"),
    cookies: members(call.cookies),
    cookieEncoder: where(call.cookies.length > 0, "cookies"),
    body: optional(types, call.body),
    accept: accept === undefined ? none : literal(accept),
    response: optional(types, call.response),
    emptyBody: call.emptyBody === undefined ? none : literal(call.emptyBody),
    errors: call.errors.map((status) => literal(/^[1-9]\d\d$/.test(status) ? Number(status) : status)),
    errorBody: optional(types, call.errorBody),
    secured: call.security.length > 0,
    sharedSecurity: sharedSecurity === undefined ? none : identifier(sharedSecurity),
    security: call.security.map(requirementView),
    idempotent: idempotent === undefined ? none : literal(idempotent),
  };
}

function requirementView(requirement: SecurityRequirement): RequirementView {
  return {
    schemes: requirement.map(({ scheme, scopes }) => ({
      scheme: propertyKey(scheme, "value"),
      scopes: scopes.map((scope) => literal(scope)),
    })),
  };
}

function optional(types: TypeModules, expression: Expression | undefined): Code {
  return expression === undefined ? none : printExpression(expression, types);
}

/** A function of the runtime where it is needed. */
function where(needed: boolean, name: RuntimeValueName): Code {
  return needed ? code`${runtimeSymbol(name)}` : none;
}
