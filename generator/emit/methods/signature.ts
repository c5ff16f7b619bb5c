/** How an operation reads: names and types of its arguments, and what it returns. */
import type { Argument, ErrorResponse, Operation, RequestArgument } from "../../model/model.js";
import { schemaType } from "../code-scope.js";
import type { CodeScope } from "../context.js";
import { isSequence } from "./request-body.js";
import {
  ACCEPT_PARAMETER,
  BINARY_PARAMETER,
  givesBytes,
  resultParameters,
  resultType,
  STREAM_PARAMETER,
} from "./result.js";
import { headersType } from "./result-headers.js";
import { isInherited } from "../text/inherited-names.js";
import { objectProperties, resolveSchema } from "../types/schemas.js";
import { identifier, literal, propertyKey, trusted, type Code } from "../text/text.js";

/** One argument after the transport, as a parameter declaration. */
export interface SignatureParameter {
  readonly argument: Argument;
  readonly name: Code;
  readonly type: Code;
  /** What stands for an argument that is left out: `{}`; empty: nothing. */
  readonly initializer: Code;
  readonly optional: boolean;
}

export interface Signature {
  /** Name of the function's first argument. */
  readonly transport: Code;
  /** Type parameters in order: `As extends BinaryForm = "blob"`. */
  readonly typeParameters: readonly Code[];
  readonly parameters: readonly SignatureParameter[];
  readonly returns: Code;
  /**
   * A type alias for the errors of the call, declared beside the function, imported elsewhere; `undefined` where no error
   * body is typed. `type` is what the function's own module declares it as: asking for it uses the error classes.
   */
  readonly errors?: { readonly name: Code; type(): Code };
}

/** Local name of an argument of an operation. */
export function argumentName(operation: Operation, argument: Argument): string {
  // The method calls the function by name: an argument must not hide it.
  return argument.name === operation.function.name ? `${argument.name}_` : argument.name;
}

/** Name of the first argument: `client`, unless an argument of the document has that name. */
export function transportName(operation: Operation): string {
  const taken = new Set(operation.arguments.map((argument) => argumentName(operation, argument)));
  let name = "client";
  while (taken.has(name)) name += "_";
  return name;
}

export function signatureOf(scope: CodeScope, operation: Operation): Signature {
  const { errorsType: errorsName } = operation;
  const errors =
    errorsName === undefined
      ? undefined
      : { name: errorsNameIn(scope, operation, errorsName), type: () => errorsType(scope, operation) };
  return {
    transport: identifier(transportName(operation)),
    typeParameters: resultParameters(operation).map(({ declared }) => declared(scope)),
    parameters: operation.arguments.map((argument) => parameterOf(scope, operation, argument)),
    returns: returnType(scope, operation, errors?.name),
    ...(errors === undefined ? {} : { errors }),
  };
}

function errorsNameIn(scope: CodeScope, operation: Operation, name: string): Code {
  return scope.names.use({ name, module: operation.function.module, typeOnly: true });
}

function parameterOf(scope: CodeScope, operation: Operation, argument: Argument): SignatureParameter {
  const name = identifier(argumentName(operation, argument));
  const none = trusted("");
  if (argument.kind === "options")
    return {
      argument,
      name,
      type: optionsType(scope, operation, argument),
      initializer: none,
      optional: argument.contentTypeRequired !== true,
    };
  const type =
    argument.kind === "request"
      ? withFlag(operation, argument, requestType(scope, operation, argument))
      : schemaType(scope, argument.type, "request");
  if (argument.kind === "path" || argument.required)
    return { argument, name, type, initializer: none, optional: false };
  if (argument.absent === "emptyObject")
    return { argument, name, type, initializer: emptyRequest(scope, argument), optional: false };
  return { argument, name, type, initializer: none, optional: true };
}

/** The type of the request; a body of lines or events is any iterable of what the document describes. */
function requestType(scope: CodeScope, operation: Operation, argument: RequestArgument): Code {
  const content = operation.requestBody?.content ?? [];
  const resolved = resolveSchema(argument.type, scope.context.types);
  if (argument.body.kind !== "whole" || !content.every(isSequence) || resolved.kind !== "array")
    return schemaType(scope, argument.type, "request");
  const item = schemaType(scope, resolved.items, "request");
  return trusted(`Iterable<${item}> | AsyncIterable<${item}>`);
}

