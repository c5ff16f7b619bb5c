/** The line of a file that a diagnostic is about, with a mark under the column. */
import type { SourceLocation } from "../diagnostic.js";
import { visibleText } from "./visible-text.js";

/** Fewer characters of a line are never shown, however narrow the terminal is. */
const MIN_WIDTH = 20;

/** A line that fits the terminal. */
export interface Frame {
  readonly text: string;
  /** Characters before the mark. */
  readonly offset: number;
}

/**
 * Makes a function from a location to its line.
 * Documents are large and their diagnostics may be many: a file is scanned once, as far as its lines are needed.
 * @param source Text of a file by its name; `undefined`: no frame.
 * @returns `undefined` for a line that does not exist.
 */
export function createFrames(
  source: (file: string) => string | undefined,
): (location: SourceLocation, width: number) => Frame | undefined {
  const files = new Map<string, { readonly text: string; readonly starts: number[] }>();
  return ({ file, line, column }, width) => {
    const index = files.get(file) ?? { text: source(file) ?? "", starts: [0] };
    files.set(file, index);
    const { text, starts } = index;
    while (starts.length <= line) {
      const end = text.indexOf("\n", starts.at(-1));
      if (end === -1) break;
      starts.push(end + 1);
    }
    const start = starts[line - 1];
    if (start === undefined || text === "") return undefined;
    const end = starts[line] === undefined ? text.length : starts[line] - 1;
    return cut(text.slice(start, end).replace(/\r$/u, ""), column - 1, Math.max(width, MIN_WIDTH));
  };
}

/** The part of a line around an offset that fits, with `…` where something is left out. */
function cut(line: string, offset: number, width: number): Frame {
  const start = offset < width - 5 ? 0 : offset - Math.floor(width / 2);
  const visible = (text: string): string => visibleText(text.replaceAll("\t", " "));
  const before = `${start > 0 ? "…" : ""}${visible(line.slice(start, offset))}`;
  const after = visible(line.slice(offset, start + width));
  const rest = line.length > start + width ? "…" : "";
  return { text: `${before}${after}${rest}`, offset: before.length };
}
