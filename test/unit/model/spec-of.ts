import type { SpecDocument } from "../../../generator/spec/document.js";
import { valueAt } from "../../../generator/spec/pointer.js";

/** A {@link SpecDocument} of a value, as if it had been read from a file and upgraded. */
export function specOf(root: Record<string, unknown>): SpecDocument {
  return {
    root,
    version: "3.1.0",
    resolve: (ref) => valueAt(root, ref),
    locate: () => ({ file: "spec.json", line: 1, column: 1 }),
    locateAll: (pointers) => pointers.map(() => ({ file: "spec.json", line: 1, column: 1 })),
    source: () => undefined,
    sha256: "",
    inputs: [],
  };
}
