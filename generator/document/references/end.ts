import { isObject, own, type JsonObject } from "../json/value.js";

/** Longer chains of references are taken for cycles. */
const MAXIMUM_CHAIN = 10_000;

/**
 * The value at the end of a chain of `$ref`s: the first that has none. `undefined` when the chain has no end.
 * @param step what a reference leads to, given with the object that holds it
 */
export function endOfReferences(start: unknown, step: (reference: string, holder: JsonObject) => unknown): unknown {
  let current = start;
  for (let hops = 0; hops <= MAXIMUM_CHAIN; hops += 1) {
    const reference = isObject(current) ? own(current, "$ref") : undefined;
    if (typeof reference !== "string") return current;
    current = step(reference, current as JsonObject);
  }
  return undefined;
}
