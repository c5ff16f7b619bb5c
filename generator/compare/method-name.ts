/** Names of methods and functions, as the surface has them. */
import type { Operation } from "../model/model.js";

/** `actions.triggers.bindings.updateMany` */
export function nameOf({ accessor, methodName }: Pick<Operation, "accessor" | "methodName">): string {
  return [...accessor, methodName].join(".");
}

/** `resources/actions/triggers/bindings#updateMany` */
export function functionOf({ module, name, exportedAs }: Operation["function"]): string {
  return `${module}#${exportedAs ?? name}`;
}
