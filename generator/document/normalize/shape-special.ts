import { convert, dropField } from "./field-report.js";
import { pointerOf } from "../objects/frame.js";
import { describeValue, quoted } from "../json/value.js";
import { appendPointer } from "../json/pointer.js";
import type { NormalizeFrame, NormalizeState } from "./state.js";

/** The fields whose form one word of the tables cannot say. */
export function checkSpecial(state: NormalizeState, frame: NormalizeFrame, key: string, value: unknown): void {
  switch (frame.kind) {
    case "info":
      checkVersionText(state, frame, key, value);
      return;
    case "serverVariable":
      checkServerVariable(state, frame, key, value);
      return;
    case "schema":
      if (key === "type") checkType(state, frame, value);
      else if (key === "required") checkRequired(state, frame, value);
      else if (key === "exclusiveMaximum" || key === "exclusiveMinimum") checkExclusive(state, frame, key, value);
      return;
    default:
      return;
  }
}

/** YAML without quotes makes a version a number; its text is meant. */
function checkVersionText(state: NormalizeState, frame: NormalizeFrame, key: string, value: unknown): void {
  if (typeof value === "string") return;
  if (typeof value === "number") frame.node[key] = Number.isInteger(value) ? value.toFixed(1) : String(value);
  else dropField(state, frame, key, value, { form: "text" });
}

function checkServerVariable(state: NormalizeState, frame: NormalizeFrame, key: string, value: unknown): void {
  if (key === "default") {
    if (typeof value === "number" || typeof value === "boolean") convert(state, frame, key, value, String(value));
    else if (typeof value !== "string") dropField(state, frame, key, value, { form: "text" });
    return;
  }
  if (!Array.isArray(value)) {
    dropField(state, frame, key, value, { form: "texts" });
    return;
  }
  frame.node[key] = value.filter((item) => ["string", "number", "boolean"].includes(typeof item)).map(String);
}

const typeNames: ReadonlySet<string> = new Set(["string", "number", "integer", "boolean", "object", "array", "null"]);

/** JSON Schema Validation 2020-12 §6.1.1: one of seven names, or a list of them. */
function checkType(state: NormalizeState, frame: NormalizeFrame, value: unknown): void {
  const names = (Array.isArray(value) ? (value as unknown[]) : [value]).map((name) => knownType(frame, name));
  const known = [...new Set(names.filter((name) => name !== undefined))];
  if (known.length < names.length) {
    const place = appendPointer(pointerOf(frame), "type");
    const message = `${describeValue(value).replace(/^the string /, "")} is no type of JSON Schema`;
    if (typeof value === "string" || Array.isArray(value)) {
      state.report.add(
        "schema-type-unknown",
        place,
        `${firstUpper(message)}; any value is accepted.`,
        "Use string, number, integer, boolean, object, array or null.",
      );
    } else {
      state.report.add(
        "structure-invalid",
        place,
        `\`type\` must be a string or a list of strings, not ${describeValue(value)}.`,
        "Use string, number, integer, boolean, object, array or null.",
      );
    }
  }
  if (known.length === 0 || (known.length < names.length && !Array.isArray(value))) delete frame.node["type"];
  else if (Array.isArray(value)) frame.node["type"] = known.length === 1 ? known[0] : known;
  else frame.node["type"] = known[0];
}

function knownType(frame: NormalizeFrame, name: unknown): string | undefined {
  if (typeof name !== "string") return name === null ? "null" : undefined;
  if (typeNames.has(name)) return name;
  if (name === "file") {
    // Swagger 2.0 §Data types; also left behind by conversions.
    if (!Object.hasOwn(frame.node, "format")) frame.node["format"] = "binary";
    return "string";
  }
  const lower = name.toLowerCase();
  return typeNames.has(lower) ? lower : undefined;
}

function firstUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A list of property names; a flag is what JSON Schema draft 3 had in its place. */
function checkRequired(state: NormalizeState, frame: NormalizeFrame, value: unknown): void {
  if (!Array.isArray(value)) {
    dropField(state, frame, "required", value, { form: "texts" });
    return;
  }
  const names = value as unknown[];
  const kept = [...new Set(names.filter((name) => typeof name === "string"))];
  frame.node["required"] = kept;
  const wrong = names.find((name) => typeof name !== "string");
  if (wrong === undefined && kept.length === names.length) return;
  const index = names.findIndex((name, position) => typeof name !== "string" || names.indexOf(name) !== position);
  const item = names[index];
  const what = typeof item === "string" ? `${quoted(item)} twice` : describeValue(item);
  state.report.add(
    "value-ignored",
    appendPointer(appendPointer(pointerOf(frame), "required"), index),
    `\`required\` lists ${what}; that is left out.`,
    "List each name once.",
  );
}

/** A number since JSON Schema draft 6; the flag before that is turned by the upgrade. */
function checkExclusive(state: NormalizeState, frame: NormalizeFrame, key: string, value: unknown): void {
  if (typeof value === "number" || typeof value === "boolean") return;
  if (value === "true" || value === "false") convert(state, frame, key, value, value === "true");
  else dropField(state, frame, key, value, { form: "number" });
}
