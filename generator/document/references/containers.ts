import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { pointerOf } from "../objects/frame.js";
import { describeValue, isObject, own, quoted, setOwn, type JsonObject } from "../json/value.js";
import { fieldOf, kindTables, mapFields, swaggerMapFields } from "../objects/kind-tables.js";
import type { ObjectType } from "../objects/object-types.js";
import { appendPointer } from "../json/pointer.js";
import { enqueue, follow, isMismatch, type ReferenceFrame, type ReferenceState } from "./follow.js";
import type { Target } from "./target.js";

/** Maps that are themselves references (`schemas: { $ref: "./schemas.yaml" }`): each member becomes a reference. */
export function containers(state: ReferenceState, frame: ReferenceFrame): void {
  const { node, kind } = frame;
  if (isOpenMap(kind) || kind === "components") {
    if (typeof own(node, "$ref") === "string") container(state, frame, node, undefined, pointerOf(frame));
    if (kind !== "components") return;
  }
  for (const [key, member] of frame.scope.document.family === "2.0" ? swaggerMapFields[kind] : mapFields[kind]) {
    const value = own(node, key);
    if (isObject(value) && typeof own(value, "$ref") === "string") {
      container(state, frame, value, { key, kind: member }, appendPointer(pointerOf(frame), key));
    }
  }
}

function container(
  state: ReferenceState,
  frame: ReferenceFrame,
  holder: JsonObject,
  field: { readonly key: string; readonly kind: ObjectType } | undefined,
  pointer: JsonPointer,
): void {
  const text = holder["$ref"] as string;
  delete holder["$ref"];
  follow(state, {
    frame,
    text,
    wanted: "container",
    place: () => appendPointer(pointer, "$ref"),
    accept: (target) => spread(state, frame, holder, field, target),
    drop: () => undefined,
  });
}

function spread(
  state: ReferenceState,
  frame: ReferenceFrame,
  holder: JsonObject,
  field: { readonly key: string; readonly kind: ObjectType } | undefined,
  target: Target & { readonly kind: "found" },
): void {
  const members = target.value as JsonObject;
  // Then `$ref` is no member: it is the map itself that refers to another, and paths and statuses have no such name.
  const isReference = field === undefined || typeof own(members, "$ref") === "string";
  for (const key of Object.keys(members)) {
    if (Object.hasOwn(holder, key) || (key === "$ref" && isReference)) continue;
    const found = { ...target, pointer: appendPointer(target.pointer, key), value: members[key] };
    const inner = field === undefined ? fieldOf(frame.kind, key) : { form: "one" as const, kind: field.kind };
    if (inner?.kind !== undefined && inner.form === "map" && isObject(found.value)) {
      // The Components Object itself is a reference: its members are maps.
      const map: JsonObject = {};
      setOwn(holder, key, map);
      spread(state, frame, map, { key, kind: inner.kind }, found);
    } else if (inner?.kind !== undefined) {
      const place = field === undefined ? { field: key, member: undefined } : { field: field.key, member: key };
      link(
        state,
        { ...frame, ...place, kind: inner.kind, node: { $ref: found.pointer }, parent: frame },
        holder,
        found,
      );
    }
  }
}

function link(
  state: ReferenceState,
  frame: ReferenceFrame,
  holder: JsonObject,
  target: Target & { readonly kind: "found" },
): void {
  setOwn(holder, String(frame.member ?? frame.field), frame.node);
  if (isMismatch(state, frame.kind, target)) misfit(state, frame, target.value);
  state.frames.push(frame);
  state.settled.add(frame.node);
  enqueue(state, target, frame.kind);
}

/** What is no object of the map's kind is taken out when all rules have seen it. */
function misfit(state: ReferenceState, frame: ReferenceFrame, value: unknown): void {
  state.misfits.add(frame.node);
  const name = String(frame.member ?? frame.field);
  if (name.startsWith("x-")) return;
  const found = isObject(value) ? "an object of another type" : describeValue(value);
  state.report.add(
    "value-ignored",
    pointerOf(frame),
    `${quoted(name)} of the map that the reference leads to must be ${kindTables[frame.kind].title}, not ${found}; it is left out.`,
    "Refer to a map of the right kind.",
  );
}

/** Paths and responses: the keys are names. */
export function isOpenMap(kind: ObjectType): boolean {
  return kindTables[kind].rest !== undefined && kindTables[kind].referable !== true;
}
