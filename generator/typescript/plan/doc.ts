/** Documentation as it goes into comments: plain data with the document's own texts. */
import type { Doc } from "../../model/model.js";
import type { CommentTag } from "../text/comment-text.js";
import type { ExampleCall } from "./examples.js";

/** What a doc comment says. */
export interface DocText {
  readonly paragraphs?: readonly string[];
  readonly tags?: readonly CommentTag[];
  /** A call that compiles. */
  readonly example?: ExampleCall;
}

/** The documentation of a part of the document. */
export function docText(doc: Doc | undefined): DocText {
  return { paragraphs: docParagraphs(doc), tags: docTags(doc) };
}

/** Whether there is anything to say. */
export function saysSomething({ paragraphs = [], tags = [] }: DocText): boolean {
  return tags.length > 0 || paragraphs.some((text) => text !== "");
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
export function docParagraphs(doc: Doc | undefined): readonly string[] {
  const summary = doc?.summary?.trim();
  const description = doc?.description?.trim();
  const repeated = summary !== undefined && description !== undefined && plain(description).startsWith(plain(summary));
  return present(repeated ? [description] : [summary, description]);
}

/** The texts that are there. */
export function present(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== undefined);
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
