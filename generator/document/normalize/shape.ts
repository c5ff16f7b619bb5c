import { convert, dropField, shownKey } from "./field-report.js";
import { pointerOf } from "../objects/frame.js";
import { describeValue, isObject, quoted, type JsonObject } from "../json/value.js";
import { fieldOf, kindTables } from "../objects/kind-tables.js";
import type { FieldSpec } from "../objects/object-types.js";
import { appendPointer } from "../json/pointer.js";
import type { NormalizeFrame, NormalizeState } from "./state.js";
import { removeItem } from "../repair.js";
import { checkSpecial } from "./shape-special.js";

/**
 * Makes every field of an object hold what its kind says. A value of another form is converted where its meaning is plain
 * (`"10"` for 10), else left out: with a warning where the SDK works without it, with an error where it would be another SDK.
 */
export function checkShape(state: NormalizeState, frame: NormalizeFrame): void {
  const { node, kind } = frame;
  for (const key in node) {
    const field = fieldOf(kind, key);
    if (field === undefined) {
      // Unknown keywords of schemas are counted where types are made of them.
      if (frame.kind !== "schema" && !key.startsWith("x-")) unknownField(state, frame, key);
      continue;
    }
    const value = node[key];
    if (value === null && field.form !== "value") {
      dropField(state, frame, key, value, { ...field, essential: false });
      continue;
    }
    checkField(state, frame, key, field, value);
  }
}

function checkField(state: NormalizeState, frame: NormalizeFrame, key: string, field: FieldSpec, value: unknown): void {
  switch (field.form) {
    case "one":
      if (!isObject(value) && !(field.kind === "schema" && typeof value === "boolean"))
        dropField(state, frame, key, value, field);
      return;
    case "map":
      if (isObject(value)) checkMembers(state, frame, key, field, value);
      else dropField(state, frame, key, value, field);
      return;
    case "list":
      if (Array.isArray(value)) checkItems(state, frame, key, field, value);
      else dropField(state, frame, key, value, field);
      return;
    case "text":
      if (typeof value !== "string") checkScalar(state, frame, key, field, value, asText(value, field));
      return;
    case "flag":
      if (typeof value !== "boolean") checkScalar(state, frame, key, field, value, asFlag(value));
      return;
    case "number":
      if (typeof value !== "number") checkScalar(state, frame, key, field, value, asNumber(value));
      return;
    case "count":
      if (typeof value !== "number" || !isCount(value)) checkScalar(state, frame, key, field, value, asCount(value));
      return;
    case "texts":
      checkTexts(state, frame, key, field, value);
      return;
    case "textMap":
      checkTextMap(state, frame, key, field, value);
      return;
    case "values":
      if (!Array.isArray(value)) dropField(state, frame, key, value, field);
      return;
    case "valueMap":
      if (!isObject(value)) dropField(state, frame, key, value, field);
      return;
    case "value":
      return;
    case "special":
      checkSpecial(state, frame, key, value);
      return;
  }
}

function checkScalar(
  state: NormalizeState,
  frame: NormalizeFrame,
  key: string,
  field: FieldSpec,
  before: unknown,
  after: string | number | boolean | undefined,
): void {
  if (after === undefined) dropField(state, frame, key, before, field);
  else convert(state, frame, key, before, after);
}

