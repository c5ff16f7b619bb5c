import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { pointerOf } from "../objects/frame.js";
import { describeValue, isObject, setOwn, type JsonObject } from "../json/value.js";
import { kindTables } from "../objects/kind-tables.js";
import { limits } from "../limits.js";
import { recordPointers } from "../positions/pointer-map.js";
import { parseObject } from "../parse/index.js";
import { appendPointer, valueAt } from "../json/pointer.js";
import { follow, type Copies, type ReferenceFrame, type ReferenceState } from "./follow.js";
import type { Target } from "./target.js";

/** Nothing copied yet. */
export function createCopies(): Copies {
  return { values: 0, unchanged: new Map() };
}

/**
 * A `$ref` in an object that is no Reference Object (`get: { $ref: ./get-pets.yaml }`). What it leads to is clear, and many tools
 * follow it, so a copy takes its place; members beside the `$ref` stay.
 */
export function misplacedReference(state: ReferenceState, frame: ReferenceFrame): void {
  const { node, kind } = frame;
  const text = node["$ref"];
  const pointer = appendPointer(pointerOf(frame), "$ref");
  delete node["$ref"];
  const title = kindTables[kind].title;
  const object = title.charAt(0).toUpperCase() + title.slice(1);
  if (typeof text !== "string" || kind === "openapi") {
    const what = typeof text === "string" ? "" : `, and \`$ref\` is ${describeValue(text)}`;
    state.report.add("ref-misplaced", pointer, `${object} cannot be a reference${what}; it is ignored.`, HELP);
    walkInside(state, frame);
    return;
  }
  state.report.add(
    "ref-misplaced",
    pointer,
    `${object} cannot be a reference according to the specification; it is followed.`,
    HELP,
  );
  follow(state, {
    frame,
    text,
    wanted: kind,
    copied: true,
    place: () => pointer,
    accept: (target) => {
      if (!putCopy(state, frame, target, pointer)) walkInside(state, frame);
    },
    drop: () => walkInside(state, frame),
  });
}

/** What stands beside a reference that is not followed is read like any other object. */
function walkInside(state: ReferenceState, frame: ReferenceFrame): void {
  if (frame.kind !== "openapi") state.next.push({ ...frame, scope: { ...frame.scope, extra: false } });
}

const HELP = "Write the object out in this place.";

/** Whether there is a copy now; else a diagnostic says why not. */
function putCopy(
  state: ReferenceState,
  frame: ReferenceFrame,
  target: Target & { readonly kind: "found" },
  place: JsonPointer,
): boolean {
  const { node, scope } = frame;
  const pointer = pointerOf(frame);
  if (scope.copiedFrom?.includes(target.pointer) === true || pointer.startsWith(`${target.pointer}/`)) {
    state.report.add("ref-circular", place, "The reference leads to an object that contains it.", HELP);
    return false;
  }
  const original = unchangedValue(state.copies, target);
  const copy = isObject(original) ? copyOf(original, state.copies) : undefined;
  if (copy === undefined) {
    const message = `References in places without references copy more than ${limits.aliasedValues} values.`;
    state.report.add("document-too-large", place, message, "Write the objects out, or refer to a path item.");
    return false;
  }
  for (const key of Object.keys(copy)) {
    if (Object.hasOwn(node, key)) continue;
    setOwn(node, key, copy[key]);
    recordPointers(state.pointerMap, [[appendPointer(pointer, key), appendPointer(target.pointer, key)]]);
  }
  const copiedFrom = [...(scope.copiedFrom ?? []), target.pointer];
  state.next.push({ ...frame, scope: { document: target.document, resource: undefined, extra: false, copiedFrom } });
  return true;
}

/** The value as its document has it; that of the entry document may have been walked, which made its references local to it. */
function unchangedValue(copies: Copies, { document, pointer, value }: Target & { readonly kind: "found" }): unknown {
  if (document.pointer === "#") return value;
  let unchanged = copies.unchanged.get(document);
  if (unchanged === undefined) {
    unchanged = parseObject(document.file).value ?? {};
    copies.unchanged.set(document, unchanged);
  }
  return valueAt(unchanged, `#${pointer.slice(document.pointer.length)}`);
}

/** A copy of a tree; `undefined` when all copies together are too large. Documents are nested no deeper than their limit. */
function copyOf(value: JsonObject, copies: Copies): JsonObject | undefined {
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    copies.values += 1;
    if (copies.values > limits.aliasedValues) return undefined;
    if (typeof next === "object" && next !== null) for (const member of Object.values(next)) pending.push(member);
  }
  return structuredClone(value);
}
