/** Doc comments of operations, resources, options: what the document says, laid out by `partials/doc-comment.hbs`. */
import type { Argument, Doc, Operation } from "../model/model.js";
import { limits } from "./types/comment.js";
import { methodAccess } from "./documents/example-call.js";
import { argumentName } from "./methods/signature.js";
import {
  commentLines,
  commentTag,
  literal,
  markdownCode,
  trusted,
  type Code,
  type CommentLine,
  type CommentTag,
} from "./text/text.js";
import type { DocCommentView } from "./templates/views.js";

/** Longest line of a comment that stands alone, in characters without the comment signs. */
const SINGLE = 100;

/** Longest example of a parameter, in characters. */
const MAX_EXAMPLE = 80;

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

/** What the function of an operation says: a sentence, and where the rest stands. */
export function functionDoc(operation: Operation): DocText {
  const { doc } = operation;
  const see: CommentTag = { tag: "see", text: `\`${methodAccess(operation)}\`` };
  return {
    paragraphs: [firstSentence(doc)],
    tags: [...docTags(doc).filter(({ tag }) => tag === "deprecated"), see],
  };
}

/** What the method of an operation says: all that the document does, and the request that it stands for. */
export function methodDoc(operation: Operation, example: readonly Code[] | undefined): DocText {
  const tags: CommentTag[] = [];
  for (const argument of operation.arguments) {
    if (argument.kind !== "path") continue;
    const parts = [firstParagraph(argument.doc), limits(argument.type), pathExample(argument)];
    const text = parts.filter((part) => part !== undefined).join(" ");
    if (text !== "") tags.push({ tag: "param", name: argumentName(operation, argument), text });
  }
  return {
    paragraphs: [...docParagraphs(operation.doc), markdownCode(`${operation.method} ${operation.path}`)],
    tags: [...tags, ...docTags(operation.doc)],
    ...(example === undefined ? {} : { example }),
  };
}

/** The document's first example of a path parameter: `Example: "post-login".` */
function pathExample({ doc, type }: Extract<Argument, { readonly kind: "path" }>): string | undefined {
  const [first] = doc?.examples ?? type.doc?.examples ?? [];
  const value = first?.value;
  if (value === undefined || value === null || typeof value === "object") return undefined;
  const text = literal(value);
  return text.length > MAX_EXAMPLE || text.includes("`") ? undefined : `Example: \`${text}\`.`;
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

function firstParagraph(doc: Doc | undefined): string | undefined {
  const text = (doc?.description ?? doc?.summary)?.trim();
  return text === undefined || text === "" ? undefined : text.split(/\n\s*\n/)[0];
}

/** For comparison: letters and digits in lower case. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
