/** What the printers of one run share: the plan, and no model or option from which something could be decided again. */
import type { SdkPlan } from "../plan/sdk-plan.js";
import type { CommentPrinter } from "./comments.js";
import type { Skeletons } from "./print.js";
import type { StructureHook } from "./structure-hook.js";
import type { TypeModules } from "./types/declared.js";
import type { Renderer } from "./templates/render.js";

export interface PrintContext {
  readonly plan: SdkPlan;
  /** Modules of declared types, by name. */
  readonly types: TypeModules;
  readonly renderer: Renderer;
  readonly comments: CommentPrinter;
  readonly skeletons: Skeletons;
  /** Changes structures before they are printed; absent: nothing does. */
  readonly hook?: StructureHook;
}
