import { pointerOf } from "../objects/frame.js";
import { isObject, own, type JsonObject } from "../json/value.js";
import { dropReference } from "../repair.js";
import { appendPointer, valueAt } from "../json/pointer.js";
import type { References } from "./index.js";
import type { Report } from "../report.js";

/**
 * Finds references that only lead to each other (`A: {$ref: B}`, `B: {$ref: A}`), so that nothing is ever described.
 * Each circle is reported once; schemas in it come to allow anything, other objects that lead into it are taken out.
 * Recursion through properties and items is legal and not touched.
 */
export function breakReferenceCycles(root: JsonObject, { frames, removals }: References, report: Report): void {
  const state: Circles = { root, inCircle: new Set(), leadsIn: new Map() };
  for (const frame of frames) {
    const circle = follow(state, own(frame.node, "$ref"));
    if (circle === undefined) continue;
    const message = `The reference leads in a circle: ${shown(circle)}.`;
    report.add(
      "ref-circular",
      appendPointer(pointerOf(frame), "$ref"),
      message,
      "Replace one of the references with a schema.",
    );
  }
  if (state.inCircle.size === 0) return;
  for (const frame of frames) {
    const text = own(frame.node, "$ref");
    if (typeof text !== "string" || state.leadsIn.get(text) !== true) continue;
    if (frame.kind !== "schema" || state.inCircle.has(frame.node)) dropReference(frame, removals);
  }
}

interface Circles {
  readonly root: JsonObject;
  /** Objects that are part of a circle. */
  readonly inCircle: Set<unknown>;
  /** By reference: whether following it ends in a circle. */
  readonly leadsIn: Map<string, boolean>;
}

/** Follows a chain to its end; gives the references of a circle that was not known yet. */
function follow(state: Circles, start: unknown): readonly string[] | undefined {
  if (typeof start !== "string" || state.leadsIn.has(start)) return undefined;
  const chain: string[] = [];
  const seen = new Map<string, number>();
  let text: unknown = start;
  let circle: readonly string[] | undefined;
  let ends = false;
  while (typeof text === "string") {
    const known = state.leadsIn.get(text);
    if (known !== undefined) {
      ends = known;
      break;
    }
    const index = seen.get(text);
    if (index !== undefined) {
      circle = chain.slice(index);
      ends = true;
      break;
    }
    seen.set(text, chain.length);
    chain.push(text);
    const target = valueAt(state.root, text);
    text = isObject(target) ? own(target, "$ref") : undefined;
  }
  for (const reference of chain) state.leadsIn.set(reference, ends);
  for (const reference of circle ?? []) state.inCircle.add(valueAt(state.root, reference));
  return circle;
}

function shown(circle: readonly string[]): string {
  const names = circle.length > 8 ? [...circle.slice(0, 7), "…"] : circle;
  return [...names, circle[0]].map((name) => `\`${name}\``).join(" → ");
}
