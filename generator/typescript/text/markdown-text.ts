/** Markdown files: text of a document as prose without live HTML, scripts, foreign images or dangerous links. */
import type { Markdown } from "./code.js";
import { plainText } from "./comment-text.js";
import { markdownOfHtml } from "./html-text.js";

/** Markdown of the words in the template and of what its holes hold; a plain string in a hole is a type error. */
export function markdown(words: TemplateStringsArray, ...holes: readonly Markdown[]): Markdown {
  return String.raw({ raw: words }, ...holes) as Markdown;
}

/**
 * Text of a document as Markdown blocks: formatting stays, other HTML tags than those of text are shown instead of run, images become links and
 * links lead only to `http:`, `https:`, `mailto:` or inside the document. A code block that is left open is closed, so that
 * what follows the text is none of it.
 */
export function markdownText(text: string): Markdown {
  return (
    closed(markdownOfHtml(plainText(text)))
      .replace(/<(?=[A-Za-z/!?])/g, "&lt;")
      .replace(/!(?=\[)/g, "&#33;")
      // Character references, not backslashes: one before them in the text would undo a backslash.
      // Link destinations and reference definitions; what is not plainly harmless is no link.
      .replace(/\](?=\(\s*(?!<?(?:https?:\/\/|mailto:|#|\.{0,2}\/(?!\/))))/gi, "&#93;")
      .replace(/\](?=:\s*(?!<?(?:https?:\/\/|mailto:|#|\.{0,2}\/(?!\/))))/gi, "&#93;") as Markdown
  );
}

/** Text that the user wrote: it is theirs, HTML, images and all. */
export function ownMarkdown(text: string): Markdown {
  return text.replaceAll("\r\n", "\n").trim() as Markdown;
}

/** Text of a document as one line of prose in which nothing is formatting: headings, table cells, list items. */
export function markdownInline(text: string): Markdown {
  return (
    plainText(text)
      .replace(/\s+/g, " ")
      .replace(/&(?=#?\w{1,31};)/g, "&amp;")
      .replace(/[\\`*_[\]|~$]/g, "\\$&")
      .replace(/^(\d{1,9})(?=[.)])/, "$1\\")
      // Signs that start a block, or close a heading.
      .replace(/^(?=[-+=>:#])|(?=#$)/g, "\\")
      .replaceAll("<", "&lt;") as Markdown
  );
}

/** Text of a document as a code span that nothing inside can end; not for table cells, where `|` would need a backslash. */
export function markdownCode(text: string): Markdown {
  const line = plainText(text).replace(/\s+/g, " ");
  if (line === "") return "` `" as Markdown;
  let longest = 0;
  for (const run of line.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  const fence = "`".repeat(longest + 1);
  const padding = /^`|`$|^ .* $/.test(line) ? " " : "";
  return `${fence}${padding}${line}${padding}${fence}` as Markdown;
}

/** A line: its indentation, the markers of lists that begin in it, a fence of a code block, and what follows. */
const LINE = /^( *)((?:(?:[-*+]|\d{1,9}[.)]) +)*)(`{3,}(?=[^`]*$)|~{3,})?(.*)$/;

/** Closes a fenced code block that does not end (CommonMark §4.5): where it is, as it may belong to an item of a list. */
function closed(text: string): string {
  let open: { readonly fence: string; readonly indent: string; readonly item: number } | undefined;
  /** Columns at which the items of lists begin that a line may belong to. */
  let items: readonly number[] = [];
  let blank = true;
  for (const line of text.split("\n")) {
    const [, { length: indent } = "", markers = "", fence, rest = ""] = LINE.exec(line) ?? [];
    const column = indent + markers.length;
    // An item ends, and its code block with it, at a line that is not indented as far.
    if (open !== undefined && line.trim() !== "" && indent < open.item) {
      open = undefined;
      blank = true;
    }
    if (open !== undefined) {
      const ends = fence?.startsWith(open.fence) && markers === "" && rest.trim() === "" && indent - open.item < 4;
      if (ends) open = undefined;
    } else if (line.trim() !== "") {
      // A paragraph goes on at any column.
      if (blank || markers !== "" || fence !== undefined || /^[>#]/.test(rest))
        items = items.filter((each) => each <= indent);
      if (markers !== "") items = [...items, column];
      const item = items.at(-1) ?? 0;
      if (fence !== undefined && column - item < 4) open = { fence, indent: " ".repeat(column), item };
    }
    blank = line.trim() === "";
  }
  return open === undefined ? text : `${text}\n${open.indent}${open.fence}`;
}
