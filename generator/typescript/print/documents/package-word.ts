/** The name of a package where it stands without quotes. */
import type { SdkPlan } from "../../plan/sdk-plan.js";
import { templateChunk, type Code } from "../../text/text.js";

/** The name for a command line: without characters that no name of a package has. */
export function packageWord(plan: SdkPlan): Code {
  return templateChunk(plan.package.name.replace(/[^\w@/.~-]/g, ""));
}
