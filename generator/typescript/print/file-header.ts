/** What stands above the code of every TypeScript file: where it comes from, and the user's own header. */
import type { GeneratedFile } from "../../shared/generated-file.js";
import type { Options } from "../../options/index.js";
import type { PrintContext } from "./context.js";
import { commentLines, plainText, type CommentLine } from "../text/text.js";

/** Longest title, in characters: the comment is one line. */
const LONGEST = 80;

/** The files with the header of `partials/file-header.hbs` above each TypeScript file. */
export function withFileHeaders(
  files: readonly GeneratedFile[],
  { plan, renderer }: PrintContext,
  layout: Options["layout"],
  header: string | undefined,
): GeneratedFile[] {
  // Without the version, which would change every file with every version.
  const { title } = plan.info;
  const text = renderer.render("partials/file-header.hbs", {
    title: oneLine(title) || oneLine(plan.package.name),
    source: layout === "source",
    lines: header === undefined ? [] : ownLines(header),
  });
  return files.map((file) => (/\.[cm]?tsx?$/.test(file.path) ? { ...file, text: text + file.text } : file));
}

/** Text of the document as one line of a comment. */
function oneLine(text: string): CommentLine {
  const words = plainText(text).replace(/\s+/g, " ").trim();
  const characters = [...words];
  const short =
    characters.length <= LONGEST
      ? words
      : `${characters
          .slice(0, LONGEST - 1)
          .join("")
          .trimEnd()}…`;
  return commentLines(short).join(" ") as CommentLine;
}

/** The user's own text keeps its words, directives of linters and compilers among them; only the comment cannot end in it. */
function ownLines(text: string): readonly CommentLine[] {
  const lines = plainText(text)
    .replaceAll("*/", "*\\/")
    .split("\n")
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return (first === -1 ? [] : lines.slice(first, last + 1)) as CommentLine[];
}
