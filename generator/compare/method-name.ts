/** Names of methods and functions, as the surface has them. */
import type { SdkOperation } from "../typescript/plan/names/sdk-model.js";

/** `actions.triggers.bindings.updateMany` */
export function nameOf({ accessor, methodName }: Pick<SdkOperation, "accessor" | "methodName">): string {
  return [...accessor, methodName].join(".");
}

/** `resources/actions/triggers/bindings#updateMany` */
export function functionOf({ module, name, exportedAs }: SdkOperation["function"]): string {
  return `${module}#${exportedAs ?? name}`;
}
