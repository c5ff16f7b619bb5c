/** Comments: text of a document as prose that no tool takes for a directive, a tag or the end of the comment. */
import { none, rendered, type Code, type CommentLine } from "./code.js";
import { markdownOfHtml } from "./html-text.js";
import { LINE_WIDTH } from "./line-width.js";

/** Tags that we write ourselves; those in a document's text are made inert. */
export type CommentTagName = "deprecated" | "see" | "default" | "example" | "remarks" | "param" | "returns" | "throws";

export interface CommentTag {
  readonly tag: CommentTagName;
  /** Parameter name of `param`. An identifier that the model decided. */
  readonly name?: string;
  readonly text?: string;
}

/** What a doc comment says; texts may be any string of a document. */
export interface CommentContent {
  /** Paragraphs, printed with an empty line between them; empty ones are left out. */
  readonly paragraphs?: readonly (string | undefined)[];
  readonly tags?: readonly CommentTag[];
  /** Lines of TypeScript, shown as an `@example`. */
  readonly example?: readonly string[];
}

/** A doc comment as lines: the view of `partials/doc-comment.hbs`, which is the only layout of comments. */
export interface CommentLayout {
  /** Spaces before every line. */
  readonly margin: Code;
  /** The only line, when there is one that fits; else empty. */
  readonly single: CommentLine;
  /** All lines when there are several; an empty line is an empty string. */
  readonly lines: readonly CommentLine[];
}

/** Columns that the signs of a comment on one line take. */
const SIGNS = "/**  */".length;

/**
 * The lines of a comment at `indent` spaces, wrapped at {@link LINE_WIDTH} columns except in code blocks and tables.
 * `undefined` when there is nothing to say.
 */
export function commentLayout({ paragraphs, tags, example }: CommentContent, indent = 0): CommentLayout | undefined {
  const lines: CommentLine[] = [];
  for (const paragraph of paragraphs ?? []) {
    const wrapped = commentLines(paragraph ?? "", indent);
    if (wrapped.length > 0) pushBlock(lines, wrapped);
  }
  const tagged = (tags ?? []).flatMap((tag) => tagLines(tag, indent));
  if (example !== undefined && example.length > 0)
    tagged.push(
      ...tagLines({ tag: "example" }, indent),
      ...commentLines(["```ts", ...example, "```"].join("\n"), indent),
    );
  if (tagged.length > 0) pushBlock(lines, tagged);
  const [first] = lines;
  if (first === undefined) return undefined;
  const margin = rendered(" ".repeat(indent));
  return lines.length === 1 && first.length + indent + SIGNS <= LINE_WIDTH
    ? { margin, single: first, lines: [] }
    : { margin, single: "" as CommentLine, lines };
}

function pushBlock(lines: CommentLine[], block: readonly CommentLine[]): void {
  if (lines.length > 0) lines.push("" as CommentLine);
  for (const line of block) lines.push(line);
}

/**
 * A doc comment with its final line break, or no code when there is nothing to say: a mark in the code of an extension, laid
 * out when its file is printed. `indent` counts the spaces before it.
 */
export function docComment(content: CommentContent, indent = 0): Code {
  const layout = commentLayout(content, indent);
  return layout === undefined ? none : rendered(`\u0004${JSON.stringify(layout)}\u0005`);
}

/** Code with the comments in the place of their marks. */
export function withComments(code: string, print: (layout: CommentLayout) => Code): Code {
  return rendered(
    code.replaceAll(/\u0004([^\u0005]*)\u0005/g, (_, json: string) => print(JSON.parse(json) as CommentLayout)),
  );
}

/** The inert lines of a text without ` * `, for a comment at `indent` spaces; none for a blank text. */
export function commentLines(text: string, indent = 0): readonly CommentLine[] {
  return wrap(commentText(text), LINE_WIDTH - indent - 3) as CommentLine[];
}

function tagLines(tag: CommentTag, indent: number): readonly CommentLine[] {
  const head = `@${tag.tag}${tag.name === undefined ? "" : ` ${tag.name}`}`;
  const text = commentText(tag.text ?? "");
  if (text === "") return [head as CommentLine];
  return wrap(`${head} ${tag.name === undefined ? "" : "- "}${text}`, LINE_WIDTH - indent - 3) as CommentLine[];
}

