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
 * links lead only to `http:`, `https:`, `mailto:` or inside the document.
 */
export function markdownText(text: string): Markdown {
  return (
    markdownOfHtml(plainText(text))
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
