/** What the makers of one plan share. */
import type { ApiModel } from "../../model/model.js";
import type { Options } from "../../options/index.js";
import type { OperationFiles } from "./resource-files.js";
import type { Types } from "./schemas.js";

/** Options that decide about the generated code; all others are in the model. */
export interface PlanningOptions extends Pick<
  Options,
  "idempotencyHeader" | "debugVariable" | "errorMessages" | "operationIds" | "package" | "exports"
> {
  /** Files of operations in the package that is replaced, by their functions: `resources/repos#getBranch`. */
  readonly operationFiles?: ReadonlyMap<string, OperationFiles>;
}

export interface PlanContext {
  readonly model: ApiModel;
  /** Type declarations by name. */
  readonly types: Types;
  readonly options: PlanningOptions;
}

/** For the operations of one module. */
export interface ModuleContext extends PlanContext {
  /** Constants of the module by the values that they hold, as JSON. */
  readonly shared: ReadonlyMap<string, string>;
  /** The module that the functions are in, where it is not that of the resource. */
  readonly file?: string;
}

export function createPlanContext(model: ApiModel, options: PlanningOptions): PlanContext {
  return { model, types: new Map(model.types.map((declaration) => [declaration.name, declaration])), options };
}