/**
 * Text made inert for any comment: lines end in `\n`; comment ends are broken (`*\u002F` gets a backslash); control, bidi and
 * damaged characters become visible escapes and zero-width ones go; `@tags`, compiler, bundler, linter and formatter
 * directives lose their meaning; HTML that runs or loads something is escaped. Trailing blanks and surrounding empty
 * lines are gone. Linear in the length.
 */
function commentText(text: string): string {
  let result = markdownOfHtml(plainText(text));
  if (/[@#<]|script:|ignore|disable|enable/i.test(result)) result = inertMarkup(inertDirectives(result));
  return result.replaceAll("*/", "*\\/").trim();
}

/** Text with `\n` line ends and without characters that must not stand in a source file: they become visible escapes. */
export function plainText(text: string): string {
  const result = /[\r\u2028\u2029\u0085\v\f]/.test(text) ? text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n") : text;
  return /[^\n\x20-\x7E]/.test(result) ? visibleCharacters(result) : result;
}

/** Tags that tools look for by plain search wherever they stand, even inside a word: `a@internal`. */
const SEARCHED_TAG =
  /@(?=internal|ts-|jsx|format|prettier|noprettier|flow|noflow|license|preserve|cc_on|__|vite-|vitest-|jest-|swc-)/gi;

function inertDirectives(text: string): string {
  return (
    text
      .replace(SEARCHED_TAG, "&#64;")
      .replace(/[@#](?=[ \t]*source(?:Mapping)?URL)/gi, (sign) => (sign === "@" ? "&#64;" : "&#35;"))
      .replace(/#(?=__)/g, "&#35;")
      // Compilers see a tag even in a mail address that starts a line.
      .replaceAll("@", "\\@")
      .replace(
        /\b(prettier|oxfmt|biome|eslint|oxlint|tslint|deno-lint|stylelint|dprint)([-:])(?=ignore|disable|enable)/gi,
        "$1\\$2",
      )
      .replace(/\b(istanbul|c8|v8|node:coverage)([ \t]+)(?=ignore|disable)/gi, "$1\\$2")
      .replace(/<(?=(?:reference|amd-module|amd-dependency)\b)/gi, "&lt;")
  );
}

/** Escapes what a documentation site made from the comments would run or load. */
function inertMarkup(text: string): string {
  return text
    .replace(
      /<(?=\/?(?:script|iframe|object|embed|style|link|meta|base|form|svg|math|img|video|audio|textarea|template)\b|!--)/gi,
      "&lt;",
    )
    .replace(/\b(javascript|vbscript):(?=\S)/gi, "$1&#58;");
}

/** Tabs stay; invisible characters without meaning go; all others that must not stand in source become `\uXXXX`. */
function visibleCharacters(text: string): string {
  return text
    .replace(/[\u00AD\u180E\u200B\u2060\uFEFF]/g, "")
    .replace(
      /(?![\n\t])\p{Cc}|\p{Cs}|[\u061C\u200E\u200F\u202A-\u202E\u2061-\u206F\uFFF9-\uFFFF\u{E0000}-\u{E0FFF}]/gu,
      (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
    );
}

/** Lines of at most `width` columns where words allow it. Code blocks and tables keep their lines. */
function wrap(text: string, width: number): string[] {
  if (text === "") return [];
  if (text.length <= width && !text.includes("\n")) return [text];
  const lines: string[] = [];
  let fenced = false;
  for (const raw of text.split("\n")) {
    const line = raw.trimEnd();
    if (line === "") {
      // One empty line is a paragraph; more of them say nothing.
      if (lines.at(-1) !== "") lines.push("");
      continue;
    }
    const fence = /^\s*(?:```|~~~)/.test(line);
    if (fence) fenced = !fenced;
    if (fence || fenced || line.length <= width || /^\s*\||^ {4}|^\t/.test(line)) lines.push(line);
    else wrapLine(lines, line, width);
  }
  return lines;
}

function wrapLine(lines: string[], line: string, width: number): void {
  const lead = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/.exec(line)?.[0] ?? "";
  const hanging = " ".repeat(Math.min(lead.length, 16));
  let current = lead;
  let empty = true;
  for (const word of line.slice(lead.length).split(/[ \t]+/)) {
    // A word that Markdown reads as a list, quote or heading must not start a line.
    const joins = empty || current.length + 1 + word.length <= width || /^(?:[-+*>#]+|\d{1,9}[.)])$/.test(word);
    if (joins) {
      current += empty ? word : ` ${word}`;
      empty = false;
    } else {
      lines.push(current);
      current = hanging + word;
    }
  }
  lines.push(current);
}
