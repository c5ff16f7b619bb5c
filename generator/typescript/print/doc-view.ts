/** Doc comments of operations, resources, options: what the document says, laid out by `partials/doc-comment.hbs`. */
import type { DocText } from "../plan/doc.js";
import { callLines } from "./print-example.js";
import { code, commentLines, commentTag, none, type Code, type CommentLine } from "../text/text.js";
import type { DocCommentView } from "./templates/views.js";

/** Longest line of a comment that stands alone, in characters without the comment signs. */
const SINGLE = 100;

/** More text than this is no short example: lines of code in a comment. */
const MAX_EXAMPLE_LINES = 20;

/**
 * The view of a comment. `null` when there is nothing to say.
 *
 * @param indent Columns before the comment, for the width of its lines.
 * @param margin Spaces to print before them, where nothing else does.
 */
export function docCommentView(text: DocText, indent = 0, margin: Code = none): DocCommentView | null {
  const lines: CommentLine[] = [];
  const blank = (): void => {
    if (lines.length > 0) lines.push("" as CommentLine);
  };
  for (const paragraph of text.paragraphs ?? []) {
    const wrapped = commentLines(paragraph ?? "", indent);
    if (wrapped.length === 0) continue;
    blank();
    lines.push(...wrapped);
  }
  const tags = text.tags ?? [];
  if (tags.length > 0) blank();
  for (const tag of tags) lines.push(...commentTag(tag, indent));
  const example = text.example === undefined ? [] : callLines(text.example);
  if (example.length > 0 && example.length <= MAX_EXAMPLE_LINES) {
    if (tags.length === 0) blank();
    lines.push(...commentTag({ tag: "example" }), ...commentLines(["```ts", ...example, "```"].join("\n"), indent));
  }
  const [first] = lines;
  if (first === undefined) return null;
  return lines.length === 1 && first.length <= SINGLE
    ? { margin, single: first, lines: [] }
    : { margin, single: "" as CommentLine, lines };
}

/** The same inside a template that indents by two; empty when there is nothing to say. */
export function indentedDoc(text: DocText): DocCommentView {
  const margin = code`  `;
  return docCommentView(text, margin.length, margin) ?? { margin, single: "" as CommentLine, lines: [] };
}
