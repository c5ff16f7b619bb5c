import { pointerOf } from "../objects/frame.js";
import { describeValue, quoted } from "../json/value.js";
import { kindTables } from "../objects/kind-tables.js";
import type { FieldSpec } from "../objects/object-types.js";
import { appendPointer } from "../json/pointer.js";
import type { NormalizeFrame, NormalizeState } from "./state.js";

/** Removes a field and says so. */
export function dropField(
  state: NormalizeState,
  frame: NormalizeFrame,
  key: string,
  value: unknown,
  field: FieldSpec,
): void {
  const pointer = appendPointer(pointerOf(frame), key);
  delete frame.node[key];
  const message = `\`${shownKey(key)}\` of ${kindTables[frame.kind].title} must be ${formWords(field)}, not ${describeValue(value)}`;
  if (field.essential === true)
    state.report.add("structure-invalid", pointer, `${message}.`, "Correct it; the SDK depends on it.");
  else
    state.report.add(
      "value-ignored",
      pointer,
      `${message}; it is left out.`,
      "Correct the value, or remove the field.",
    );
}

/** Puts a converted value in place and says so. */
export function convert(
  state: NormalizeState,
  frame: NormalizeFrame,
  key: string,
  before: unknown,
  after: string | number | boolean,
): void {
  frame.node[key] = after;
  const words = typeof after === "string" ? quoted(after) : String(after);
  const message = `\`${shownKey(key)}\` of ${kindTables[frame.kind].title} is ${describeValue(before)}; it is read as ${words}.`;
  state.report.add(
    "value-converted",
    appendPointer(pointerOf(frame), key),
    message,
    "Write the value with the right type.",
  );
}

/** A key as messages quote it in backticks. */
export function shownKey(key: string): string {
  return quoted(key).slice(1, -1).replaceAll("`", "'");
}

function formWords(field: FieldSpec): string {
  const title = field.kind === undefined ? "" : kindTables[field.kind].title;
  switch (field.form) {
    case "one":
      return title;
    case "map":
      return `a map whose values are each ${title}`;
    case "list":
      return `a list whose items are each ${title}`;
    case "text":
      return "a string";
    case "texts":
      return "a list of strings";
    case "textMap":
      return "a map of strings";
    case "flag":
      return "true or false";
    case "number":
      return "a number";
    case "count":
      return "an integer from 0";
    case "values":
      return "a list";
    case "valueMap":
      return "a map";
    case "value":
    case "special":
      return "another value";
  }
}
