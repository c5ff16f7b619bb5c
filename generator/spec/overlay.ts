import type { Diagnostic, DiagnosticCode, JsonPointer } from "../diagnostic.js";
import { readNamed, type ReadContext } from "./entry.js";
import { describeValue, isObject, own, quoted, setOwn, type JsonObject } from "./json-value.js";
import { select, type SelectedNode } from "./json-path.js";
import { locateIn } from "./make-document.js";
import { recordMoves, type Moves } from "./moves.js";
import { overlayPointer } from "./overlay-pointer.js";
import { parseObject } from "./parse.js";
import { appendPointer } from "./pointer.js";
import { applyRemovals, removeItem, type Removals } from "./repair.js";
import type { SourceFile } from "./source-file.js";

/** The overlays of a run, in the order they were applied, and what was wrong with them. */
export interface AppliedOverlays {
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Applies OpenAPI Overlay documents (1.0 and 1.1) to a description as its author wrote it, in place and in order.
 * What an overlay brings in is remembered in `moves`, so that later diagnostics point into the overlay.
 */
export async function applyOverlays(root: JsonObject, overlays: readonly string[], context: ReadContext, moves: Moves): Promise<AppliedOverlays> {
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const input of overlays) {
    const read = await readNamed(input, context);
    if (read.failure !== undefined) {
      diagnostics.push(read.failure);
      continue;
    }
    const parsed = parseObject(read.file);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.value === undefined) continue;
    const overlay: Overlay = { root, file: read.file, base: overlayPointer(files.length), moves, diagnostics };
    files.push(read.file);
    applyOverlay(overlay, parsed.value);
  }
  return { files, diagnostics };
}

interface Overlay {
  readonly root: JsonObject;
  readonly file: SourceFile;
  /** Pointer of the overlay's own top level. */
  readonly base: JsonPointer;
  readonly moves: Moves;
  readonly diagnostics: Diagnostic[];
}

function complain(overlay: Overlay, code: DiagnosticCode, severity: Diagnostic["severity"], pointer: JsonPointer, message: string, help: string): void {
  const location = locateIn(overlay.file, [pointer])[0];
  overlay.diagnostics.push({ code, severity, message, help, ...(location === undefined ? {} : { location }) });
}

function applyOverlay(overlay: Overlay, document: JsonObject): void {
  const version = own(document, "overlay");
  if (typeof version !== "string" || !/^1\.[01]\.\d{1,4}$/.test(version)) {
    const what = version === undefined ? "has no version" : `has the version ${describeValue(version).replace(/^the string /, "")}`;
    complain(overlay, "overlay-invalid", "error", "#/overlay", `The overlay ${overlay.file.display} ${what}.`, "Supported are Overlay 1.0 and 1.1: `overlay: 1.0.0`.");
    return;
  }
  const actions = own(document, "actions");
  if (!Array.isArray(actions)) {
    complain(overlay, "overlay-invalid", "error", "#/actions", "The overlay has no list of `actions`.", "Add `actions`, each with a `target`.");
    return;
  }
  actions.forEach((action: unknown, index) => applyAction(overlay, action, `#/actions/${index}`));
}

function applyAction(overlay: Overlay, action: unknown, place: JsonPointer): void {
  const target = isObject(action) ? own(action, "target") : undefined;
  if (!isObject(action) || typeof target !== "string") {
    complain(overlay, "overlay-invalid", "error", place, "An action must be an object with a `target`.", "Give it a JSONPath query as `target`.");
    return;
  }
  const nodes = selected(overlay, target, `${place}/target`);
  if (nodes === undefined) return;
  if (nodes.length === 0) {
    complain(overlay, "overlay-target-unmatched", "warning", `${place}/target`, `The target ${quoted(target)} selects nothing.`, "Check the query against the document, or remove the action.");
    return;
  }
  if (own(action, "remove") === true) remove(overlay, nodes, place);
  else if (Object.hasOwn(action, "update")) merge(overlay, nodes, action["update"], `${place}/update`, appendPointer(`${overlay.base}${place.slice(1)}`, "update"));
  else if (Object.hasOwn(action, "copy")) copy(overlay, nodes, action["copy"], `${place}/copy`);
  else complain(overlay, "overlay-invalid", "warning", place, "The action neither updates nor copies nor removes anything.", "Add `update`, `copy` or `remove: true`.");
}

function selected(overlay: Overlay, query: string, place: JsonPointer): readonly SelectedNode[] | undefined {
  const selection = select(overlay.root, query);
  if (selection.fault === undefined) return selection.nodes;
  complain(overlay, "overlay-target-invalid", "error", place, `${quoted(query)} is not a JSONPath query: ${selection.fault}.`, "Write it as RFC 9535 says: `$.paths['/pets'].get`.");
  return undefined;
}

