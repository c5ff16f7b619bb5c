import { differencesOf, firstDifference, type Difference, type FirstLine } from "./differences.js";
import type { ComparedDocument } from "./documents.js";
import type { Generator } from "./generators.js";

/** A document that both generators have had. */
export interface Comparison {
  readonly name: string;
  /** Files of the later package. */
  readonly files: number;
  readonly differences: readonly (Difference & { readonly first?: FirstLine })[];
}

/** Generates a document with both generators, side by side, and says what differs. */
export async function compareDocument(
  document: ComparedDocument,
  [before, after]: readonly [Generator, Generator],
): Promise<Comparison> {
  const [old, now] = await Promise.all([before.generate(document), after.generate(document)]);
  const differences = differencesOf(old, now);
  const changed = differences.flatMap((each) => (each.kind === "changed" ? [each.path] : []));
  const [oldTexts, newTexts] = await Promise.all([before.texts(changed), after.texts(changed)]);
  const lines = new Map(
    changed.map((path, index) => [path, firstDifference(oldTexts[index] ?? "", newTexts[index] ?? "")]),
  );
  return {
    name: document.name,
    files: now.hashes.length,
    differences: differences.map((each) => {
      const first = each.kind === "changed" ? lines.get(each.path) : undefined;
      return first === undefined ? each : { ...each, first };
    }),
  };
}
