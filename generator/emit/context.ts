/** What the renderers of one run share. */
import type { ApiModel } from "../model/model.js";
import type { Options } from "../options.js";
import type { ModuleScope } from "./imports.js";
import type { Skeletons } from "./print.js";
import type { Renderer } from "./templates/render.js";
import type { RuntimeName } from "./runtime/symbols.js";
import type { Types } from "./types/schemas.js";
import type { Code } from "./text/text.js";

/** Options that decide about the text of files; all others are in the model. */
export type EmittingOptions = Pick<
  Options,
  "idempotencyHeader" | "debugVariable" | "errorMessages" | "operationIds" | "layout" | "importExtension"
>;

export interface EmitContext {
  readonly model: ApiModel;
  /** Type declarations by name. */
  readonly types: Types;
  readonly renderer: Renderer;
  readonly skeletons: Skeletons;
  readonly options: EmittingOptions;
  /** Names of a module that is being written; the runtime files it uses are copied. */
  scope(module: string, taken: Iterable<string>): ModuleScope;
}

/** The names of a module, and what generated code asks of them most. */
export interface CodeScope {
  readonly context: EmitContext;
  readonly names: ModuleScope;
  /** Constants of the module by the values that they hold. */
  readonly shared: Map<Code, Code>;
  /** Local name of a runtime symbol. */
  runtime(name: RuntimeName): Code;
  /** Local name of a declared type. */
  type(name: string): Code;
  /** Local name of an error class of the package. */
  error(className: string): Code;
}
