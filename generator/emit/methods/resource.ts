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
import type { Operation, Resource } from "../../model/model.js";
import { createCodeScope } from "../code-scope.js";
import type { CodeScope, EmitContext } from "../context.js";
import { docParagraphs, docTags } from "../doc-view.js";
import { sharedConstants } from "./constants.js";
import { leadingDoc, operationFunction, operationMethod, prepareOperation, type PreparedOperation } from "./method.js";
import { localNames } from "./operation-view.js";
import { createSlots, printModule, type Slots } from "../print.js";
import { resultParameters } from "./result.js";
import { serversConstant, serversName } from "./servers.js";
import { argumentName, transportName } from "./signature.js";
import { identifier, trusted, type Code } from "../text/text.js";

/** What one module of `src/resources` holds: functions, and the class of the resource that lives there. */
export interface ResourceModule {
  /** Path below `src/`, without extension. */
  readonly module: string;
  readonly operations: readonly Operation[];
  /** Absent for the operations of the client itself. */
  readonly resource?: Resource;
}

/** The modules of the tree and of the client's own operations, parents first. */
export function resourceModules(
  resources: readonly Resource[],
  operations: readonly Operation[],
): readonly ResourceModule[] {
  const byModule = new Map<string, Operation[]>();
  for (const operation of operations) {
    const list = byModule.get(operation.function.module) ?? [];
    list.push(operation);
    byModule.set(operation.function.module, list);
  }
  const modules: ResourceModule[] = [];
  const visit = (resource: Resource): void => {
    modules.push({ module: resource.module, resource, operations: byModule.get(resource.module) ?? [] });
    byModule.delete(resource.module);
    for (const child of resource.children) visit(child);
  };
  for (const resource of resources) visit(resource);
  for (const [module, own] of byModule) modules.push({ module, operations: own });
  return modules;
}

/** The text of a resource module. */
export function renderResource(context: EmitContext, { module, operations, resource }: ResourceModule): string {
  const scope = createCodeScope(context, module, takenNames(operations, resource));
  // Types come first: where a type and a symbol of the runtime share a name, the type keeps it.
  const prepared = operations.map((operation) => prepareOperation(scope, operation));
  const slots = createSlots();
  const constants = sharedConstants(scope, slots, operations);
  const functions: StatementStructures[] = prepared.flatMap((operation) => [
    ...serversConstant(scope, slots, operation.operation),
    ...operationFunction(scope, slots, operation),
    ...otherExport(operation.operation),
  ]);
  const classes = resource === undefined ? [] : [resourceClass(scope, slots, resource, prepared)];
  return printModule([...scope.names.imports(), ...constants, ...functions, ...classes], slots, context.skeletons);
}

/** The class members that hand out child resources, made when they are first asked for. */
export function childMembers(
  scope: CodeScope,
  slots: Slots,
  children: readonly Resource[],
  transport: Code,
): {
  readonly properties: OptionalKind<PropertyDeclarationStructure>[];
  readonly getAccessors: OptionalKind<GetAccessorDeclarationStructure>[];
} {
  const properties: OptionalKind<PropertyDeclarationStructure>[] = [];
  const getAccessors: OptionalKind<GetAccessorDeclarationStructure>[] = [];
  for (const child of children) {
    const type = scope.names.use({ name: child.className, module: child.module, typeOnly: false });
    const getter = identifier(child.getter);
    // `#transport` is the field that every class has.
    const field = getter === "transport" || getter === "constructor" ? `#${getter}_` : `#${getter}`;
    properties.push({ name: field, type: `${type} | undefined` });
    getAccessors.push({
      name: getter,
      returnType: type,
      statements: `return (this.${field} ??= new ${type}(${transport}));`,
      ...leadingDoc(scope, slots, { paragraphs: docParagraphs(child.doc), tags: docTags(child.doc) }, 2),
    });
  }
  return { properties, getAccessors };
}

/** `export { delete_ as delete };`, so that a namespace import reads like the method. */
function otherExport({ function: { name, exportedAs } }: Operation): readonly ExportDeclarationStructure[] {
  if (exportedAs === undefined) return [];
  return [{ kind: StructureKind.ExportDeclaration, namedExports: [{ name, alias: exportedAs }] }];
}

function resourceClass(
  scope: CodeScope,
  slots: Slots,
  resource: Resource,
  operations: readonly PreparedOperation[],
): ClassDeclarationStructure {
  const transport = trusted("this.#transport");
  const children = childMembers(scope, slots, resource.children, transport);
  const type = scope.runtime("Transport");
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: slots.put(identifier(resource.className)),
    properties: [{ name: "#transport", isReadonly: true, type }, ...children.properties],
    ctors: [{ parameters: [{ name: "transport", type }], statements: "this.#transport = transport;" }],
    getAccessors: children.getAccessors,
    methods: operations.map((prepared) =>
      operationMethod(scope, slots, prepared, identifier(prepared.operation.function.name), transport),
    ),
    ...leadingDoc(scope, slots, { paragraphs: docParagraphs(resource.doc), tags: docTags(resource.doc) }),
  };
}

/** Names that imports of a module must not take. */
function takenNames(operations: readonly Operation[], resource: Resource | undefined): Set<string> {
  const taken = new Set<string>(["transport"]);
  if (resource !== undefined) taken.add(resource.className);
  for (const operation of operations) {
    taken.add(operation.function.name);
    taken.add(transportName(operation));
    for (const argument of operation.arguments) taken.add(argumentName(operation, argument));
    for (const name of localNames(operation)) taken.add(name);
    for (const { name } of resultParameters(operation)) taken.add(name);
    for (const name of [operation.errorsType, serversName(operation)]) if (name !== undefined) taken.add(name);
  }
  return taken;
}
