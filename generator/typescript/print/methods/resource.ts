/** Resource modules: the functions of a resource's operations, and the class whose methods call them. */
import {
  StructureKind,
  type ClassDeclarationStructure,
  type GetAccessorDeclarationStructure,
  type OptionalKind,
  type PropertyDeclarationStructure,
  type StatementStructures,
} from "ts-morph";
import type { PrintContext } from "../context.js";
import type { ChildResource, ResourceClass, ResourceModule } from "../../plan/resources.js";
import { createSlots, printModule, type Slots } from "../print.js";
import { runtimeSymbol } from "../../runtime-symbols.js";
import { code, identifier, memberName, type Code } from "../../text/text.js";
import { classWithTemplate, hooked } from "../declared.js";
import { constantStatement, docOf, leadingDoc, operationMethod, operationStatements } from "./method.js";
import { printSignature, type PrintedOperation } from "./printed-signature.js";

/** The text of a resource module. */
export function renderResource(context: PrintContext, resource: ResourceModule): string {
  const slots = createSlots();
  const operations = resource.operations.map((operation) => printSignature(context, operation));
  const statements: StatementStructures[] = [
    ...resource.constants.map((constant) => constantStatement(context.types, slots, constant)),
    ...operations.flatMap((operation) => operationStatements(context, slots, operation)),
  ];
  if (resource.class !== undefined) statements.push(resourceClass(context, slots, resource.class, operations));
  return printModule(statements, slots, context.skeletons);
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
  const { name, doc, children } = resource;
  const transport = code`this.#transport`;
  const members = childMembers(context, slots, children, transport);
  const type = slots.put(code`${runtimeSymbol("Transport")}`);
  const structure: ClassDeclarationStructure = {
    kind: StructureKind.Class,
    isExported: true,
    name: slots.put(identifier(name)),
    properties: [{ name: "#transport", isReadonly: true, type }, ...members.properties],
    ctors: [
      { parameters: [{ name: slots.put(identifier("transport")), type }], statements: "this.#transport = transport;" },
    ],
    getAccessors: members.getAccessors,
    methods: operations.map((operation) => operationMethod(context, slots, operation, transport)),
    ...leadingDoc(context, slots, doc),
  };
  const printing = { context, slots };
  const view = { doc: docOf(context, doc), name: identifier(name), client: false };
  return classWithTemplate(printing, hooked(printing, structure, { kind: "resource", resource }), view);
}
