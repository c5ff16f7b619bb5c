import type { JsonPointer } from "../../diagnostics/diagnostic.js";

/** Remembers where subtrees stood in the user's documents, so that diagnostics point there. */
export interface PointerMap {
  /** Original pointers by present pointers. */
  readonly table: Map<JsonPointer, JsonPointer>;
}

/** No moves yet. */
export function createMoves(): PointerMap {
  return { table: new Map() };
}

/** The pointer in the user's document: the longest moved prefix is put back. */
export function originalPointer(pointerMap: PointerMap, pointer: JsonPointer): JsonPointer {
  return pointerMap.table.size === 0 ? pointer : replaceLongestPrefix(pointerMap.table, pointer);
}

/** The other direction: where the subtrees of the user's documents are now. */
export function presentPointers(pointerMap: PointerMap): Map<JsonPointer, JsonPointer> {
  const present = new Map<JsonPointer, JsonPointer>();
  for (const [now, before] of pointerMap.table) if (!present.has(before)) present.set(before, now);
  return present;
}

/** `pointer` with its longest prefix in the table, whole segments only, replaced by what the table says. */
export function replaceLongestPrefix(table: ReadonlyMap<JsonPointer, JsonPointer>, pointer: JsonPointer): JsonPointer {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const replacement = table.get(pointer.slice(0, end));
    if (replacement !== undefined) return replacement + pointer.slice(end);
  }
  return pointer;
}

/** Notes that what is now at the first pointer of each pair was at the second until this step; all pairs move at once. */
export function recordPointers(
  pointerMap: PointerMap,
  pairs: readonly (readonly [now: JsonPointer, before: JsonPointer])[],
): void {
  const originals = pairs.map(([now, before]) => [now, originalPointer(pointerMap, before)] as const);
  for (const [now, original] of originals) pointerMap.table.set(now, original);
}

/**
 * Notes that list items have other indexes now, `undefined` for those that are gone. What was noted about places inside
 * of them moves along.
 */
export function shiftPointers(pointerMap: PointerMap, shifts: ReadonlyMap<JsonPointer, JsonPointer | undefined>): void {
  const originals = [...shifts].flatMap(([before, now]) =>
    now === undefined ? [] : [[now, originalPointer(pointerMap, before)] as const],
  );
  const entries = [...pointerMap.table];
  pointerMap.table.clear();
  for (const [pointer, original] of entries) {
    const present = shifted(shifts, pointer);
    if (present !== undefined) pointerMap.table.set(present, original);
  }
  for (const [now, original] of originals) pointerMap.table.set(now, original);
}

function shifted(
  shifts: ReadonlyMap<JsonPointer, JsonPointer | undefined>,
  pointer: JsonPointer,
): JsonPointer | undefined {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const prefix = pointer.slice(0, end);
    if (!shifts.has(prefix)) continue;
    const now = shifts.get(prefix);
    return now === undefined ? undefined : now + pointer.slice(end);
  }
  return pointer;
}
