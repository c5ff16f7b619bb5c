/** Resource modules: the functions of a resource's operations, and the class whose methods call them. */
import {
  StructureKind,
  type ClassDeclarationStructure,
  type ExportDeclarationStructure,
  type GetAccessorDeclarationStructure,
  type OptionalKind,
  type PropertyDeclarationStructure,
  type StatementStructures,
} from "ts-morph";
import type { PrintContext } from "../context.js";
import type {
  ChildResource,
  FunctionModule,
  MethodModule,
  ResourceClass,
  ResourceModule,
} from "../../plan/resources.js";
import { compact } from "../../../shared/compact.js";
import type { GeneratedFile } from "../../../shared/generated-file.js";
import { specifier } from "../link.js";
import { createSlots, printModule, type Slots } from "../print.js";
import { runtimeSymbol } from "../../runtime-symbols.js";
import { code, identifier, memberName, templateChunk, type Code } from "../../text/text.js";
import { classWithTemplate, hooked } from "../declared.js";
import { constantStatement, docOf, leadingDoc, operationMethod, operationStatements } from "./method.js";
import { printSignature, type PrintedOperation } from "./printed-signature.js";

/** The modules of a resource: its own, and those that hold functions and methods when one would be too long. */
export function renderResource(context: PrintContext, resource: ResourceModule): readonly GeneratedFile[] {
  const { module, functionModules, methodModules } = resource;
  return [
    { path: `src/${module}.ts`, text: renderOwn(context, resource) },
    ...functionModules.map((each) => ({ path: `src/${each.module}.ts`, text: renderFunctions(context, each) })),
    ...methodModules.map((each) => ({ path: `src/${each.module}.ts`, text: renderMethods(context, each) })),
  ];
}

/** The module that callers import: it has the class, and exports all functions. */
function renderOwn(context: PrintContext, resource: ResourceModule): string {
  const slots = createSlots();
  const inherited = new Set(resource.methodModules.flatMap(({ operations }) => operations));
  const operations = resource.operations.map((operation) => printSignature(context, operation));
  const statements: StatementStructures[] = [
    ...resource.functionModules.map((each) => exportAll(slots, resource.module, each)),
    ...resource.constants.map((constant) => constantStatement(context.types, slots, constant)),
    ...operations
      .filter(({ operation }) => operation.file === resource.module)
      .flatMap((operation) => operationStatements(context, slots, operation)),
  ];
  if (resource.class !== undefined) {
    const own = operations.filter(({ operation }) => !inherited.has(operation));
    statements.push(resourceClass(context, slots, resource.class, own));
  }
  return printModule(statements, slots, context.skeletons);
}

/** All of them: a function that is added to a file changes that file alone. */
function exportAll(slots: Slots, from: string, { module }: FunctionModule): ExportDeclarationStructure {
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: slots.put(templateChunk(specifier(from, module))),
  };
}

function renderFunctions(context: PrintContext, { constants, operations }: FunctionModule): string {
  const slots = createSlots();
  const statements: StatementStructures[] = [
    ...constants.map((constant) => constantStatement(context.types, slots, constant)),
    ...operations.flatMap((operation) => operationStatements(context, slots, printSignature(context, operation))),
  ];
  return printModule(statements, slots, context.skeletons);
}

/** A class that only another one inherits from; hooks and templates for classes see the one that callers know. */
function renderMethods(context: PrintContext, { className, superclass, operations }: MethodModule): string {
  const slots = createSlots();
  const printed = operations.map((operation) => printSignature(context, operation));
  const own = { name: className, doc: {}, children: [], ...compact({ superclass }) };
  return printModule([{ ...classStructure(context, slots, own, printed), isAbstract: true }], slots, context.skeletons);
}

/** The class members that hand out child resources, made when they are first asked for. */
export function childMembers(
  context: PrintContext,
  slots: Slots,
  children: readonly ChildResource[],
  transport: Code,
): {
  readonly properties: OptionalKind<PropertyDeclarationStructure>[];
  readonly getAccessors: OptionalKind<GetAccessorDeclarationStructure>[];
} {
  const members = children.map(({ className, module, getter, field, doc }) => {
    const type = code`${{ name: className, module, typeOnly: false }}`;
    const name = code`#${memberName(field)}`;
    return {
      property: { name: slots.put(name), type: slots.put(code`${type} | undefined`) },
      getAccessor: {
        name: slots.put(memberName(getter)),
        returnType: slots.put(type),
        statements: slots.put(code`return (this.${name} ??= new ${type}(${transport}));`),
        ...leadingDoc(context, slots, doc, 2),
      },
    };
  });
  return {
    properties: members.map(({ property }) => property),
    getAccessors: members.map(({ getAccessor }) => getAccessor),
  };
}

function resourceClass(
  context: PrintContext,
  slots: Slots,
  resource: ResourceClass,
  operations: readonly PrintedOperation[],
): ClassDeclarationStructure {
  const printing = { context, slots };
  const structure = classStructure(context, slots, resource, operations);
  const view = { doc: docOf(context, resource.doc), name: identifier(resource.name), client: false };
  return classWithTemplate(printing, hooked(printing, structure, { kind: "resource", resource }), view);
}

function classStructure(
  context: PrintContext,
  slots: Slots,
  { name, doc, children, superclass }: Omit<ResourceClass, "access">,
  operations: readonly PrintedOperation[],
): ClassDeclarationStructure {
  const transport = code`this.#transport`;
  const members = childMembers(context, slots, children, transport);
  const type = slots.put(code`${runtimeSymbol("Transport")}`);
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: slots.put(identifier(name)),
    ...(superclass === undefined ? {} : { extends: slots.put(code`${{ ...superclass, typeOnly: false }}`) }),
    properties: [{ name: "#transport", isReadonly: true, type }, ...members.properties],
    ctors: [
      {
        parameters: [{ name: slots.put(identifier("transport")), type }],
        statements: [...(superclass === undefined ? [] : ["super(transport);"]), "this.#transport = transport;"],
      },
    ],
    getAccessors: members.getAccessors,
    methods: operations.map((operation) => operationMethod(context, slots, operation, transport)),
    ...leadingDoc(context, slots, doc),
  };
}
