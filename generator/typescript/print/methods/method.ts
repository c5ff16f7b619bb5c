/** One operation: the exported function and the thin method that calls it, as ts-morph structures. */
import {
  StructureKind,
  VariableDeclarationKind,
  type ExportDeclarationStructure,
  type FunctionDeclarationStructure,
  type MethodDeclarationStructure,
  type OptionalKind,
  type ParameterDeclarationStructure,
  type StatementStructures,
  type TypeAliasDeclarationStructure,
  type VariableStatementStructure,
} from "ts-morph";
import type { PrintContext } from "../context.js";
import { docLayout } from "../doc-comment.js";
import type { DocText } from "../../plan/doc.js";
import type { Expression } from "../../plan/expression.js";
import type { OperationPlan } from "../../plan/operations.js";
import type { ServersConstant } from "../../plan/servers.js";
import { printExpression, printTypeExpression } from "../print-expression.js";
import type { TypeModules } from "../types/declared.js";
import type { Slots } from "../print.js";
import { runtimeSymbol } from "../../runtime-symbols.js";
import { code, identifier, join, memberName, none, propertyKey, rendered, type Code } from "../../text/text.js";
import { hooked, withTemplate } from "../declared.js";
import { functionBodyView } from "./function-body.js";
import type { PrintedOperation } from "./printed-signature.js";

/** The function of an operation, with the constant of its servers and the alias of its errors where it has them. */
export function operationStatements(
  context: PrintContext,
  slots: Slots,
  printed: PrintedOperation,
): readonly StatementStructures[] {
  const { operation } = printed;
  const { servers, exportedAs, name } = operation;
  const alias: readonly ExportDeclarationStructure[] =
    exportedAs === undefined
      ? []
      : [{ kind: StructureKind.ExportDeclaration, namedExports: [{ name, alias: exportedAs }] }];
  return [
    ...(servers === undefined ? [] : [serversStatement(context, slots, servers)]),
    ...errorsAlias(context, slots, operation),
    functionStructure(context, slots, printed),
    ...alias,
  ];
}

function functionStructure(
  context: PrintContext,
  slots: Slots,
  { operation, typeParameters, parameters, returns }: PrintedOperation,
): FunctionDeclarationStructure {
  const { name, signature, request, functionDoc, delegate } = operation;
  const body =
    delegate === undefined
      ? context.renderer.render("partials/function-body.hbs", functionBodyView(context.types, request))
      : callBody(context, delegate, identifier(signature.transport), parameters);
  const structure: FunctionDeclarationStructure = {
    kind: StructureKind.Function,
    isExported: true,
    name: slots.put(identifier(name)),
    typeParameters: typeParameters.map((each) => slots.put(each)),
    parameters: [
      { name: slots.put(identifier(signature.transport)), type: slots.put(code`${runtimeSymbol("Transport")}`) },
      ...parameters.map((parameter) => functionParameter(slots, parameter)),
    ],
    returnType: slots.put(returns),
    statements: slots.put(trimmed(body)),
    ...leadingDoc(context, slots, functionDoc),
  };
  const printing = { context, slots };
  return withTemplate(printing, hooked(printing, structure, { kind: "function", operation }), "function", () => ({
    doc: docOf(context, functionDoc),
    name: identifier(name),
    typeParameters,
    parameters: [
      code`${identifier(signature.transport)}: ${runtimeSymbol("Transport")}`,
      ...parameters.map((each) => parameterCode(each, true)),
    ],
    returns,
    body: trimmed(body),
  }));
}

function errorsAlias(
  context: PrintContext,
  slots: Slots,
  { name, signature: { errors } }: OperationPlan,
): readonly TypeAliasDeclarationStructure[] {
  if (errors === undefined) return [];
  return [
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: slots.put(identifier(errors.name)),
      type: slots.put(printTypeExpression(errors.type, context.types)),
      ...leadingDoc(context, slots, { paragraphs: [`What \`${name}\` rejects with.`] }),
    },
  ];
}

