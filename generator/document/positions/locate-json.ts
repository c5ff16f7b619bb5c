import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { pointerKeys } from "../json/pointer.js";

/**
 * Offsets of pointers in a JSON text: of the key for a member that holds an object or a list, of the value for any other.
 * A pointer that the text does not have is placed at its nearest ancestor.
 * One pass over the text for all pointers; values that no pointer leads into are skipped unread.
 */
export function locateInJson(text: string, pointers: readonly JsonPointer[]): number[] {
  if (pointers.length === 0) return [];
  const root: Target = { children: new Map(), pointers: [] };
  pointers.forEach((pointer, index) => {
    let target = root;
    for (const key of pointerKeys(pointer)) {
      let child = target.children.get(key);
      if (child === undefined) {
        child = { children: new Map(), pointers: [] };
        target.children.set(key, child);
      }
      target = child;
    }
    target.pointers.push(index);
  });
  const offsets = new Array<number>(pointers.length).fill(0);
  scan(text, root, offsets);
  return offsets;
}

/** A node of the tree of wanted pointers. */
interface Target {
  readonly children: Map<string, Target>;
  /** Indexes of the pointers that end here. */
  readonly pointers: number[];
}

/** An object or list that a wanted pointer leads into. */
interface Frame {
  readonly target: Target;
  readonly isList: boolean;
  /** Next index in a list. */
  index: number;
}

function scan(text: string, root: Target, offsets: number[]): void {
  const frames: Frame[] = [];
  let position = enter(text, skipSpace(text, 0), root, skipSpace(text, 0), frames, offsets);
  while (frames.length > 0 && position < text.length) {
    const frame = frames[frames.length - 1] as Frame;
    position = skipSpace(text, position);
    const character = text.charCodeAt(position);
    if (character === 0x7d || character === 0x5d) {
      frames.pop();
      position += 1;
      continue;
    }
    if (character === 0x2c) {
      position += 1;
      continue;
    }
    let place = position;
    let key: string;
    if (frame.isList) {
      key = String(frame.index);
      frame.index += 1;
    } else {
      const end = skipString(text, position);
      key = keyText(text, position, end);
      position = skipSpace(text, skipSpace(text, end) + 1);
    }
    const target = frame.target.children.get(key);
    if (target === undefined) {
      position = skipValue(text, position);
      continue;
    }
    const opens = text.charCodeAt(position) === 0x7b || text.charCodeAt(position) === 0x5b;
    if (!opens) place = position;
    position = enter(text, position, target, place, frames, offsets);
  }
}

/** Marks a found target and everything below it, then steps into the value where something is wanted inside. */
function enter(
  text: string,
  position: number,
  target: Target,
  place: number,
  frames: Frame[],
  offsets: number[],
): number {
  for (const index of target.pointers) offsets[index] = place;
  const character = text.charCodeAt(position);
  const isList = character === 0x5b;
  if (target.children.size === 0) return skipValue(text, position);
  markBelow(target, place, offsets);
  if (!isList && character !== 0x7b) return skipValue(text, position);
  frames.push({ target, isList, index: 0 });
  return position + 1;
}

/** Descendants that turn out not to exist keep the place of their nearest ancestor. */
function markBelow(target: Target, place: number, offsets: number[]): void {
  const stack = [...target.children.values()];
  for (let child = stack.pop(); child !== undefined; child = stack.pop()) {
    for (const index of child.pointers) offsets[index] = place;
    for (const grandchild of child.children.values()) stack.push(grandchild);
  }
}

function keyText(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  if (!raw.includes("\\")) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw;
  }
}

function skipSpace(text: string, position: number): number {
  let index = position;
  for (;;) {
    const character = text.charCodeAt(index);
    if (character !== 0x20 && character !== 0x0a && character !== 0x0d && character !== 0x09) return index;
    index += 1;
  }
}

/** The position after the string that begins at `position`. */
function skipString(text: string, position: number): number {
  let index = position + 1;
  while (index < text.length) {
    const character = text.charCodeAt(index);
    if (character === 0x22) return index + 1;
    index += character === 0x5c ? 2 : 1;
  }
  return index;
}

/** The position after the value that begins at `position`. */
function skipValue(text: string, position: number): number {
  let index = position;
  let depth = 0;
  while (index < text.length) {
    const character = text.charCodeAt(index);
    if (character === 0x22) {
      index = skipString(text, index);
      if (depth === 0) return index;
      continue;
    }
    if (character === 0x7b || character === 0x5b) depth += 1;
    else if (character === 0x7d || character === 0x5d) {
      if (depth === 0) return index;
      depth -= 1;
      if (depth === 0) return index + 1;
    } else if (character === 0x2c && depth === 0) return index;
    index += 1;
  }
  return index;
}
