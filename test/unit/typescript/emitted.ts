/** Files of a model made by hand, and pieces of their text. */
import { emitFiles } from "../../../generator/typescript/print/files.js";
import type { PlanningOptions } from "../../../generator/typescript/plan/context.js";
import { planSdk } from "../../../generator/typescript/plan/plan.js";
import type { SdkPlan } from "../../../generator/typescript/plan/sdk-plan.js";
import { loadTemplates } from "../../../generator/typescript/print/templates/templates.js";
import type { GeneratedFile } from "../../../generator/shared/generated-file.js";
import type { SdkModel, SdkOperation } from "../../../generator/typescript/plan/names/sdk-model.js";
import { apiModel } from "./sample-model.js";

const { templates } = loadTemplates();

export function filesOf(model: SdkModel, options: Partial<PlanningOptions> = {}): readonly GeneratedFile[] {
  return emitFiles(planOf(model, options), { options: { layout: "package" }, templates });
}

/** The plan of a model with the options' defaults. */
export function planOf(model: SdkModel, options: Partial<PlanningOptions> = {}): SdkPlan {
  return planSdk(model, { operationIds: true, errorMessages: "short", ...options });
}

export function textOf(files: readonly GeneratedFile[], path: string): string {
  const file = files.find((each) => each.path === path);
  if (file === undefined)
    throw new Error(`There is no file ${path} among ${files.map((each) => each.path).join(", ")}`);
  return file.text;
}

/** The module of the resource `things` with these operations, blanks at line ends and indentation removed. */
export function thingsWith(operations: readonly SdkOperation[], more: Partial<SdkModel> = {}): string {
  return textOf(filesOf(apiModel(operations, more)), "src/resources/things.ts");
}

/** What the function of one operation passes to the transport, on one line. */
export function callOf(operation: SdkOperation, more: Partial<SdkModel> = {}): string {
  const text = thingsWith([operation], more);
  const [, body = ""] = /\): [^\n]*\{\n([\s\S]*?)\n\}\n/.exec(text.slice(text.indexOf("export function"))) ?? [];
  return body.replace(/\s+/g, " ").trim();
}
