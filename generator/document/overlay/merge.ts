import type { Diagnostic, DiagnosticCode, JsonPointer } from "../../diagnostics/diagnostic.js";
import { diagnosticCatalogue } from "../../diagnostics/catalogue/index.js";
import { describeValue, isObject, own, setOwn, type JsonObject } from "../json/value.js";
import type { SelectedNode } from "../json/path.js";
import { locateIn } from "../make-document.js";
import { recordPointers, type PointerMap } from "../positions/pointer-map.js";
import { appendPointer } from "../json/pointer.js";
import type { SourceFile } from "../positions/source-file.js";

/** An overlay while it is applied. */
export interface Overlay {
  readonly root: JsonObject;
  readonly file: SourceFile;
  /** Pointer of the overlay's own top level. */
  readonly base: JsonPointer;
  readonly pointerMap: PointerMap;
  readonly diagnostics: Diagnostic[];
}

/** Adds a diagnostic at a place of the overlay, with the severity of the catalogue. */
export function complain(
  overlay: Overlay,
  code: DiagnosticCode,
  pointer: JsonPointer,
  message: string,
  help: string,
): void {
  const location = locateIn(overlay.file, [pointer])[0];
  const { severity } = diagnosticCatalogue[code];
  overlay.diagnostics.push({ code, severity, message, help, ...(location === undefined ? {} : { location }) });
}

/** Overlay 1.1 §4.4.3: objects merge, lists grow, primitives are replaced. */
export function merge(
  overlay: Overlay,
  nodes: readonly SelectedNode[],
  update: unknown,
  place: JsonPointer,
  origin: JsonPointer,
): void {
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

function replace(
  overlay: Overlay,
  keys: readonly (string | number)[],
  value: unknown,
  pointer: JsonPointer,
  origin: JsonPointer,
): void {
  const key = keys.at(-1);
  const parent = parentOf(overlay, keys);
  if (key === undefined || typeof parent !== "object" || parent === null) return;
  setOwn(parent as JsonObject, String(key), value);
  recordPointers(overlay.pointerMap, [[pointer, origin]]);
}

function append(overlay: Overlay, list: unknown[], update: unknown, pointer: JsonPointer, origin: JsonPointer): void {
  const items = Array.isArray(update) ? (update as unknown[]) : [update];
  items.forEach((item, index) => {
    recordPointers(overlay.pointerMap, [
      [appendPointer(pointer, list.length), Array.isArray(update) ? appendPointer(origin, index) : origin],
    ]);
    // One update may go to many targets, and the tree must share nothing.
    list.push(structuredClone(item));
  });
}

function mergeObject(
  overlay: Overlay,
  target: JsonObject,
  update: JsonObject,
  pointer: JsonPointer,
  origin: JsonPointer,
  place: JsonPointer,
): void {
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
        recordPointers(overlay.pointerMap, [[inner, source]]);
      } else if (Array.isArray(before) && Array.isArray(value)) {
        append(overlay, before, value, inner, source);
      } else if (isObject(before) && isObject(value)) {
        stack.push({
          target: before,
          update: value,
          pointer: inner,
          origin: source,
          place: appendPointer(step.place, key),
        });
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
  complain(overlay, "overlay-invalid", place, message, "Remove the target first, or give an update of the same form.");
}

/** The pointer that the keys of a node make. */
export function pointerOfKeys(keys: readonly (string | number)[]): JsonPointer {
  return keys.reduce<JsonPointer>((pointer, key) => appendPointer(pointer, key), "#");
}

/** The object or list that holds a node. */
export function parentOf(overlay: Overlay, keys: readonly (string | number)[]): unknown {
  let value: unknown = overlay.root;
  // A node inside of another that was selected, and removed, before it has no parent any more.
  for (const key of keys.slice(0, -1))
    value = typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
  return value;
}
