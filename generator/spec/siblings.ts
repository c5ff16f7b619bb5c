import { pointerOf } from "./frame.js";
import { kindTables } from "./kinds.js";
import { appendPointer } from "./pointer.js";
import type { PrepareFrame, PrepareState } from "./prepare.js";

/**
 * Fields beside a `$ref`. JSON Schema 2020-12 applies them all, so schemas of OpenAPI 3.1 and later keep them.
 * Before that a reference stands alone: what only describes is kept, since it harms nobody, what would change the type is not.
 * Other objects keep `summary` and `description` (OpenAPI 3.2 §4.23).
 */
export function siblingsOfReference(state: PrepareState, frame: PrepareFrame): void {
  const { node, kind } = frame;
  if (kind === "pathItem") return;
  const legacy = frame.scope.family === "2.0" || frame.scope.family === "3.0";
  if (kind === "schema" && !legacy) return;
  const kept = kind === "schema" ? schemaSiblings : otherSiblings;
  const dropped: string[] = [];
  for (const key of Object.keys(node)) {
    if (key === "$ref" || key.startsWith("x-") || kept.has(key)) continue;
    delete node[key];
    if (kind !== "schema" || shaping.has(key)) dropped.push(key);
  }
  if (dropped.length === 0) return;
  const names = dropped.map((key) => `\`${key}\``).join(", ");
  state.report.add(
    "ref-siblings-ignored",
    appendPointer(pointerOf(frame), "$ref"),
    `Beside a \`$ref\` to ${kindTables[kind].title}, ${names} ${dropped.length === 1 ? "is" : "are"} ignored.`,
    kind === "schema" ? "Combine them with `allOf`, or use OpenAPI 3.1." : "Remove the fields, or write the object out.",
  );
}

const schemaSiblings: ReadonlySet<string> = new Set([
  "title",
  "description",
  "deprecated",
  "readOnly",
  "writeOnly",
  "default",
  "example",
  "examples",
  "externalDocs",
  "xml",
  "nullable",
]);

const otherSiblings: ReadonlySet<string> = new Set(["summary", "description"]);

/** What would change a type if it counted; `type` itself nearly always repeats what the reference says. */
const shaping: ReadonlySet<string> = new Set([
  "properties",
  "additionalProperties",
  "required",
  "items",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "enum",
  "discriminator",
]);
