/** What the makers of one plan share. */
import type { SdkModel } from "./names/sdk-model.js";
import type { Options } from "../../options/index.js";
import type { OperationFiles } from "./resource-files.js";
import type { Types } from "./schemas.js";
import { declaredTypes } from "./types.js";

/** Options that decide about the generated code; all others are in the model. */
export interface PlanningOptions extends Pick<
  Options,
  "idempotencyHeader" | "debugVariable" | "errorMessages" | "operationIds" | "package" | "exports"
> {
  /** Files of operations in the package that is replaced, by their functions: `resources/repos#getBranch`. */
  readonly operationFiles?: ReadonlyMap<string, Partial<OperationFiles>>;
  /** Modules of types that stay where they are, by name: those of the package that is replaced. */
  readonly typeModules?: ReadonlyMap<string, string>;
}

export interface PlanContext {
  readonly model: SdkModel;
  /** Type declarations by name. */
  readonly types: Types;
  readonly options: PlanningOptions;
}

/** For the operations of one module. */
export interface ModuleContext extends PlanContext {
  /** Constants of the module by the values that they hold, as JSON. */
  readonly shared: ReadonlyMap<string, string>;
  /** Files of the operations of one resource, by {@link functionKey}; absent: all are in the module of their resource. */
  readonly files?: ReadonlyMap<string, OperationFiles>;
}

/** A function as callers import it. */
interface ExportedFunction {
  readonly module: string;
  readonly name: string;
  readonly exportedAs?: string;
}

/** `resources/repos#getBranch` */
export function functionKey({ module, name, exportedAs = name }: ExportedFunction): string {
  return `${module}#${exportedAs}`;
}

/** The module that a function is in. */
export function functionFile({ files }: Pick<ModuleContext, "files">, own: ExportedFunction): string {
  return files?.get(functionKey(own))?.function ?? own.module;
}

export function createPlanContext(model: SdkModel, options: PlanningOptions): PlanContext {
  const types = declaredTypes(model.types, options.typeModules);
  return { model, types: new Map(types.map((type) => [type.name, type])), options };
}
