/** One operation: the exported function and the thin method that calls it, as ts-morph structures. */
import { StructureKind, type FunctionDeclarationStructure, type MethodDeclarationStructure, type OptionalKind, type ParameterDeclarationStructure, type TypeAliasDeclarationStructure } from "ts-morph";
import type { Operation } from "../model/model.js";
import type { CodeScope } from "./context.js";
import { docCommentView, operationDoc, type DocText } from "./doc-view.js";
import { exampleCall } from "./example-call.js";
import { functionBodyView } from "./operation-view.js";
import type { Slots } from "./print.js";
import type { Signature } from "./signature.js";
import { identifier, trusted, type Code } from "./text.js";

/** The function of an operation, with the alias of its errors before it where it has one. */
export function operationFunction(scope: CodeScope, slots: Slots, operation: Operation, signature: Signature): readonly (FunctionDeclarationStructure | TypeAliasDeclarationStructure)[] {
  const { renderer } = scope.context;
  const body = renderer.render("partials/function-body.hbs", functionBodyView(scope, operation));
  const declaration: FunctionDeclarationStructure = {
    kind: StructureKind.Function,
    isExported: true,
    name: operation.function.name,
    parameters: [{ name: signature.transport, type: scope.runtime("Transport") }, ...parameterStructures(slots, signature)],
    returnType: slots.put(signature.returns),
    statements: slots.put(trimmed(body)),
    ...leadingDoc(scope, slots, operationDoc(operation, undefined)),
  };
  if (signature.errors === undefined) return [declaration];
  const alias: TypeAliasDeclarationStructure = {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: signature.errors.name,
    type: slots.put(signature.errors.type),
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
export function operationMethod(scope: CodeScope, slots: Slots, operation: Operation, signature: Signature, called: Code, transport: Code): OptionalKind<MethodDeclarationStructure> {
  const body = scope.context.renderer.render("partials/method-body.hbs", {
    function: called,
    transport,
    arguments: signature.parameters.map(({ name }) => name),
  });
  return {
    name: identifier(operation.methodName),
    parameters: parameterStructures(slots, signature),
    returnType: slots.put(signature.returns),
    statements: slots.put(trimmed(body)),
    ...leadingDoc(scope, slots, operationDoc(operation, exampleCall(scope.context, operation)), 2),
  };
}

/** A doc comment in front of a structure. */
export function leadingDoc(scope: CodeScope, slots: Slots, text: DocText, indent = 0): { readonly leadingTrivia?: string } {
  const view = docCommentView(text, indent);
  return view === null ? {} : { leadingTrivia: `${slots.put(trimmed(scope.context.renderer.render("partials/doc-comment.hbs", view)))}\n` };
}

function trimmed(text: Code): Code {
  return trusted(text.trimEnd());
}

function parameterStructures(slots: Slots, signature: Signature): OptionalKind<ParameterDeclarationStructure>[] {
  return signature.parameters.map(({ name, type, initializer, optional }) => ({
    name,
    type: slots.put(type),
    hasQuestionToken: optional,
    ...(initializer === "" ? {} : { initializer }),
  }));
}
