/** Resource modules: the functions of a resource's operations, and the class whose methods call them. */
import type { ApiModel, Operation, Resource } from "../../model/model.js";
import { moduleNames } from "./arguments.js";
import { sharedConstants, type SharedConstant } from "./constants.js";
import type { PlanContext } from "./context.js";
import { docText, type DocText } from "./doc.js";
import { freeName } from "./free-name.js";
import { planOperation, type OperationPlan } from "./operations.js";

/** One module of `src/resources`. */
export interface ResourceModule {
  /** Path below `src/`, without extension. */
  readonly module: string;
  /** Values that several of the operations have in common. */
  readonly constants: readonly SharedConstant[];
  readonly operations: readonly OperationPlan[];
  /** The class of the resource that is there; absent for the operations of the client itself. */
  readonly class?: ResourceClass;
}

export interface ResourceClass {
  readonly name: string;
  /** Members of the client that lead to it. */
  readonly access: readonly string[];
  readonly doc: DocText;
  readonly children: readonly ChildResource[];
}

/** A member that hands out a resource, made when it is first asked for. */
export interface ChildResource {
  readonly getter: string;
  /** The private field behind it, without `#`. */
  readonly field: string;
  readonly className: string;
  readonly module: string;
  readonly doc: DocText;
}

/** The modules of the tree and of the client's own operations, parents first. */
export function planResources(context: PlanContext): readonly ResourceModule[] {
  const { resources, operations } = context.model;
  const byModule = new Map<string, Operation[]>();
  for (const operation of operations) {
    const list = byModule.get(operation.function.module);
    if (list === undefined) byModule.set(operation.function.module, [operation]);
    else list.push(operation);
  }
  const planned = (module: string, className?: string): Pick<ResourceModule, "constants" | "operations"> =>
    planModule(context, byModule.get(module) ?? [], className);
  const modules: ResourceModule[] = [];
  const visit = (resource: Resource): void => {
    const { module, className: name, accessor, doc, children } = resource;
    modules.push({
      module,
      ...planned(module, name),
      class: { name, access: accessor, doc: docText(doc), children: planChildren(children) },
    });
    byModule.delete(module);
    for (const child of children) visit(child);
  };
  for (const resource of resources) visit(resource);
  for (const module of byModule.keys()) modules.push({ module, ...planned(module) });
  return modules;
}

function planModule(
  context: PlanContext,
  operations: readonly Operation[],
  className: string | undefined,
): Pick<ResourceModule, "constants" | "operations"> {
  const names = new Set(["transport", className, ...operations.flatMap(moduleNames)]);
  const isTaken = (name: string): boolean => names.has(name) || context.types.has(name);
  const requests = operations.filter(({ aliasOf }) => aliasOf === undefined);
  const constants = sharedConstants(context.types, requests, isTaken);
  const shared = new Map(constants.map(({ name, value }) => [JSON.stringify(value), name]));
  return { constants, operations: operations.map((operation) => planOperation({ ...context, shared }, operation)) };
}

/** The members for resources below a class. */
export function planChildren(resources: ApiModel["resources"]): readonly ChildResource[] {
  return resources.map(({ getter, className, module, doc }) => ({
    getter,
    // `#transport` is the field that every class has, and no private name is `#constructor`.
    field: freeName(getter, ["transport", "constructor"]),
    className,
    module,
    doc: docText(doc),
  }));
}
