import type { JsonPointer } from "../../diagnostics/diagnostic.js";

/** Pointer that stands for the top level of the overlay at `index` among the originals; no tree has it. */
export function overlayPointer(index: number): JsonPointer {
  return `#/x-bindsmith-overlays/${index}`;
}
