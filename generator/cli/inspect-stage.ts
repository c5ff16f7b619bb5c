/** What `bindsmith inspect --json --stage` prints: the value of one stage, with the version of its format. */
import type { ApiModel } from "../model/model.js";
import type { SdkModel } from "../typescript/plan/names/sdk-model.js";
import type { Options } from "../options/index.js";
import { UsageError } from "./usage-error.js";

/** Stages whose values tools may read. */
export const STAGES = ["model", "plan"] as const;

export type InspectStage = (typeof STAGES)[number];

/** Changes when a field of the model changes its meaning or goes. */
const MODEL_VERSION = 2;

/** @throws UsageError when a stage is asked for in another way than whole and as JSON. */
export function checkStage(stage: InspectStage | undefined, json: boolean, subject: string | undefined): void {
  if (stage === undefined) return;
  if (!json) throw new UsageError("--stage is for tools: add --json.");
  if (subject !== undefined) throw new UsageError(`--stage prints a whole stage: leave out '${subject}'.`);
}

/** The value of a stage as plain data, `version` first. */
export async function stageValue(
  stage: InspectStage,
  { model, sdk }: { readonly model: ApiModel; readonly sdk: SdkModel },
  options: Options,
): Promise<object> {
  if (stage === "model") return { version: MODEL_VERSION, ...model };
  const { planSdk } = await import("../typescript/plan/plan.js");
  const { PLAN_VERSION } = await import("../typescript/plan/sdk-plan.js");
  return { version: PLAN_VERSION, ...planSdk(sdk, options) };
}
