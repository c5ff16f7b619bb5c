/** Doc comments of operations, resources, options: what the document says, laid out by `partials/doc-comment.hbs`. */
import type { Doc } from "../model/model.js";
import { commentLines, commentTag, trusted, type Code, type CommentLine, type CommentTag } from "./text/text.js";
import type { DocCommentView } from "./templates/views.js";

/** Longest line of a comment that stands alone, in characters without the comment signs. */
const SINGLE = 100;

/** More text than this is no short example: lines of code in a comment. */
const MAX_EXAMPLE_LINES = 20;

export interface DocText {
  readonly paragraphs?: readonly (string | undefined)[];
  readonly tags?: readonly CommentTag[];
  /** Lines of TypeScript that compile. */
  readonly example?: readonly Code[];
}

/**
 * The view of a comment. `null` when there is nothing to say.
 *
 * @param indent Columns before the comment, for the width of its lines.
 * @param margin Spaces to print before them, where nothing else does.
 */
export function docCommentView(text: DocText, indent = 0, margin: Code = trusted("")): DocCommentView | null {
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
  if (text.example !== undefined && text.example.length > 0 && text.example.length <= MAX_EXAMPLE_LINES) {
    if (tags.length === 0) blank();
    lines.push(
      ...commentTag({ tag: "example" }),
      ...commentLines(["```ts", ...text.example, "```"].join("\n"), indent),
    );
  }
  const [first] = lines;
  if (first === undefined) return null;
  return lines.length === 1 && first.length <= SINGLE
    ? { margin, single: first, lines: [] }
    : { margin, single: "" as CommentLine, lines };
}

/** The same inside a template that indents by two; empty when there is nothing to say. */
export function indentedDoc(text: DocText): DocCommentView {
  const margin = trusted("  ");
  return docCommentView(text, margin.length, margin) ?? { margin, single: "" as CommentLine, lines: [] };
}

/** The first sentence of the summary, or of the description where there is none; empty: neither says anything. */
export function firstSentence({ summary, description }: Doc): string {
  const [paragraph = ""] = (summary?.trim() || description?.trim() || "").split(/\n\s*\n/, 1);
  if (/^\s*(?:```|~~~)/m.test(paragraph)) return "";
  // A letter between two dots is an abbreviation: "e.g. A".
  const [sentence = ""] = paragraph.replace(/\s+/g, " ").split(/(?<=[^.\s]{2}[.!?]) (?=[^\p{Ll}])/u, 1);
  return sentence;
}

/** Summary and description, without saying the same twice. */
export function docParagraphs(doc: Doc | undefined): readonly (string | undefined)[] {
  const summary = doc?.summary?.trim();
  const description = doc?.description?.trim();
  const repeated = summary !== undefined && description !== undefined && plain(description).startsWith(plain(summary));
  return repeated ? [description] : [summary, description];
}

/** `@deprecated` and `@see`. */
export function docTags(doc: Doc | undefined): readonly CommentTag[] {
  const tags: CommentTag[] = [];
  if (doc?.deprecated === true) tags.push({ tag: "deprecated", text: doc.deprecationMessage ?? "" });
  const docs = doc?.externalDocs;
  if (docs !== undefined)
    tags.push({ tag: "see", text: docs.description === undefined ? docs.url : `${docs.url} ${docs.description}` });
  return tags;
}

/** For comparison: letters and digits in lower case. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
