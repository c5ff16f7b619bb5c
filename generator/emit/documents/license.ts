/** `LICENSE`: the licence that the document names. */
import type { ApiModel } from "../../model/model.js";
import type { EmitContext } from "../context.js";
import { commentLines, type CommentLine } from "../text/text.js";

/** Whether the document names a licence. */
export function hasLicense(model: ApiModel): boolean {
  return licenseName(model) !== undefined;
}

export function renderLicense(context: EmitContext): string {
  const { license } = context.model.info;
  return context.renderer.render("LICENSE.hbs", {
    name: line(licenseName(context.model) ?? ""),
    url: line(license?.url ?? ""),
  });
}

function licenseName(model: ApiModel): string | undefined {
  const { license } = model.info;
  const name = (license?.identifier ?? license?.name)?.trim();
  return name === "" ? undefined : name;
}

function line(text: string): CommentLine {
  return commentLines(text.replace(/\s+/g, " "), 0).join(" ") as CommentLine;
}
