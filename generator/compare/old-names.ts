/** Old names beside the new ones: deprecated methods and types of a model that stand for others. */
import type { AliasOf, TypeDeclaration } from "../model/model.js";
import type { SdkModel, SdkOperation, SdkResource } from "../typescript/plan/names/sdk-model.js";
import { functionOf, nameOf } from "./method-name.js";
import type { SurfaceAlias } from "./surface.js";

/**
 * The model with old names added, as far as their targets are there and nothing else has the name.
 * @param old The model with the old names in place of the new ones: it knows the classes and modules of old methods.
 */
export function withOldNames(model: SdkModel, aliases: readonly SurfaceAlias[], old: SdkModel): SdkModel {
  const methods = aliases.flatMap((alias) => (alias.kind === "method" ? oldMethod(model, alias, old) : []));
  const types = aliases.flatMap((alias) => (alias.kind === "type" ? oldType(model, alias) : []));
  if (methods.length === 0 && types.length === 0) return model;
  const resources = methods.reduce((tree, { accessor }) => withPath(tree, accessor, old.resources), model.resources);
  return {
    ...model,
    resources: resources.map((resource) => withOperations(resource, methods)),
    operations: [...model.operations, ...methods],
    types: [...model.types, ...types],
  };
}

/** The old names of a model, sorted. */
export function aliasesOf({ operations, types }: SdkModel): readonly SurfaceAlias[] {
  const methods = operations.flatMap((operation): SurfaceAlias[] => {
    const { aliasOf, errorsType } = operation;
    if (aliasOf === undefined) return [];
    return [
      {
        ...entryOf("method", nameOf(operation), aliasOf),
        function: functionOf(operation.function),
        ...(errorsType === undefined ? {} : { errorsType }),
      },
    ];
  });
  const declared = types.flatMap(({ name, aliasOf }) =>
    aliasOf === undefined ? [] : [entryOf("type", name, aliasOf)],
  );
  return [...methods, ...declared].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

function entryOf(kind: SurfaceAlias["kind"], name: string, { name: target, since }: AliasOf): SurfaceAlias {
  return { kind, name, target, since };
}

function key({ kind, name }: SurfaceAlias): string {
  return `${kind} ${name}`;
}

function oldMethod(model: SdkModel, { name, target, since }: SurfaceAlias, old: SdkModel): SdkOperation[] {
  const now = model.operations.find((operation) => nameOf(operation) === target);
  const before = old.operations.find((operation) => nameOf(operation) === name);
  if (now === undefined || before === undefined) return [];
  const { accessor, methodName, errorsType } = before;
  const own = { ...before.function, module: find(model.resources, accessor)?.module ?? before.function.module };
  const isTaken = model.operations.some(
    (operation) =>
      nameOf(operation) === name || (operation.function.module === own.module && operation.function.name === own.name),
  );
  if (isTaken || isMember(model, accessor, methodName) || !hasRoom(model, accessor, old.resources)) return [];
  const { errorsType: newErrors, ...rest } = now;
  const hasOldErrors = errorsType !== undefined && newErrors !== undefined && !exportsType(model, errorsType);
  return [
    {
      ...rest,
      accessor,
      methodName,
      function: own,
      ...(hasOldErrors ? { errorsType } : {}),
      doc: deprecated(now.doc, `client.${target}`),
      aliasOf: { name: target, since, function: now.function },
    },
  ];
}

/** Whether the classes on the way to a resource are there, or their names, modules and getters are free. */
function hasRoom(
  { resources, operations }: SdkModel,
  accessor: readonly string[],
  old: readonly SdkResource[],
): boolean {
  const all = flat(resources);
  const methods = new Set(operations.map(nameOf));
  return accessor.every((_, index) => {
    const path = accessor.slice(0, index + 1);
    if (find(resources, path) !== undefined) return true;
    const before = find(old, path);
    if (before === undefined || methods.has(path.join("."))) return false;
    return all.every(({ className, module }) => className !== before.className && module !== before.module);
  });
}

function flat(tree: readonly SdkResource[]): readonly SdkResource[] {
  return tree.flatMap((resource) => [resource, ...flat(resource.children)]);
}

/** Whether the class that would have a method has another member of its name. */
function isMember({ client, resources }: SdkModel, accessor: readonly string[], name: string): boolean {
  if (accessor.length === 0 && name === client.transportProperty) return true;
  const children = accessor.length === 0 ? resources : (find(resources, accessor)?.children ?? []);
  return children.some(({ getter }) => getter === name);
}

function exportsType({ types, operations }: SdkModel, name: string): boolean {
  return types.some((type) => type.name === name) || operations.some(({ errorsType }) => errorsType === name);
}

function oldType(model: SdkModel, { name, target, since }: SurfaceAlias): TypeDeclaration[] {
  const now = model.types.find((type) => type.name === target);
  const { className, namespace } = model.client;
  if (now === undefined || exportsType(model, name) || name === className || name === namespace) return [];
  const { origin, owner, usage } = now;
  return [
    {
      origin,
      name,
      ...(owner === undefined ? {} : { owner }),
      usage,
      schema: { kind: "ref", type: target, origin },
      doc: deprecated({}, target),
      aliasOf: { name: target, since },
    },
  ];
}

function deprecated({ summary }: SdkOperation["doc"], target: string): SdkOperation["doc"] {
  return {
    ...(summary === undefined ? {} : { summary }),
    deprecated: true,
    deprecationMessage: `Use \`${target}\`.`,
  };
}

/** A tree that has a resource at an accessor; those that are missing are taken from the old tree, without their operations. */
function withPath(
  tree: readonly SdkResource[],
  accessor: readonly string[],
  old: readonly SdkResource[],
  depth = 1,
): readonly SdkResource[] {
  const getter = accessor[depth - 1];
  if (getter === undefined) return tree;
  const before = find(old, accessor.slice(0, depth));
  const known = tree.find((resource) => resource.getter === getter);
  const from = known ?? (before === undefined ? undefined : { ...before, children: [], operations: [] });
  if (from === undefined) return tree;
  const complete = { ...from, children: withPath(from.children, accessor, old, depth + 1) };
  return known === undefined ? [...tree, complete] : tree.map((resource) => (resource === known ? complete : resource));
}

function find(tree: readonly SdkResource[], accessor: readonly string[]): SdkResource | undefined {
  const [getter, ...rest] = accessor;
  const resource = tree.find((each) => each.getter === getter);
  return resource === undefined || rest.length === 0 ? resource : find(resource.children, rest);
}

function withOperations(resource: SdkResource, added: readonly SdkOperation[]): SdkResource {
  const path = resource.accessor.join(".");
  return {
    ...resource,
    children: resource.children.map((child) => withOperations(child, added)),
    operations: [...resource.operations, ...added.filter(({ accessor }) => accessor.join(".") === path)],
  };
}
