/** Comments as the built-in partial lays them out. */
import { createCommentPrinter } from "../../../generator/typescript/print/comments.js";
import { createRenderer } from "../../../generator/typescript/print/templates/render.js";
import { loadTemplates } from "../../../generator/typescript/print/templates/templates.js";
import { docComment, withComments, type CommentContent } from "../../../generator/typescript/text/text.js";

export const renderer = createRenderer(loadTemplates().templates);
export const comments = createCommentPrinter(renderer);

/** What stands in a file for {@link docComment}. */
export function printedComment(content: CommentContent, indent = 0): string {
  return withComments(docComment(content, indent), comments);
}
