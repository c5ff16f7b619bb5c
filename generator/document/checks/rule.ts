import type { DiagnosticCode, JsonPointer } from "../../diagnostics/diagnostic.js";
import { pointerOf } from "../objects/frame.js";
import { isObject, type JsonObject } from "../json/value.js";
import type { ObjectType } from "../objects/object-types.js";
import type { PointerMap } from "../positions/pointer-map.js";
import { appendPointer, valueAt } from "../json/pointer.js";
import type { NormalizeFrame } from "../normalize/state.js";
import { endOfReferences } from "../references/end.js";
import { removeFrame, type Removals } from "../repair.js";
import type { Report } from "../report.js";

/** What rules may look at and change. Shapes are reliable when they run, references are local and lead somewhere. */
export interface RuleContext {
  readonly root: JsonObject;
  readonly report: Report;
  readonly pointerMap: PointerMap;
  /** List items to take out after all rules. */
  readonly removals: Removals;
  /** Objects that were taken out: references to them go too, once all rules have run. */
  readonly gone: Set<unknown>;
  /** What references lead to, as far as it was asked for. */
  readonly targets: Map<string, unknown>;
}

/** One demand on the objects of a kind: reports where it is not met and repairs the document as the report says. */
export interface Rule {
  readonly kind: ObjectType;
  readonly check: (frame: NormalizeFrame, context: RuleContext) => void;
}

/** Takes the frame's object out of the document, together with the references to it. */
export function discard(context: RuleContext, frame: NormalizeFrame): void {
  context.gone.add(frame.node);
  removeFrame(frame, context.removals);
}

/** Adds a diagnostic at a field of the frame's object, or at a place inside of that field. */
export function complain(
  context: RuleContext,
  frame: NormalizeFrame,
  path: readonly (string | number)[],
  code: DiagnosticCode,
  message: string,
  help: string,
): void {
  context.report.add(code, inside(frame, path), message, help);
}

/** Pointer of a place below the frame's object. */
export function inside(frame: NormalizeFrame, path: readonly (string | number)[]): JsonPointer {
  return path.reduce<JsonPointer>((pointer, key) => appendPointer(pointer, key), pointerOf(frame));
}

/** The object at the end of references; `undefined` when there is none. */
export function dereference(context: RuleContext, value: unknown): JsonObject | undefined {
  const target = endOfReferences(value, (reference) => targetOf(context, reference));
  return isObject(target) ? target : undefined;
}

/** What a reference leads to. Many operations share their parameters, so the same ones come again and again. */
export function targetOf(context: RuleContext, reference: string): unknown {
  if (context.targets.has(reference)) return context.targets.get(reference);
  const target = valueAt(context.root, reference);
  context.targets.set(reference, target);
  return target;
}
