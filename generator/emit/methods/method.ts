/** One operation: the exported function and the thin method that calls it, as ts-morph structures. */
import {
  StructureKind,
  type FunctionDeclarationStructure,
  type MethodDeclarationStructure,
  type OptionalKind,
  type ParameterDeclarationStructure,
  type TypeAliasDeclarationStructure,
} from "ts-morph";
import type { Operation } from "../../model/model.js";
import type { CodeScope } from "../context.js";
import { docCommentView, type DocText } from "../doc-view.js";
import { exampleCall } from "../examples/example-call.js";
import { functionDoc, methodDoc } from "./operation-doc.js";
import { functionBodyView } from "./operation-view.js";
import type { Slots } from "../print.js";
import { signatureOf, type Signature } from "./signature.js";
import { identifier, trusted, type Code } from "../text/text.js";

/** What function and method of an operation have in common. */
export interface PreparedOperation {
  readonly operation: Operation;
  readonly signature: Signature;
}

/** Types and names of an operation. */
export function prepareOperation(scope: CodeScope, operation: Operation): PreparedOperation {
  return { operation, signature: signatureOf(scope, operation) };
}

/** The function of an operation, with the alias of its errors before it where it has one. */
export function operationFunction(
  scope: CodeScope,
  slots: Slots,
  { operation, signature }: PreparedOperation,
): readonly (FunctionDeclarationStructure | TypeAliasDeclarationStructure)[] {
  const body = scope.context.renderer.render("partials/function-body.hbs", functionBodyView(scope, operation));
  const declaration: FunctionDeclarationStructure = {
    kind: StructureKind.Function,
    isExported: true,
    name: slots.put(identifier(operation.function.name)),
    typeParameters: signature.typeParameters.map((each) => slots.put(each)),
    parameters: [
      { name: slots.put(signature.transport), type: scope.runtime("Transport") },
      ...functionParameters(slots, signature),
    ],
    returnType: slots.put(signature.returns),
    statements: slots.put(trimmed(body)),
    ...leadingDoc(scope, slots, functionDoc(operation)),
  };
  if (signature.errors === undefined) return [declaration];
  const alias: TypeAliasDeclarationStructure = {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: signature.errors.name,
    type: slots.put(signature.errors.type()),
    ...leadingDoc(scope, slots, { paragraphs: [`What \`${operation.function.name}\` rejects with.`] }),
  };
  return [alias, declaration];
}

/**
 * The method of a resource or of the client.
 *
 * @param called Local name of the function.
 * @param transport Expression of the transport inside the class.
 */
export function operationMethod(
  scope: CodeScope,
  slots: Slots,
  { operation, signature }: PreparedOperation,
  called: Code,
  transport: Code,
): OptionalKind<MethodDeclarationStructure> {
  const body = scope.context.renderer.render("partials/method-body.hbs", {
    function: called,
    transport,
    arguments: signature.parameters.map(({ name }) => name),
  });
  return {
    name: slots.put(identifier(operation.methodName)),
    typeParameters: signature.typeParameters.map((each) => slots.put(each)),
    parameters: methodParameters(slots, signature),
    returnType: slots.put(signature.returns),
    statements: slots.put(trimmed(body)),
    ...leadingDoc(scope, slots, methodDoc(operation, exampleCall(scope.context, operation)), 2),
  };
}

/** The function fills in what is left out: the method just says that it may be. */
function methodParameters(slots: Slots, { parameters }: Signature): OptionalKind<ParameterDeclarationStructure>[] {
  return parameters.map(({ name, type, initializer, optional }) => ({
    name: slots.put(name),
    type: slots.put(type),
    hasQuestionToken: optional || initializer !== "",
  }));
}

/** A doc comment in front of a structure. */
export function leadingDoc(
  scope: CodeScope,
  slots: Slots,
  text: DocText,
  indent = 0,
): { readonly leadingTrivia?: string } {
  const view = docCommentView(text, indent);
  if (view === null) return {};
  const comment = trimmed(scope.context.renderer.render("partials/doc-comment.hbs", view));
  return { leadingTrivia: `${slots.put(comment)}\n` };
}

function trimmed(text: Code): Code {
  return trusted(text.trimEnd());
}

function functionParameters(slots: Slots, { parameters }: Signature): OptionalKind<ParameterDeclarationStructure>[] {
  return parameters.map(({ name, type, initializer, optional }) => ({
    name: slots.put(name),
    type: slots.put(type),
    hasQuestionToken: optional,
    ...(initializer === "" ? {} : { initializer }),
  }));
}
