/** Names for what an extension adds to an operation or a resource. They depend on nothing but the operation itself, so that they stay. */
import type { OperationPlan } from "../../typescript/plan/operations.js";

/** The method, then the resources that lead to it: `listActionsTriggersBindings` for `client.actions.triggers.bindings.list`. */
export function operationName({ access }: Pick<OperationPlan, "access">): string {
  return [...access.slice(-1), ...access.slice(0, -1).map(capitalized)].join("");
}

/** The resources that lead to one: `actionsTriggers`. */
export function resourceName(access: readonly string[]): string {
  return access.map((name, index) => (index === 0 ? name : capitalized(name))).join("");
}

export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Hands out names that are told apart by `_` where two would be one. */
export function createNames(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let name = wanted;
    while (taken.has(name)) name += "_";
    taken.add(name);
    return name;
  };
}

/** The top-level resource that a module of `src/resources` belongs to, as the name of a file: `actions`. */
export function topResource(module: string): string {
  const [, top = module] = module.split("/");
  return top;
}

/** Operations by the top-level resource that they belong to, in the order of the first of each. */
export function byTopResource<O extends { readonly plan: Pick<OperationPlan, "module"> }>(
  operations: readonly O[],
): ReadonlyMap<string, readonly O[]> {
  const groups = new Map<string, O[]>();
  for (const operation of operations) {
    const name = topResource(operation.plan.module);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [operation]);
    else group.push(operation);
  }
  return groups;
}
