/** Comments as text: `partials/doc-comment.hbs` lays all of them out. */
import { none, rendered, type Code, type CommentLayout, type CommentLine } from "../text/text.js";
import type { Renderer } from "./templates/render.js";

/** A comment with its line break; no code when there is nothing to say. */
export type CommentPrinter = (layout: CommentLayout | undefined) => Code;

/**
 * The printer of a run. The template sees of a line whether it is empty, so that comments of one shape differ in their lines
 * only: it is rendered once a shape, with tokens in the place of lines.
 */
export function createCommentPrinter(renderer: Renderer): CommentPrinter {
  const shapes = new Map<string, readonly string[]>();
  return (layout) => {
    if (layout === undefined) return none;
    const { margin, single, lines } = layout;
    let shape = `${margin}|`;
    for (const line of lines) shape += line === "" ? "0" : "1";
    let parts = shapes.get(shape);
    if (parts === undefined) {
      const view =
        single === "" ? { ...layout, lines: lines.map(lineToken) } : { ...layout, single: lineToken(single, 0) };
      const text = renderer.render("partials/doc-comment.hbs", view).trimEnd();
      parts = text === "" ? [] : `${text}\n`.split(TOKEN);
      shapes.set(shape, parts);
    }
    let text = parts[0] ?? "";
    for (let index = 1; index < parts.length; index += 2)
      text += (single === "" ? lines[Number(parts[index])] : single) + (parts[index + 1] ?? "");
    return rendered(text);
  };
}

/** Stands for a line while the partial is rendered. No text of a document has its first character. */
const TOKEN = /\u0001(\d+)\u0001/;

function lineToken(line: CommentLine, index: number): CommentLine {
  return (line === "" ? line : `\u0001${index}\u0001`) as CommentLine;
}