/** Overlay 1.1 §4.4.3: the value for a target is copied from the one node that another query selects. */
function copy(overlay: Overlay, nodes: readonly SelectedNode[], query: unknown, place: JsonPointer): void {
  if (typeof query !== "string") {
    complain(overlay, "overlay-invalid", "error", place, "`copy` must be a JSONPath query.", "Select the node to copy.");
    return;
  }
  const sources = selected(overlay, query, place);
  if (sources === undefined) return;
  const source = sources[0];
  if (source === undefined || sources.length > 1) {
    const severity = source === undefined ? "warning" : "error";
    const code = source === undefined ? "overlay-target-unmatched" : "overlay-invalid";
    complain(overlay, code, severity, place, `\`copy\` must select one node; ${quoted(query)} selects ${sources.length === 0 ? "nothing" : sources.length}.`, "Select one node.");
    return;
  }
  merge(overlay, nodes, source.value, place, pointerOfKeys(source.keys));
}

function pointerOfKeys(keys: readonly (string | number)[]): JsonPointer {
  return keys.reduce<JsonPointer>((pointer, key) => appendPointer(pointer, key), "#");
}

function parentOf(overlay: Overlay, keys: readonly (string | number)[]): unknown {
  let value: unknown = overlay.root;
  // A node inside of another that was selected, and removed, before it has no parent any more.
  for (const key of keys.slice(0, -1)) value = typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
  return value;
}

function remove(overlay: Overlay, nodes: readonly SelectedNode[], place: JsonPointer): void {
  const removals: Removals = new Map();
  for (const { keys } of nodes) {
    const key = keys.at(-1);
    const parent = parentOf(overlay, keys);
    if (key === undefined) complain(overlay, "overlay-invalid", "error", place, "The whole document cannot be removed.", "Select what is to be removed.");
    else if (Array.isArray(parent)) removeItem(parent, Number(key), pointerOfKeys(keys.slice(0, -1)), removals);
    else if (isObject(parent)) delete parent[key];
  }
  applyRemovals(removals, overlay.moves);
}

/** Overlay 1.1 §4.4.3: objects merge, lists grow, primitives are replaced. */
function merge(overlay: Overlay, nodes: readonly SelectedNode[], update: unknown, place: JsonPointer, origin: JsonPointer): void {
  for (const node of nodes) {
    const pointer = pointerOfKeys(node.keys);
    if (isObject(node.value)) {
      if (isObject(update)) mergeObject(overlay, node.value, update, pointer, origin, place);
      else incompatible(overlay, place, node.value, update);
    } else if (Array.isArray(node.value)) {
      append(overlay, node.value, update, pointer, origin);
    } else if (typeof update === "object" && update !== null) {
      incompatible(overlay, place, node.value, update);
    } else {
      replace(overlay, node.keys, update, pointer, origin);
    }
  }
}

function replace(overlay: Overlay, keys: readonly (string | number)[], value: unknown, pointer: JsonPointer, origin: JsonPointer): void {
  const key = keys.at(-1);
  const parent = parentOf(overlay, keys);
  if (key === undefined || typeof parent !== "object" || parent === null) return;
  setOwn(parent as JsonObject, String(key), value);
  recordMoves(overlay.moves, [[pointer, origin]]);
}

function append(overlay: Overlay, list: unknown[], update: unknown, pointer: JsonPointer, origin: JsonPointer): void {
  const items = Array.isArray(update) ? (update as unknown[]) : [update];
  items.forEach((item, index) => {
    recordMoves(overlay.moves, [[appendPointer(pointer, list.length), Array.isArray(update) ? appendPointer(origin, index) : origin]]);
    // One update may go to many targets, and the tree must share nothing.
    list.push(structuredClone(item));
  });
}

function mergeObject(overlay: Overlay, target: JsonObject, update: JsonObject, pointer: JsonPointer, origin: JsonPointer, place: JsonPointer): void {
  const stack = [{ target, update, pointer, origin, place }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    for (const key of Object.keys(step.update)) {
      const value = step.update[key];
      const before = own(step.target, key);
      const inner = appendPointer(step.pointer, key);
      const source = appendPointer(step.origin, key);
      if (!Object.hasOwn(step.target, key) || isPrimitive(before)) {
        if (Object.hasOwn(step.target, key) && !isPrimitive(value)) {
          incompatible(overlay, appendPointer(step.place, key), before, value);
          continue;
        }
        setOwn(step.target, key, structuredClone(value));
        recordMoves(overlay.moves, [[inner, source]]);
      } else if (Array.isArray(before) && Array.isArray(value)) {
        append(overlay, before, value, inner, source);
      } else if (isObject(before) && isObject(value)) {
        stack.push({ target: before, update: value, pointer: inner, origin: source, place: appendPointer(step.place, key) });
      } else if (value !== null) {
        // A key without a value, as YAML outlines have them, changes nothing.
        incompatible(overlay, appendPointer(step.place, key), before, value);
      }
    }
  }
}

function isPrimitive(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function incompatible(overlay: Overlay, place: JsonPointer, target: unknown, update: unknown): void {
  const message = `The update is ${describeValue(update)} and cannot be merged into ${describeValue(target)}.`;
  complain(overlay, "overlay-invalid", "error", place, message, "Remove the target first, or give an update of the same form.");
}
