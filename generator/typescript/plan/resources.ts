/** Resource modules: the functions of a resource's operations, and the class whose methods call them. */
import { typeName } from "../../model/names/index.js";
import type { SdkModel, SdkOperation, SdkResource } from "./names/sdk-model.js";
import { moduleNames } from "./arguments.js";
import { sharedConstants, type SharedConstant } from "./constants.js";
import { functionKey, type ModuleContext, type PlanContext } from "./context.js";
import { docText, type DocText } from "./doc.js";
import { freeName } from "./free-name.js";
import { CLIENT_MODULE } from "./modules.js";
import { classLines, operationLines } from "./operation-size.js";
import { planOperation, type OperationPlan } from "./operations.js";
import { resourceFiles, type OperationFiles } from "./resource-files.js";

/** One module of `src/resources`. */
export interface ResourceModule {
  /** Path below `src/`, without extension. */
  readonly module: string;
  /** Values that several of the functions that are here have in common. */
  readonly constants: readonly SharedConstant[];
  /** All operations of the resource; their functions are here or in the modules of functions, their methods likewise. */
  readonly operations: readonly OperationPlan[];
  /** Modules with functions that this one exports too; none where it is short enough to have them all. */
  readonly functionModules: readonly FunctionModule[];
  /** Modules with methods that the class inherits; none where it is short enough to have them all. */
  readonly methodModules: readonly MethodModule[];
  /** The class of the resource that is there; absent for the operations of the client itself, whose class is its own. */
  readonly class?: ResourceClass;
}

/** Functions of a resource in a file of their own. */
export interface FunctionModule extends Pick<ResourceModule, "module" | "constants" | "operations"> {}

/** Methods of a resource in a class of their own. */
export interface MethodModule extends Pick<ResourceModule, "module" | "operations"> {
  readonly className: string;
  readonly superclass?: Superclass;
}

/** The class that another one inherits methods from. */
export interface Superclass {
  readonly name: string;
  readonly module: string;
}

export interface ResourceClass {
  readonly name: string;
  /** Members of the client that lead to it. */
  readonly access: readonly string[];
  readonly doc: DocText;
  readonly children: readonly ChildResource[];
  readonly superclass?: Superclass;
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
  const byModule = new Map<string, SdkOperation[]>();
  for (const operation of operations) {
    const list = byModule.get(operation.function.module);
    if (list === undefined) byModule.set(operation.function.module, [operation]);
    else list.push(operation);
  }
  const classes = new Map<string, ResourceClass>();
  const visit = ({ module, className: name, accessor, doc, children }: SdkResource): void => {
    classes.set(module, { name, access: accessor, doc: docText(doc), children: planChildren(children) });
    for (const child of children) visit(child);
  };
  for (const resource of resources) visit(resource);
  const modules = new Set([...classes.keys(), ...byModule.keys()]);
  return [...modules].map((module) =>
    planResource(context, byModule.get(module) ?? [], { module, class: classes.get(module), modules }),
  );
}

interface ResourceParts {
  readonly module: string;
  readonly class: ResourceClass | undefined;
  /** Modules of all resources. */
  readonly modules: ReadonlySet<string>;
}

/** A resource in one module, or in several when that would be too long. */
function planResource(
  context: PlanContext,
  operations: readonly SdkOperation[],
  { module, class: own, modules }: ResourceParts,
): ResourceModule {
  const whole = planModule(context, operations, own?.name);
  const measured = whole.operations.map((operation) => {
    return { key: functionKey(operation), pathTemplate: operation.pathTemplate, ...operationLines(operation) };
  });
  const classModule = own === undefined ? CLIENT_MODULE : module;
  const lines = own === undefined ? CLIENT_LINES : classLines(own.doc, own.children);
  const files = resourceFiles(
    { module, classModule, modules, lines, operations: measured },
    context.options.operationFiles,
  );
  const isWhole = [...files.values()].every((each) => each.function === module && each.method === classModule);
  if (isWhole)
    return { module, ...whole, functionModules: [], methodModules: [], ...(own === undefined ? {} : { class: own }) };
  const fileOf = (operation: SdkOperation, part: keyof OperationFiles): string =>
    files.get(functionKey(operation.function))?.[part] ?? (part === "method" ? classModule : module);
  const planned = grouped(operations, (operation) => fileOf(operation, "function")).map(([file, list]) => ({
    module: file,
    ...planModule({ ...context, files }, list, file === module ? own?.name : undefined),
  }));
  const byName = new Map(planned.flatMap((each) => each.operations.map((operation) => [operation.name, operation])));
  const plansOf = (list: readonly SdkOperation[]): readonly OperationPlan[] =>
    list.flatMap(({ function: { name } }) => byName.get(name) ?? []);
  const methodModules = chained(
    grouped(operations, (operation) => fileOf(operation, "method"))
      .filter(([file]) => file !== classModule)
      .map(([file, list]) => ({ module: file, className: methodsClass(file), operations: plansOf(list) })),
  );
  return {
    module,
    constants: planned.find((each) => each.module === module)?.constants ?? [],
    operations: plansOf(operations),
    functionModules: planned.filter((each) => each.module !== module),
    methodModules,
    ...(own === undefined ? {} : { class: { ...own, ...inheriting(methodModules[0]) } }),
  };
}

/** What every client has. Getters of resources are not counted: they cannot leave. */
const CLIENT_LINES = 150;

/** `resources/repos/methods/branches` → `ReposBranchesMethods` */
function methodsClass(file: string): string {
  return typeName(`${file.slice(file.indexOf("/") + 1).replace("/methods/", " ")} methods`);
}

/** Each class inherits from the next one. */
function chained(modules: readonly MethodModule[]): readonly MethodModule[] {
  return modules.map((each, index) => ({ ...each, ...inheriting(modules[index + 1]) }));
}

function inheriting(from: MethodModule | undefined): { readonly superclass?: Superclass } {
  return from === undefined ? {} : { superclass: { name: from.className, module: from.module } };
}

/** Operations by file, sorted by its path; each list in the order of the document. */
function grouped(
  operations: readonly SdkOperation[],
  fileOf: (operation: SdkOperation) => string,
): readonly (readonly [string, readonly SdkOperation[]])[] {
  const files = new Map<string, SdkOperation[]>();
  for (const operation of operations) {
    const file = fileOf(operation);
    const known = files.get(file);
    if (known === undefined) files.set(file, [operation]);
    else known.push(operation);
  }
  return [...files].sort(([left], [right]) => (left < right ? -1 : 1));
}

/** The functions of one file. */
function planModule(
  context: Omit<ModuleContext, "shared">,
  operations: readonly SdkOperation[],
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
export function planChildren(resources: SdkModel["resources"]): readonly ChildResource[] {
  return resources.map(({ getter, className, module, doc }) => ({
    getter,
    // `#transport` is the field that every class has, and no private name is `#constructor`.
    field: freeName(getter, ["transport", "constructor"]),
    className,
    module,
    doc: docText(doc),
  }));
}
