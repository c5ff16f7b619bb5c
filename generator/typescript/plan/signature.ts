/** How an operation reads: names and types of its arguments, and what it returns. */
import type { Argument, ErrorClasses, RequestArgument, SdkErrorResponse, SdkOperation } from "./names/sdk-model.js";
import { argumentName, transportName } from "./arguments.js";
import { functionFile, type ModuleContext } from "./context.js";
import {
  object,
  runtimeType,
  schemaType,
  union,
  unknownType,
  type Expression,
  type TypeExpression,
} from "./expression.js";
import { isInherited } from "./inherited-names.js";
import { ERRORS_MODULE } from "./modules.js";
import { isSequence } from "./request-body.js";
import { headersType } from "./result-headers.js";
import { givesBytes, resultType, typeParameter, typeParameters, type TypeParameter } from "./result.js";
import { objectProperties, resolveSchema, type Types } from "./schemas.js";

/** One argument after the transport. */
export interface SignatureParameter {
  readonly kind: Argument["kind"];
  readonly name: string;
  readonly type: TypeExpression;
  /** What stands for an argument that is left out: an empty object. */
  readonly initializer?: Expression;
  readonly optional: boolean;
}

export interface Signature {
  /** Name of the function's first argument. */
  readonly transport: string;
  readonly typeParameters: readonly TypeParameter[];
  readonly parameters: readonly SignatureParameter[];
  readonly returns: TypeExpression;
  /** A type alias for the errors of the call, declared beside the function; absent where no error body is typed. */
  readonly errors?: { readonly name: string; readonly type: TypeExpression };
}

export function signatureOf(context: ModuleContext, operation: SdkOperation): Signature {
  const { model, types } = context;
  const { errorsType: errors } = operation;
  const classes = model.client.errors;
  return {
    transport: transportName(operation),
    typeParameters: typeParameters(operation),
    parameters: operation.arguments.map((argument) => parameterOf(types, operation, argument)),
    returns: returnType(operation, classes, functionFile(context, operation.function)),
    ...(errors === undefined ? {} : { errors: { name: errors, type: errorsType(operation, classes) } }),
  };
}

function parameterOf(types: Types, operation: SdkOperation, argument: Argument): SignatureParameter {
  const { kind } = argument;
  const name = argumentName(operation, argument);
  if (kind === "options") {
    const optional = argument.contentTypeRequired !== true;
    return { kind, name, type: optionsType(operation, argument), optional };
  }
  if (kind === "path") return { kind, name, type: schemaType(argument.type, "request"), optional: false };
  const type = withFlag(operation, argument, requestType(types, operation, argument));
  if (argument.required) return { kind, name, type, optional: false };
  if (argument.absent === "empty")
    return { kind, name, type, initializer: emptyRequest(types, argument), optional: false };
  return { kind, name, type, optional: true };
}

/** The type of the request; a body of lines or events is any iterable of what the document describes. */
function requestType(types: Types, operation: SdkOperation, argument: RequestArgument): TypeExpression {
  const content = operation.requestBody?.content ?? [];
  const resolved = resolveSchema(argument.type, types);
  if (argument.body.kind !== "whole" || !content.every(isSequence) || resolved.kind !== "array")
    return schemaType(argument.type, "request");
  const items = [schemaType(resolved.items, "request")];
  return union([
    { kind: "global", name: "Iterable", arguments: items },
    { kind: "global", name: "AsyncIterable", arguments: items },
  ]);
}

/** The type of a request whose flag asks for a stream: what is given for the flag decides what the call gives. */
function withFlag(
  { result: { streamed } }: SdkOperation,
  { body }: RequestArgument,
  type: TypeExpression,
): TypeExpression {
  if (streamed === undefined) return type;
  const flag = maybe(streamed.flag, typeParameter("Stream"));
  return { kind: "intersection", types: [type, body.kind === "property" ? maybe(body.name, flag) : flag] };
}

/** `{ readonly name?: Type | undefined }` */
function maybe(name: string, type: TypeExpression): TypeExpression {
  const optional = union([type, { kind: "keyword", name: "undefined" }]);
  return { kind: "object", members: [{ name, type: optional, readonly: true, optional: true }] };
}

