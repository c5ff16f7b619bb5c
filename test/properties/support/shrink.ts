/** Makes a document that shows a fault as small as it can be made by leaving out members and items. */

/**
 * @param fails Whether a smaller document still shows the fault.
 * @param tries At most so many documents are tried; default: 400.
 */
export async function shrink(
  document: Record<string, unknown>,
  fails: (document: Record<string, unknown>) => Promise<boolean>,
  tries = 400,
): Promise<Record<string, unknown>> {
  let smallest = document;
  let left = tries;
  for (let changed = true; changed && left > 0;) {
    changed = false;
    for (const path of places(smallest)) {
      if (left-- <= 0) break;
      const candidate = without(smallest, path) as Record<string, unknown> | undefined;
      if (candidate === undefined || !(await fails(candidate))) continue;
      smallest = candidate;
      changed = true;
    }
  }
  return smallest;
}

type Path = readonly (string | number)[];

/** Paths of everything that could go, the large parts first. */
function places(value: unknown): readonly Path[] {
  let level: (readonly [Path, unknown])[] = [[[], value]];
  const found: Path[] = [];
  while (level.length > 0) {
    level = level.flatMap(([path, each]) =>
      typeof each === "object" && each !== null
        ? Object.entries(each).map(
            ([key, member]) => [[...path, Array.isArray(each) ? Number(key) : key], member] as const,
          )
        : [],
    );
    found.push(...level.map(([path]) => path).toReversed());
  }
  return found;
}

/** A copy without what is at the path; nothing when there is none. */
function without(value: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined || typeof value !== "object" || value === null) return undefined;
  const entries = Object.entries(value) as [string, unknown][];
  if (!entries.some(([key]) => key === String(first))) return undefined;
  const kept: [string, unknown][] = [];
  for (const [key, member] of entries) {
    if (key !== String(first)) kept.push([key, member]);
    else if (rest.length > 0) {
      const inner = without(member, rest);
      if (inner === undefined) return undefined;
      kept.push([key, inner]);
    }
  }
  return Array.isArray(value) ? kept.map(([, member]) => member) : Object.fromEntries(kept);
}
