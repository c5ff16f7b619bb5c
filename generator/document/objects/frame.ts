import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { JsonObject } from "../json/value.js";
import { fieldOf } from "./kind-tables.js";
import type { FieldSpec, ObjectType } from "./object-types.js";
import { appendPointer } from "../json/pointer.js";

/** An object of a known kind at its place in the tree. */
export interface Frame<Scope = unknown> {
  readonly kind: ObjectType;
  readonly node: JsonObject;
  /** The object above; `undefined` for a root of the walk. */
  readonly parent: Frame<Scope> | undefined;
  /** Field of `parent.node`, and for maps and lists the member of the field's value. */
  readonly field: string;
  readonly member: string | number | undefined;
  /** Pointer of a root. */
  readonly base: JsonPointer;
  /** What the walk carries down, inherited from the parent unless changed. */
  readonly scope: Scope;
}

/** The frame of a place that a walk starts from. */
export function rootFrame<Scope>(kind: ObjectType, node: JsonObject, base: JsonPointer, scope: Scope): Frame<Scope> {
  return { kind, node, parent: undefined, field: "", member: undefined, base, scope };
}

/** Pointer of a frame; made on demand, since nearly no frame ever needs it. */
export function pointerOf(frame: Frame): JsonPointer {
  const keys: (string | number)[] = [];
  let top: Frame = frame;
  while (top.parent !== undefined) {
    if (top.member !== undefined) keys.push(top.member);
    keys.push(top.field);
    top = top.parent;
  }
  let pointer = top.base;
  for (let index = keys.length - 1; index >= 0; index -= 1)
    pointer = appendPointer(pointer, keys[index] as string | number);
  return pointer;
}

/** Sees an object before what is inside it; gives the scope of the inside, or `undefined` to leave the inside out. */
export type Visitor<Scope> = (frame: Frame<Scope>) => Scope | undefined;

/** Which field a key names, by the scope of the object it stands in. */
export type FieldLookup<Scope> = (kind: ObjectType, key: string, scope: Scope) => FieldSpec | undefined;

/**
 * Walks typed objects in document order without recursion. `enter` sees an object before what is inside it and may
 * change it; the scope it returns holds for the inside, `undefined` leaves the inside out.
 * Values that are no objects where an object belongs are passed over.
 */
export function walk<Scope>(
  roots: readonly Frame<Scope>[],
  enter: Visitor<Scope>,
  lookUp: FieldLookup<Scope> = fieldOf,
): void {
  const stack: Frame<Scope>[] = [...roots].reverse();
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const scope = enter(frame);
    if (scope === undefined) continue;
    const start = stack.length;
    pushChildren(frame, scope, stack, lookUp);
    reverseFrom(stack, start);
  }
}

function pushChildren<Scope>(
  frame: Frame<Scope>,
  scope: Scope,
  stack: Frame<Scope>[],
  lookUp: FieldLookup<Scope>,
): void {
  const { node, kind } = frame;
  // Plain objects of a parser: nothing is inherited, and this is the fastest way through them.
  for (const key in node) {
    const value = node[key];
    if (typeof value !== "object" || value === null) continue;
    const field = lookUp(kind, key, scope);
    if (field?.kind === undefined) continue;
    if (field.form === "one") {
      if (!Array.isArray(value)) stack.push(child(frame, scope, field.kind, value as JsonObject, key, undefined));
      continue;
    }
    if (Array.isArray(value) !== (field.form === "list")) continue;
    pushMembers(frame, scope, field.kind, key, value as JsonObject | unknown[], stack);
  }
}

function pushMembers<Scope>(
  frame: Frame<Scope>,
  scope: Scope,
  kind: ObjectType,
  field: string,
  value: JsonObject | unknown[],
  stack: Frame<Scope>[],
): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      if (typeof item === "object" && item !== null && !Array.isArray(item))
        stack.push(child(frame, scope, kind, item as JsonObject, field, index));
    });
    return;
  }
  for (const name in value) {
    const item = value[name];
    if (typeof item === "object" && item !== null && !Array.isArray(item))
      stack.push(child(frame, scope, kind, item as JsonObject, field, name));
  }
}

function child<Scope>(
  parent: Frame<Scope>,
  scope: Scope,
  kind: ObjectType,
  node: JsonObject,
  field: string,
  member: string | number | undefined,
): Frame<Scope> {
  return { kind, node, parent, field, member, base: "", scope };
}

function reverseFrom<T>(stack: T[], start: number): void {
  for (let low = start, high = stack.length - 1; low < high; low += 1, high -= 1) {
    const swapped = stack[low] as T;
    stack[low] = stack[high] as T;
    stack[high] = swapped;
  }
}
