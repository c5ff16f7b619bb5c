/**
 * Declarations before they are printed, as hooks of the user see them: members as ts-morph's structures have them. Every text is
 * code. Those that Bindsmith puts in are tokens, to be kept, moved or left out; the node says what they stand for.
 */
import type { ClientPlan } from "../plan/client.js";
import type { OperationPlan } from "../plan/operations.js";
import type { ResourceClass } from "../plan/resources.js";
import type { Code } from "../text/text.js";

/** What a structure is printed from. */
export type StructureNode =
  | { readonly kind: "function" | "method"; readonly operation: OperationPlan }
  | { readonly kind: "resource"; readonly resource: ResourceClass }
  | { readonly kind: "client"; readonly client: ClientPlan };

export interface ParameterStructure {
  readonly name: Code;
  readonly type?: Code;
  readonly hasQuestionToken?: boolean;
  readonly initializer?: Code;
}

export interface DecoratorStructure {
  readonly name: Code;
  readonly arguments?: readonly Code[];
}

export interface FunctionStructure {
  readonly name: Code;
  readonly typeParameters?: readonly Code[];
  readonly parameters?: readonly ParameterStructure[];
  readonly returnType?: Code;
  readonly statements?: Code | readonly Code[];
  /** What stands before it: its comment. */
  readonly leadingTrivia?: Code;
  /** For methods. */
  readonly decorators?: readonly DecoratorStructure[];
}

export interface PropertyStructure {
  readonly name: Code;
  readonly type?: Code;
  readonly initializer?: Code;
  readonly isReadonly?: boolean;
  readonly isStatic?: boolean;
}

export interface ClassStructure {
  readonly name: Code;
  readonly extends?: Code;
  readonly implements?: readonly Code[];
  readonly decorators?: readonly DecoratorStructure[];
  readonly properties?: readonly PropertyStructure[];
  readonly methods?: readonly FunctionStructure[];
  readonly leadingTrivia?: Code;
}

/** Functions and methods, or classes; `kind` of the node tells which. */
export type Structure = FunctionStructure & ClassStructure;

/** Gives another structure, or `undefined` to leave it as it is. It is called for every function, method and class of the API. */
export type StructureHook = (structure: Structure, node: StructureNode) => Structure | undefined;