/** The type of a request whose flag asks for a stream: what is given for the flag decides what the call gives. */
function withFlag({ result: { streamed } }: Operation, { body }: RequestArgument, type: Code): Code {
  if (streamed === undefined) return type;
  const flag = `{ readonly ${propertyKey(streamed.flag)}?: ${STREAM_PARAMETER} | undefined }`;
  const given = body.kind === "property" ? `{ readonly ${propertyKey(body.name)}?: ${flag} | undefined }` : flag;
  return trusted(`${type.includes(" | ") ? `(${type})` : type} & ${given}`);
}

/** `{}`, or an object that inherits nothing where the type has a property that `{}` would seem to have. */
function emptyRequest(scope: CodeScope, argument: RequestArgument): Code {
  const properties = objectProperties(argument.type, scope.context.types) ?? [];
  return trusted(properties.some(({ name }) => isInherited(name)) ? "Object.create(null)" : "{}");
}

function optionsType(
  scope: CodeScope,
  operation: Operation,
  { contentTypes, contentTypeRequired }: Extract<Argument, { kind: "options" }>,
): Code {
  const binary = operation.pagination === undefined && givesBytes(operation);
  const base = scope.runtime(
    binary ? "BinaryOptions" : operation.pagination === undefined ? "RequestOptions" : "PageOptions",
  );
  const sent = contentTypes.map((contentType) => literal(contentType)).join(" | ");
  const types = [...(binary ? [BINARY_PARAMETER] : []), ...(contentTypes.length < 2 ? [] : [sent])];
  const also = [
    ...(contentTypeRequired === true ? [`{ readonly contentType: ${sent} }`] : []),
    ...(operation.result.choices === undefined ? [] : [`${scope.runtime("AcceptOptions")}<${ACCEPT_PARAMETER}>`]),
  ];
  return trusted([types.length === 0 ? base : `${base}<${types.join(", ")}>`, ...also].join(" & "));
}

function returnType(scope: CodeScope, operation: Operation, errors: Code | undefined): Code {
  const headers = headersType(scope, operation);
  const base = scope.context.model.client.errors.base;
  const failure = errors ?? (headers === undefined ? undefined : scope.error(base));
  const rest = [failure, headers].flatMap((type) => (type === undefined ? [] : [`, ${type}`])).join("");
  const { pagination } = operation;
  if (pagination === undefined)
    return trusted(`${scope.runtime("ApiPromise")}<${resultType(scope, operation.result)}${rest}>`);
  return trusted(
    `${scope.runtime("PagePromise")}<${schemaType(scope, pagination.itemSchema, "response")}, ${schemaType(scope, pagination.pageSchema, "response")}${rest}>`,
  );
}

/** The errors that an operation declares, by class or status with their bodies, all other statuses, and what has no answer. */
function errorsType(scope: CodeScope, operation: Operation): Code {
  const { base, status: statusError, call } = scope.context.model.client.errors;
  const body = ({ schema }: ErrorResponse): Code =>
    schema === undefined ? trusted("unknown") : schemaType(scope, schema, "response");
  const exact = operation.errors.filter(({ status }) => /^\d+$/.test(status));
  const members = exact.map((error) =>
    error.className === base
      ? `${scope.error(statusError)}<${error.status}, ${body(error)}>`
      : generic(scope.error(error.className), body(error)),
  );
  let taken = exact.map(({ status }) => status);
  for (const range of ["4XX", "5XX"] as const) {
    const error = operation.errors.find(({ status }) => status.toUpperCase() === range);
    if (error === undefined) continue;
    const all = scope.runtime(range === "4XX" ? "ClientErrorStatus" : "ServerErrorStatus");
    const inRange = taken.filter((status) => status.startsWith(range.charAt(0)));
    members.push(`${scope.error(statusError)}<${except(all, inRange)}, ${body(error)}>`);
    taken = [...taken.filter((status) => !inRange.includes(status)), all];
  }
  const rest = operation.errors.find(({ status }) => status === "default");
  const others = except(scope.runtime("ErrorStatus"), taken);
  members.push(`${scope.error(statusError)}<${others}${rest === undefined ? "" : `, ${body(rest)}`}>`);
  return trusted([...members, scope.error(call)].join(" | "));
}

function except(all: string, some: readonly string[]): string {
  return some.length === 0 ? all : `Exclude<${all}, ${some.join(" | ")}>`;
}

function generic(name: Code, body: Code): string {
  return body === "unknown" ? name : `${name}<${body}>`;
}