function asText(value: unknown, field: FieldSpec): string | undefined {
  if (field.essential === true) return undefined;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function asFlag(value: unknown): boolean | undefined {
  return value === "true" ? true : value === "false" ? false : undefined;
}

function asNumber(value: unknown): number | undefined {
  if (typeof value !== "string" || !/^-?\d{1,20}(?:\.\d{1,20})?$/.test(value.trim())) return undefined;
  return Number(value);
}

function asCount(value: unknown): number | undefined {
  const number = asNumber(value);
  return number !== undefined && isCount(number) ? number : undefined;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function checkMembers(
  state: NormalizeState,
  frame: NormalizeFrame,
  key: string,
  field: FieldSpec,
  members: JsonObject,
): void {
  for (const name in members) {
    const member = members[name];
    if (isObject(member)) continue;
    if (field.kind === "schema" && typeof member === "boolean") continue;
    const pointer = appendPointer(appendPointer(pointerOf(frame), key), name);
    if (isExtensionMember(frame, key, name)) {
      delete members[name];
      continue;
    }
    memberComplaint(state, field, pointer, quoted(name), member);
    // A schema that is not there allows anything, and its name stays.
    if (field.kind === "schema")
      Object.defineProperty(members, name, { value: {}, writable: true, enumerable: true, configurable: true });
    else delete members[name];
  }
}

/** `x-` members of the maps of the Components Object and the like are tools' notes more often than names. */
function isExtensionMember(frame: NormalizeFrame, key: string, name: string): boolean {
  return name.startsWith("x-") && !(frame.kind === "schema" && (key === "properties" || key === "patternProperties"));
}

function checkItems(
  state: NormalizeState,
  frame: NormalizeFrame,
  key: string,
  field: FieldSpec,
  items: unknown[],
): void {
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (isObject(item)) continue;
    if (field.kind === "schema" && typeof item === "boolean") continue;
    const list = appendPointer(pointerOf(frame), key);
    memberComplaint(state, field, appendPointer(list, index), `item ${index + 1}`, item);
    if (field.kind === "schema") items[index] = {};
    else removeItem(items, index, list, state.removals);
  }
}

function memberComplaint(state: NormalizeState, field: FieldSpec, pointer: string, name: string, value: unknown): void {
  const title = field.kind === undefined ? "an object" : kindTables[field.kind].title;
  const message = `${name} must be ${title}, not ${describeValue(value)}`;
  const sentence = message.charAt(0).toUpperCase() + message.slice(1);
  if (field.essential === true && value !== null)
    state.report.add("structure-invalid", pointer, `${sentence}.`, "Correct it; the SDK depends on it.");
  else state.report.add("value-ignored", pointer, `${sentence}; it is left out.`, "Correct the value, or remove it.");
}

function checkTexts(state: NormalizeState, frame: NormalizeFrame, key: string, field: FieldSpec, value: unknown): void {
  if (!Array.isArray(value)) {
    dropField(state, frame, key, value, field);
    return;
  }
  const list = appendPointer(pointerOf(frame), key);
  value.forEach((item: unknown, index) => {
    if (typeof item === "string") return;
    const pointer = appendPointer(list, index);
    const message = `Item ${index + 1} of \`${shownKey(key)}\` must be a string, not ${describeValue(item)}`;
    if (field.essential === true && item !== null)
      state.report.add("structure-invalid", pointer, `${message}.`, "Correct it; the SDK depends on it.");
    else state.report.add("value-ignored", pointer, `${message}; it is left out.`, "Correct the value, or remove it.");
    removeItem(value, index, list, state.removals);
  });
}

function checkTextMap(
  state: NormalizeState,
  frame: NormalizeFrame,
  key: string,
  field: FieldSpec,
  value: unknown,
): void {
  if (!isObject(value)) {
    dropField(state, frame, key, value, field);
    return;
  }
  for (const name of Object.keys(value)) {
    const member = value[name];
    if (typeof member === "string") continue;
    const pointer = appendPointer(appendPointer(pointerOf(frame), key), name);
    // A scope without a description is common; its name is what counts.
    if (member === null && key === "scopes") {
      value[name] = "";
      continue;
    }
    delete value[name];
    if (name.startsWith("x-")) continue;
    const message = `${quoted(name)} of \`${key}\` must be a string, not ${describeValue(member)}; it is left out.`;
    state.report.add("value-ignored", pointer, message, "Correct the value, or remove it.");
  }
}

function unknownField(state: NormalizeState, frame: NormalizeFrame, key: string): void {
  const id = `${frame.kind} ${key}`;
  const known = state.unknown.get(id);
  if (known === undefined) state.unknown.set(id, { kind: frame.kind, key, first: frame, count: 1 });
  else known.count += 1;
}
