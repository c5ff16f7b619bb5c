/** What the document says of operations, resources, options and so on, as comments. */
import type { DocText } from "../plan/doc.js";
import { callLines } from "./print-example.js";
import { commentLayout, none, type CommentLayout, type CommentLine } from "../text/text.js";
import type { DocCommentView } from "./templates/views.js";

/** More text than this is no short example: lines of code in a comment. */
const MAX_EXAMPLE_LINES = 20;

/** What the document says of an operation, a resource or an option. `undefined` when there is nothing to say. */
export function docLayout({ paragraphs, tags, example }: DocText, indent = 0): CommentLayout | undefined {
  const lines = example === undefined ? [] : callLines(example);
  return commentLayout(
    {
      ...(paragraphs === undefined ? {} : { paragraphs }),
      ...(tags === undefined ? {} : { tags }),
      ...(lines.length > MAX_EXAMPLE_LINES ? {} : { example: lines }),
    },
    indent,
  );
}

/** The same for a template that has the partial in it; empty when there is nothing to say. */
export function docView(text: DocText, indent: number): DocCommentView {
  return docLayout(text, indent) ?? { margin: none, single: "" as CommentLine, lines: [] };
}
