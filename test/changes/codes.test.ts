import { describe, expect, it } from "vitest";
import { changeKinds } from "../../generator/compare/change.js";
import type { ChangeCode, ChangeLevel } from "../../generator/compare/change.js";
import { compareSurfaces } from "../../generator/compare/compare.js";
import type { Surface } from "../../generator/compare/surface.js";
import type { UserOptions } from "../../generator/index.js";
import { base } from "./base.js";
import { surfaceFrom } from "./compiler.js";
import { rows } from "./rows.js";
import type { Document, Row } from "./rows.js";

/** The changes of a row, as `level code subject`. */
async function changesOf(row: (typeof rows)[number]): Promise<readonly string[]> {
  const surface = async (edit: Row["after"], options: UserOptions | undefined): Promise<Surface> => {
    const copy: Document = structuredClone(base);
    edit?.(copy);
    return surfaceFrom(copy, options);
  };
  const before = await surface(row.before, row.oldOptions);
  const after = await surface(row.after, row.options);
  row.surfaceBefore?.(before);
  row.surfaceAfter?.(after);
  return compareSurfaces(before, after).map(({ level, code, subject }) => `${level} ${code} ${subject}`);
}

describe("changes", () => {
  it.each(rows.map((row) => [`${row.changes[0] ?? "nothing"}: ${row.name}`, row] as const))("%s", async (_, row) => {
    const changes = await changesOf(row);
    if (row.changes.length === 0) expect(changes).toEqual([]);
    else expect(changes).toEqual(expect.arrayContaining([...row.changes]));
  });

  it("every code has a row, and every level that it may have", () => {
    const seen = new Set(
      rows.flatMap(({ changes }) => changes.map((change) => change.split(" ").slice(0, 2).join(" "))),
    );
    const codes = Object.entries(changeKinds) as [ChangeCode, { readonly level: ChangeLevel | "by-direction" }][];
    const missing = codes.flatMap(([code, { level }]) =>
      (level === "by-direction" ? ["major", "minor"] : [level])
        .filter((each) => !seen.has(`${each} ${code}`))
        .map((each) => `${each} ${code}`),
    );
    expect(missing).toEqual([]);
  });
});
