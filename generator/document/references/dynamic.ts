import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { pointerOf } from "../objects/frame.js";
import { isObject, own, quoted, setOwn, type JsonObject } from "../json/value.js";
import { limits } from "../limits.js";
import { recordPointers } from "../positions/pointer-map.js";
import { appendPointer, valueAt } from "../json/pointer.js";
import type { DynamicReference, ReferenceFrame, ReferenceState } from "./follow.js";

/**
 * Gives schemas that fill in a template their own copy of it. In the pattern of JSON Schema 2020-12 §8.2.3.2 a resource refers to
 * another by `$ref` and has a `$dynamicAnchor` of its own for what the other leaves open by `$dynamicRef`: a list of numbers
 * made of a list of anything, a strict tree made of a tree. Where an anchor has other places still, one warning tells.
 */
export function fillTemplates(state: ReferenceState): void {
  const { dynamicReferences } = state;
  if (dynamicReferences.length === 0) return;
  const templates = new Map<JsonObject, DynamicReference[]>();
  for (const reference of dynamicReferences) {
    if (reference.resource === undefined) continue;
    const known = templates.get(reference.resource.node);
    if (known === undefined) templates.set(reference.resource.node, [reference]);
    else known.push(reference);
  }
  const budget = { values: limits.aliasedValues };
  const filled = new Set<string>();
  for (const frame of state.frames) {
    const target = frame.kind === "schema" ? targetOf(state, frame.node) : undefined;
    const references = target === undefined ? undefined : templates.get(target);
    if (references !== undefined) fill(state, frame, references, budget, filled);
  }
  for (const reference of dynamicReferences) reportStatic(state, reference, filled);
}

function targetOf(state: ReferenceState, node: JsonObject): JsonObject | undefined {
  const reference = own(node, "$ref");
  const target = typeof reference === "string" ? valueAt(state.set.entry.value, reference) : undefined;
  return isObject(target) ? target : undefined;
}

function fill(
  state: ReferenceState,
  frame: ReferenceFrame,
  references: readonly DynamicReference[],
  budget: { values: number },
  filled: Set<string>,
): void {
  const user = frame.scope.resource;
  const template = references[0]?.resource;
  if (user === undefined || template === undefined || user.node === template.node) return;
  const replacements = new Map<unknown, JsonPointer>();
  for (const { node, anchor } of references) {
    const pointer = state.identities.dynamicPlaces.get(`${user.uri}#${anchor}`);
    if (pointer === undefined) continue;
    replacements.set(node, pointer);
    filled.add(`${template.uri}#${anchor} ${user.uri}`);
  }
  if (replacements.size === 0) return;
  const copy = copyOf(template.node, replacements, budget);
  if (copy !== undefined) put(state, frame, copy, template.pointer);
}

/** What a resource is called by belongs to the original alone; its definitions are referred to where they are. */
const originalOnly: ReadonlySet<string> = new Set([
  "$id",
  "$anchor",
  "$dynamicAnchor",
  "$schema",
  "$defs",
  "definitions",
]);

/** The copy in place of the reference; beside keywords of the same names it stands in `allOf`. */
function put(state: ReferenceState, frame: ReferenceFrame, copy: JsonObject, from: JsonPointer): void {
  const { node } = frame;
  const keys = Object.keys(copy).filter((key) => !originalOnly.has(key));
  const pointer = pointerOf(frame);
  delete node["$ref"];
  if (keys.every((key) => !Object.hasOwn(node, key))) {
    for (const key of keys) {
      setOwn(node, key, copy[key]);
      recordPointers(state.pointerMap, [[appendPointer(pointer, key), appendPointer(from, key)]]);
    }
    return;
  }
  const part: JsonObject = {};
  for (const key of keys) setOwn(part, key, copy[key]);
  const all = own(node, "allOf");
  const list = Array.isArray(all) ? (all as unknown[]) : [];
  recordPointers(state.pointerMap, [[appendPointer(appendPointer(pointer, "allOf"), list.length), from]]);
  list.push(part);
  node["allOf"] = list;
}

/** A copy in which the dynamic references lead elsewhere; `undefined` when all copies together are too large. */
function copyOf(
  original: JsonObject,
  replacements: ReadonlyMap<unknown, JsonPointer>,
  budget: { values: number },
): JsonObject | undefined {
  const result: JsonObject = {};
  const pending: { readonly from: object; readonly to: object }[] = [{ from: original, to: result }];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    for (const [key, value] of Object.entries(step.from)) {
      budget.values -= 1;
      if (budget.values < 0) return undefined;
      const isTree = typeof value === "object" && value !== null;
      const inner: unknown = isTree ? (Array.isArray(value) ? [] : {}) : value;
      if (Array.isArray(step.to)) step.to.push(inner);
      else setOwn(step.to as JsonObject, key, inner);
      if (isTree) pending.push({ from: value as object, to: inner as object });
    }
    const elsewhere = replacements.get(step.from);
    if (elsewhere !== undefined) (step.to as JsonObject)["$ref"] = elsewhere;
  }
  return result;
}

/** Types cannot follow a reference that depends on where it is used: said where another place was not filled in. */
function reportStatic(state: ReferenceState, reference: DynamicReference, filled: ReadonlySet<string>): void {
  const { anchor, resource, uri, place } = reference;
  const others = [...state.identities.dynamicPlaces.keys()].filter(
    (key) => key.endsWith(`#${anchor}`) && key !== `${uri}#${anchor}`,
  );
  const isOpen = (key: string): boolean =>
    resource === undefined || !filled.has(`${uri}#${anchor} ${key.slice(0, -anchor.length - 1)}`);
  if (!others.some(isOpen)) return;
  state.report.add(
    "dynamic-reference-static",
    place,
    `\`$dynamicRef\` ${quoted(`#${anchor}`)} is read as a reference to the nearest of several places.`,
    "Check the resulting type: types cannot depend on where a reference is used.",
  );
}
