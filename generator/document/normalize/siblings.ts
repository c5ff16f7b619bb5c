import { pointerOf } from "../objects/frame.js";
import { quoted } from "../json/value.js";
import { kindTables } from "../objects/kind-tables.js";
import { appendPointer } from "../json/pointer.js";
import type { NormalizeFrame, NormalizeState } from "./state.js";

/**
 * Fields beside the `$ref` of an object that is no schema: `summary` and `description` count (OpenAPI 3.2 §4.23), nothing else.
 * What stands beside the `$ref` of a schema is judged by the model, which builds types from it.
 */
export function siblingsOfReference(state: NormalizeState, frame: NormalizeFrame): void {
  const { node, kind } = frame;
  if (kind === "pathItem" || kind === "schema") return;
  const dropped = Object.keys(node).filter(
    (key) => key !== "$ref" && key !== "summary" && key !== "description" && !key.startsWith("x-"),
  );
  if (dropped.length === 0) return;
  for (const key of dropped) delete node[key];
  const names = dropped.map((key) => quoted(key)).join(", ");
  const message = `Beside a \`$ref\` to ${kindTables[kind].title}, ${names} ${dropped.length === 1 ? "is" : "are"} ignored.`;
  state.report.add(
    "ref-siblings-ignored",
    appendPointer(pointerOf(frame), "$ref"),
    message,
    "Remove the fields, or write the object out.",
  );
}
