import type { JsonPointer } from "../diagnostic.js";
import { pointerOf, type Frame } from "./frame.js";
import type { JsonObject } from "./json-value.js";
import { recordMoves, type Moves } from "./moves.js";
import { appendPointer } from "./pointer.js";

/** List items to be taken out once a walk is over, so that it is not disturbed. */
export type Removals = Map<unknown[], { readonly pointer: JsonPointer; readonly items: Set<unknown> }>;

/**
 * Takes an object out of the place it stands in: a member or field at once, a list item with {@link applyRemovals}.
 * False when the object is a root, which cannot be taken out.
 */
export function removeFrame(frame: Frame, removals: Removals): boolean {
  const { parent } = frame;
  if (parent === undefined) return false;
  if (frame.member === undefined) {
    delete parent.node[frame.field];
  } else if (typeof frame.member === "string") {
    delete (parent.node[frame.field] as JsonObject)[frame.member];
  } else {
    removeItem(parent.node[frame.field] as unknown[], frame.node, appendPointer(pointerOf(parent), frame.field), removals);
  }
  return true;
}

/** Marks an item of the list at `pointer` for removal; items are told apart by identity. */
export function removeItem(list: unknown[], item: unknown, pointer: JsonPointer, removals: Removals): void {
  const entry = removals.get(list);
  if (entry === undefined) removals.set(list, { pointer, items: new Set([item]) });
  else entry.items.add(item);
}

/** Takes out the marked items; those behind them move up, which `moves` remembers. */
export function applyRemovals(removals: Removals, moves: Moves): void {
  for (const [list, { pointer, items }] of removals) {
    const pairs: [JsonPointer, JsonPointer][] = [];
    let kept = 0;
    list.forEach((item, index) => {
      if (items.has(item)) return;
      if (kept !== index) pairs.push([appendPointer(pointer, kept), appendPointer(pointer, index)]);
      list[kept] = item;
      kept += 1;
    });
    list.length = kept;
    recordMoves(moves, pairs);
  }
  removals.clear();
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
