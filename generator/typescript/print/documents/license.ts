/** `LICENSE`: the licence that the document names. */
import type { PrintContext } from "../context.js";
import type { SdkPlan } from "../../plan/sdk-plan.js";
import { commentLines, type CommentLine } from "../../text/text.js";

/** Whether the document names a licence. */
export function hasLicense(plan: SdkPlan): boolean {
  return licenseName(plan) !== undefined;
}

export function renderLicense(context: PrintContext): string {
  const { license } = context.plan.info;
  return context.renderer.render("LICENSE.hbs", {
    name: line(licenseName(context.plan) ?? ""),
    url: line(license?.url ?? ""),
  });
}

function licenseName(plan: SdkPlan): string | undefined {
  const { license } = plan.info;
  const name = (license?.identifier ?? license?.name)?.trim();
  return name === "" ? undefined : name;
}

function line(text: string): CommentLine {
  return commentLines(text.replace(/\s+/g, " "), 0).join(" ") as CommentLine;
}