function serversStatement(
  context: PrintContext,
  slots: Slots,
  { name, of, servers }: ServersConstant,
): VariableStatementStructure {
  const members = servers.map(({ key, value, doc }) => {
    return code`${context.comments(docLayout(doc, 2))}  ${propertyKey(key, "value")}: ${printExpression(value, context.types)},\n`;
  });
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [
      { name: slots.put(identifier(name)), initializer: slots.put(code`{\n${join(members, "")}} as const`) },
    ],
    ...leadingDoc(context, slots, {
      paragraphs: [`Servers of \`${of}\`, for the option \`baseUrl\`; the first is the default.`],
    }),
  };
}

/** `const NAME = value as const;` */
export function constantStatement(
  types: TypeModules,
  slots: Slots,
  { name, value }: { readonly name: string; readonly value: Expression },
): VariableStatementStructure {
  const initializer = slots.put(code`${printExpression(value, types)} as const`);
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name: slots.put(identifier(name)), initializer }],
  };
}

/**
 * The method of a resource or of the client.
 *
 * @param transport Expression of the transport inside the class.
 */
export function operationMethod(
  context: PrintContext,
  slots: Slots,
  { operation, typeParameters, parameters, returns }: PrintedOperation,
  transport: Code,
): OptionalKind<MethodDeclarationStructure> {
  const { name, file, methodName, methodDoc, delegate = { name, module: file } } = operation;
  const body = callBody(context, delegate, transport, parameters);
  const structure: OptionalKind<MethodDeclarationStructure> = {
    name: slots.put(memberName(methodName)),
    typeParameters: typeParameters.map((each) => slots.put(each)),
    parameters: parameters.map((parameter) => methodParameter(slots, parameter)),
    returnType: slots.put(returns),
    statements: slots.put(trimmed(body)),
    ...leadingDoc(context, slots, methodDoc, 2),
  };
  const printing = { context, slots };
  return withTemplate(printing, hooked(printing, structure, { kind: "method", operation }), "method", () => ({
    doc: docOf(context, methodDoc),
    name: memberName(methodName),
    typeParameters,
    parameters: parameters.map((each) => parameterCode(each, false)),
    returns,
    body: trimmed(body),
  }));
}

/** The doc comment as a template has it: with its line break, or empty. */
export function docOf(context: PrintContext, text: DocText): Code {
  return context.comments(docLayout(text));
}

/** `request: ListRequest = {}`; a method just says that it may be left out. */
function parameterCode({ name, type, initializer, optional }: Parameter, filled: boolean): Code {
  const mark = optional || (!filled && initializer !== none) ? code`?` : none;
  return code`${name}${mark}: ${type}${filled && initializer !== none ? code` = ${initializer}` : none}`;
}

/** A doc comment in front of a structure. */
export function leadingDoc(
  context: PrintContext,
  slots: Slots,
  text: DocText,
  indent = 0,
): { readonly leadingTrivia?: string } {
  const layout = docLayout(text, indent);
  if (layout === undefined) return {};
  const comment = trimmed(context.comments({ ...layout, margin: none }));
  return comment === "" ? {} : { leadingTrivia: `${slots.put(comment)}\n` };
}

/** A call of the function that does the work. */
function callBody(
  context: PrintContext,
  { name, module }: Pick<OperationPlan, "name" | "module">,
  transport: Code,
  parameters: readonly Parameter[],
): Code {
  return context.renderer.render("partials/method-body.hbs", {
    function: code`${{ name, module, typeOnly: false }}`,
    transport,
    arguments: parameters.map((parameter) => parameter.name),
  });
}

function trimmed(text: Code): Code {
  return rendered(text.trimEnd());
}

type Parameter = PrintedOperation["parameters"][number];

/** The function fills in what is left out: the method just says that it may be. */
function methodParameter(
  slots: Slots,
  { name, type, initializer, optional }: Parameter,
): OptionalKind<ParameterDeclarationStructure> {
  return { name: slots.put(name), type: slots.put(type), hasQuestionToken: optional || initializer !== none };
}

function functionParameter(
  slots: Slots,
  { name, type, initializer, optional }: Parameter,
): OptionalKind<ParameterDeclarationStructure> {
  return {
    name: slots.put(name),
    type: slots.put(type),
    hasQuestionToken: optional,
    ...(initializer === none ? {} : { initializer }),
  };
}
