/** Places of changes in the documents that they come from. */
import type { SpecDocument } from "../document/document.js";
import type { Change } from "./change.js";
import type { LocatedChange } from "./render.js";

/** Pointers become places; each document is read once for all of them. */
export function locateChanges(
  changes: readonly Change[],
  before: SpecDocument | undefined,
  after: SpecDocument | undefined,
): readonly LocatedChange[] {
  const old = placesOf(changes, "before", before);
  const next = placesOf(changes, "after", after);
  return changes.map(({ before: from, after: to, ...change }) => {
    const [first, second] = [
      from === undefined ? undefined : old.get(from),
      to === undefined ? undefined : next.get(to),
    ];
    return {
      ...change,
      ...(first === undefined ? {} : { before: first }),
      ...(second === undefined ? {} : { after: second }),
    };
  });
}

function placesOf(
  changes: readonly Change[],
  side: "before" | "after",
  spec: SpecDocument | undefined,
): ReadonlyMap<string, NonNullable<LocatedChange["before"]>> {
  const pointers = [...new Set(changes.flatMap((change) => change[side] ?? []))];
  const places = spec?.locateAll(pointers) ?? [];
  return new Map(places.map((place, index) => [pointers[index] ?? "", place]));
}
