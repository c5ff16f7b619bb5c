import type { SourceLocation } from "../../diagnostics/diagnostic.js";
import type { SourceFile } from "./source-file.js";

/** Line and column (from 1, columns in UTF-16 units) of an offset. */
export function sourceLocation(file: Pick<SourceFile, "display" | "text">, offset: number): SourceLocation {
  return sourceLocations(file, [offset])[0] as SourceLocation;
}

/** Lines and columns of many offsets, in the order given; the text is read once. */
export function sourceLocations(
  file: Pick<SourceFile, "display" | "text">,
  offsets: readonly number[],
): SourceLocation[] {
  const order = offsets.map((_, index) => index).sort((a, b) => (offsets[a] as number) - (offsets[b] as number));
  const result = new Array<SourceLocation>(offsets.length);
  let line = 1;
  let lineStart = 0;
  let next = nextLineStart(file.text, 0);
  for (const index of order) {
    const offset = Math.min(offsets[index] as number, file.text.length);
    while (next <= offset) {
      line += 1;
      lineStart = next;
      next = nextLineStart(file.text, next);
    }
    result[index] = { file: file.display, line, column: offset - lineStart + 1 };
  }
  return result;
}

function nextLineStart(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? Number.POSITIVE_INFINITY : end + 1;
}
