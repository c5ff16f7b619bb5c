import type { Comparison } from "./compare.js";

/** The longest piece of a line that is printed. */
const WIDTH = 110;

/**
 * A function that says what differs in a document, at most `limit` differences in words; empty when nothing does.
 * Most files of a runtime are the same in every package: a change that was printed for an earlier document is only counted.
 */
export function createPrinter(limit: number): (comparison: Comparison) => string {
  const printed = new Set<string>();
  return ({ name, differences }) => {
    const fresh = differences.filter((each) => !("change" in each) || !printed.has(each.change));
    const shown = fresh.slice(0, limit);
    for (const each of shown) if ("change" in each) printed.add(each.change);
    const known = differences.length - fresh.length;
    const rest = fresh.length - shown.length;
    return [
      ...(differences.length > 0 ? [name] : []),
      ...shown.flatMap((each) => printDifference(each)),
      ...(known > 0 ? [`  ${known} as in documents above`] : []),
      ...(rest > 0 ? [`  … and ${rest} more`] : []),
    ].join("\n");
  };
}

function printDifference(difference: Comparison["differences"][number]): readonly string[] {
  switch (difference.kind) {
    case "reordered":
      return ["  diagnostics in another order"];
    case "reported":
      return [`  reported  ${cut(difference.diagnostic)}`];
    case "silent":
      return [`  silent    ${cut(difference.diagnostic)}`];
    default: {
      const { kind, path, first } = difference;
      if (first === undefined) return [`  ${kind.padEnd(9)} ${path}`];
      return [
        `  ${kind.padEnd(9)} ${path}:${first.line}`,
        `      - ${cut(first.before ?? "(end of file)")}`,
        `      + ${cut(first.after ?? "(end of file)")}`,
      ];
    }
  }
}

/** A table of the documents that differ, and one line of totals. `labels` name the two generators. */
export function printSummary(comparisons: readonly Comparison[], labels: readonly [string, string]): string {
  const wrong = comparisons.filter(({ differences }) => differences.length > 0);
  const width = Math.max(...wrong.map(({ name }) => name.length), 8);
  const rows = wrong.map((each) => {
    const count = (kinds: readonly string[]): number =>
      each.differences.filter(({ kind }) => kinds.includes(kind)).length;
    return [
      each.files,
      count(["changed"]),
      count(["added"]),
      count(["removed"]),
      count(["reported", "silent", "reordered"]),
    ]
      .map((cell) => String(cell).padStart(13))
      .reduce((line, cell) => line + cell, each.name.padEnd(width));
  });
  const head = ["files", "changed", "added", "removed", "diagnostics"].map((cell) => cell.padStart(13)).join("");
  const table = wrong.length === 0 ? [] : ["", "document".padEnd(width) + head, ...rows];
  const files = comparisons.reduce((sum, each) => sum + each.files, 0);
  const verdict = wrong.length === 0 ? "nothing differs" : `${wrong.length} documents differ`;
  return [
    ...table,
    "",
    `${labels[0]} → ${labels[1]}: ${comparisons.length} documents, ${files} files: ${verdict}`,
  ].join("\n");
}

function cut(text: string): string {
  const line = text.replaceAll("\n", " ");
  return line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line;
}
