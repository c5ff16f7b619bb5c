import type { JsonPointer } from "../diagnostics/diagnostic.js";
import { pointerOf, type Frame } from "./objects/frame.js";
import { own, setOwn, type JsonObject } from "./json/value.js";
import { shiftPointers, type PointerMap } from "./positions/pointer-map.js";
import { appendPointer } from "./json/pointer.js";

/** List items to be taken out once no walk is under way any more, so that indexes hold until then. */
export type Removals = Map<unknown[], { readonly pointer: JsonPointer; readonly indexes: Set<number> }>;

/**
 * Takes an object out of the place it stands in: a member or field at once, a list item with {@link applyRemovals}.
 * An object that a walk started from stays.
 */
export function removeFrame(frame: Frame, removals: Removals): void {
  const { parent, node, field, member } = frame;
  if (parent === undefined) return;
  if (member === undefined) removeMember(parent.node, field, node);
  else if (typeof member === "string") removeMember(parent.node[field] as JsonObject, member, node);
  else {
    const list = parent.node[field] as unknown[];
    // Items before it may have been taken out.
    const index = list[member] === node ? member : list.indexOf(node);
    if (index >= 0) removeItem(list, index, appendPointer(pointerOf(parent), field), removals);
  }
}

/** @param key where the member was when the walk came by; rules may have renamed it */
function removeMember(holder: JsonObject, key: string, member: JsonObject): void {
  const present = own(holder, key) === member ? key : Object.keys(holder).find((other) => holder[other] === member);
  if (present !== undefined) delete holder[present];
}

/** Puts another object in the place of one. An object that a walk started from stays. */
export function replaceFrame({ parent, field, member }: Frame, node: JsonObject): void {
  if (parent === undefined) return;
  if (member === undefined) parent.node[field] = node;
  else if (typeof member === "string") setOwn(parent.node[field] as JsonObject, member, node);
  else (parent.node[field] as unknown[])[member] = node;
}

/** Marks an item of the list at `pointer` for removal. */
export function removeItem(list: unknown[], index: number, pointer: JsonPointer, removals: Removals): void {
  const entry = removals.get(list);
  if (entry === undefined) removals.set(list, { pointer, indexes: new Set([index]) });
  else entry.indexes.add(index);
}

/** Takes out the marked items; those behind them move up, which `moves` remembers. */
export function applyRemovals(removals: Removals, pointerMap: PointerMap): void {
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
  shiftPointers(pointerMap, shifts);
}

/**
 * What is left of a reference that cannot be followed: a schema that allows anything, a response without content;
 * anything else is taken out of its place.
 */
export function dropReference(frame: Frame, removals: Removals): void {
  delete frame.node["$ref"];
  if (frame.kind === "schema") return;
  if (frame.kind === "response") {
    // What stands beside the reference is not part of it, and nobody has looked for references in there.
    for (const key of Object.keys(frame.node)) if (key !== "summary" && key !== "description") delete frame.node[key];
    if (!Object.hasOwn(frame.node, "description")) frame.node["description"] = "";
    return;
  }
  removeFrame(frame, removals);
}