/** `{}`, or an object that inherits nothing where the type has a property that `{}` would seem to have. */
function emptyRequest(types: Types, argument: RequestArgument): Expression {
  const properties = objectProperties(argument.type, types) ?? [];
  return properties.some(({ name }) => isInherited(name))
    ? { kind: "global", name: "Object.create(null)" }
    : object([]);
}

function optionsType(
  operation: SdkOperation,
  { contentTypes, contentTypeRequired }: Extract<Argument, { kind: "options" }>,
): TypeExpression {
  const binary = operation.pagination === undefined && givesBytes(operation);
  const sent = union(contentTypes.map((value): TypeExpression => ({ kind: "literal", value })));
  const base = runtimeType(
    binary ? "BinaryOptions" : operation.pagination === undefined ? "RequestOptions" : "PageOptions",
    ...(binary ? [typeParameter("As")] : []),
    ...(contentTypes.length < 2 ? [] : [sent]),
  );
  const also: readonly TypeExpression[] = [
    ...(contentTypeRequired === true
      ? [
          {
            kind: "object",
            members: [{ name: "contentType", type: sent, readonly: true, optional: false }],
          } as const,
        ]
      : []),
    ...(operation.result.choices === undefined ? [] : [runtimeType("AcceptOptions", typeParameter("Accept"))]),
  ];
  return also.length === 0 ? base : { kind: "intersection", types: [base, ...also] };
}

/** @param file The module that the function is in. */
function returnType(operation: SdkOperation, classes: ErrorClasses, file: string): TypeExpression {
  const headers = headersType(operation);
  const { errorsType: errors, pagination } = operation;
  const failure = errors === undefined ? undefined : declared(errors, file);
  const rest =
    headers === undefined
      ? failure === undefined
        ? []
        : [failure]
      : [failure ?? declared(classes.base, ERRORS_MODULE), headers];
  if (pagination === undefined) return runtimeType("ApiPromise", resultType(operation.result), ...rest);
  const { itemSchema, pageSchema } = pagination;
  return runtimeType("PagePromise", schemaType(itemSchema, "response"), schemaType(pageSchema, "response"), ...rest);
}

function declared(name: string, module: string, ...types: readonly TypeExpression[]): TypeExpression {
  return { kind: "declared", name, module, ...(types.length === 0 ? {} : { arguments: types }) };
}

/** The errors that an operation declares, by class or status with their bodies, all other statuses, and what has no answer. */
function errorsType(operation: SdkOperation, { base, status: statusError, call }: ErrorClasses): TypeExpression {
  const body = ({ schema }: SdkErrorResponse): TypeExpression =>
    schema === undefined ? unknownType : schemaType(schema, "response");
  const exact = operation.errors.filter(({ status }) => /^\d+$/.test(status));
  const types = exact.map((error): TypeExpression => {
    if (error.className === base) return declared(statusError, ERRORS_MODULE, statusType(error.status), body(error));
    const known = error.schema !== undefined && error.schema.kind !== "unknown";
    return declared(error.className, ERRORS_MODULE, ...(known ? [body(error)] : []));
  });
  let taken = exact.map(({ status }) => ({ first: status.charAt(0), type: statusType(status) }));
  for (const range of ["4XX", "5XX"] as const) {
    const error = operation.errors.find(({ status }) => status.toUpperCase() === range);
    if (error === undefined) continue;
    const all = runtimeType(range === "4XX" ? "ClientErrorStatus" : "ServerErrorStatus");
    const inRange = taken.filter(({ first }) => first === range.charAt(0));
    types.push(
      declared(
        statusError,
        ERRORS_MODULE,
        except(
          all,
          inRange.map(({ type }) => type),
        ),
        body(error),
      ),
    );
    taken = [...taken.filter((each) => !inRange.includes(each)), { first: "", type: all }];
  }
  const rest = operation.errors.find(({ status }) => status === "default");
  const others = except(
    runtimeType("ErrorStatus"),
    taken.map(({ type }) => type),
  );
  types.push(declared(statusError, ERRORS_MODULE, others, ...(rest === undefined ? [] : [body(rest)])));
  return union([...types, declared(call, ERRORS_MODULE)]);
}

function statusType(status: string): TypeExpression {
  return { kind: "literal", value: Number(status) };
}

function except(all: TypeExpression, some: readonly TypeExpression[]): TypeExpression {
  return some.length === 0 ? all : { kind: "global", name: "Exclude", arguments: [all, union(some)] };
}
