import type { JsonPointer } from "../diagnostic.js";
import { pointerOf, type Frame } from "./frame.js";
import type { JsonObject } from "./json-value.js";
import { shiftMoves, type Moves } from "./moves.js";
import { appendPointer } from "./pointer.js";

/** List items to be taken out once no walk is under way any more, so that indexes hold until then. */
export type Removals = Map<unknown[], { readonly pointer: JsonPointer; readonly indexes: Set<number> }>;

/**
 * Takes an object out of the place it stands in: a member or field at once, a list item with {@link applyRemovals}.
 * An object that a walk started from stays.
 */
export function removeFrame(frame: Frame, removals: Removals): void {
  const { parent } = frame;
  if (parent === undefined) return;
  if (frame.member === undefined) delete parent.node[frame.field];
  else if (typeof frame.member === "string") delete (parent.node[frame.field] as JsonObject)[frame.member];
  else
    removeItem(
      parent.node[frame.field] as unknown[],
      frame.member,
      appendPointer(pointerOf(parent), frame.field),
      removals,
    );
}

/** Marks an item of the list at `pointer` for removal. */
export function removeItem(list: unknown[], index: number, pointer: JsonPointer, removals: Removals): void {
  const entry = removals.get(list);
  if (entry === undefined) removals.set(list, { pointer, indexes: new Set([index]) });
  else entry.indexes.add(index);
}

/** Takes out the marked items; those behind them move up, which `moves` remembers. */
export function applyRemovals(removals: Removals, moves: Moves): void {
  if (removals.size === 0) return;
  const shifts = new Map<JsonPointer, JsonPointer | undefined>();
  for (const [list, { pointer, indexes }] of removals) {
    let kept = 0;
    list.forEach((item, index) => {
      const removed = indexes.has(index);
      if (removed || kept !== index)
        shifts.set(appendPointer(pointer, index), removed ? undefined : appendPointer(pointer, kept));
      if (removed) return;
      list[kept] = item;
      kept += 1;
    });
    list.length = kept;
  }
  removals.clear();
  shiftMoves(moves, shifts);
}

/**
 * What is left of a reference that cannot be followed: a schema that allows anything, a response without content;
 * anything else is taken out of its place.
 */
export function dropReference(frame: Frame, removals: Removals): void {
  delete frame.node["$ref"];
  if (frame.kind === "schema") return;
  if (frame.kind === "response") {
    if (!Object.hasOwn(frame.node, "description")) frame.node["description"] = "";
    return;
  }
  removeFrame(frame, removals);
}
