import { pointerOf } from "../objects/frame.js";
import { describeValue, isObject, own, setOwn, type JsonObject } from "../json/value.js";
import { recordPointers } from "../positions/pointer-map.js";
import { appendPointer } from "../json/pointer.js";
import { inferredType } from "../schema-types.js";
import type { NormalizeFrame, NormalizeState } from "./state.js";

/**
 * Schema keywords of Swagger 2.0 and OpenAPI 3.0 into those of JSON Schema 2020-12, in place:
 * `nullable`, `x-nullable`, boolean `exclusiveMaximum`/`exclusiveMinimum`, `example`, `format: binary` and `byte`.
 * Documents of later versions that still use them mean the same by them.
 */
export function upgradeSchema(state: NormalizeState, frame: NormalizeFrame): void {
  const { node } = frame;
  exclusiveLimit(node, "exclusiveMaximum", "maximum");
  exclusiveLimit(node, "exclusiveMinimum", "minimum");
  if (Object.hasOwn(node, "example")) {
    if (!Array.isArray(own(node, "examples"))) node["examples"] = [node["example"]];
    delete node["example"];
  }
  content(node);
  nullMembers(node);
  const nullable = isNullable(state, frame);
  if (nullable) addNull(state, frame);
}

function exclusiveLimit(
  node: JsonObject,
  exclusive: "exclusiveMaximum" | "exclusiveMinimum",
  limit: "maximum" | "minimum",
): void {
  const value = own(node, exclusive);
  if (typeof value !== "boolean") return;
  delete node[exclusive];
  if (!value || typeof own(node, limit) !== "number") return;
  node[exclusive] = node[limit];
  delete node[limit];
}

/** OpenAPI 3.1 §4.4.2: `format` of strings in OpenAPI 3.0 becomes keywords of content; `format` stays beside them. */
function content(node: JsonObject): void {
  const type = own(node, "type");
  if (type !== undefined && ![type].flat().includes("string")) return;
  const format = own(node, "format");
  if (format === "binary" && !Object.hasOwn(node, "contentMediaType"))
    node["contentMediaType"] = "application/octet-stream";
  if (format === "byte" && !Object.hasOwn(node, "contentEncoding")) node["contentEncoding"] = "base64";
}

/**
 * Members of a composition that say nothing but `nullable: true`. By the letter of OpenAPI 3.0.3 they allow every value;
 * who writes them means `null`: as one of the variants, or beside all that `allOf` says.
 */
function nullMembers(node: JsonObject): void {
  for (const keyword of ["anyOf", "oneOf", "allOf"]) {
    const members = own(node, keyword);
    if (!Array.isArray(members) || members.length < 2) continue;
    for (const member of members.filter(isOnlyNullable)) {
      delete member["nullable"];
      if (keyword === "allOf") node["nullable"] = true;
      else member["type"] = "null";
    }
  }
}

function isOnlyNullable(schema: unknown): schema is JsonObject {
  return (
    isObject(schema) &&
    own(schema, "nullable") === true &&
    Object.keys(schema).every((key) => key === "nullable" || isAnnotation(key))
  );
}

function isNullable(state: NormalizeState, frame: NormalizeFrame): boolean {
  const { node } = frame;
  let result = false;
  if (Object.hasOwn(node, "nullable")) {
    const value = node["nullable"];
    delete node["nullable"];
    if (typeof value === "boolean") result = value;
    else if (value === "true") result = true;
    else if (value !== null && value !== "false") {
      state.report.add(
        "value-ignored",
        appendPointer(pointerOf(frame), "nullable"),
        `\`nullable\` must be true or false, not ${describeValue(value)}; it is left out.`,
        "Correct the value, or remove the field.",
      );
    }
  }
  // Of Swagger 2.0; tools write it into later documents too.
  if (own(node, "x-nullable") === true) {
    delete node["x-nullable"];
    result = true;
  }
  return result;
}

/**
 * Makes a schema allow `null`. By the letter of OpenAPI 3.0.3 `nullable` counts only beside `type`, and `enum` and `allOf`
 * may still forbid null; documents mean it to hold in every case, and so it is read.
 */
function addNull(state: NormalizeState, frame: NormalizeFrame): void {
  const { node } = frame;
  const variants = own(node, "oneOf") ?? own(node, "anyOf");
  if (Object.hasOwn(node, "$ref") || Object.hasOwn(node, "allOf")) {
    wrapInAnyOf(state, frame);
    return;
  }
  if (Array.isArray(variants) && !variants.some(allowsNull)) variants.push({ type: "null" });
  const type = own(node, "type");
  if (typeof type === "string" && type !== "null") node["type"] = [type, "null"];
  else if (Array.isArray(type) && !type.includes("null")) type.push("null");
  else if (type === undefined && !Array.isArray(variants)) inferType(node);
  const values = own(node, "enum");
  if (Array.isArray(values) && !values.includes(null)) values.push(null);
  if (Object.hasOwn(node, "const") && node["const"] !== null) {
    node["enum"] = [node["const"], null];
    delete node["const"];
  }
}

function allowsNull(schema: unknown): boolean {
  if (!isObject(schema)) return schema === true;
  const type = own(schema, "type");
  const values = own(schema, "enum");
  return (
    type === "null" ||
    (Array.isArray(type) && type.includes("null")) ||
    (Array.isArray(values) && values.length === 1 && values[0] === null)
  );
}

/** Without `type` null is allowed already, but what the other keywords describe would be lost on the way to a type. */
function inferType(node: JsonObject): void {
  const type = inferredType(node);
  if (type !== undefined) node["type"] = [type, "null"];
}

/** Describes but does not restrict: stays outside when the rest moves into a variant. */
const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "deprecated",
  "readOnly",
  "writeOnly",
  "default",
  "examples",
  "example",
  "externalDocs",
  "xml",
  "$id",
  "$anchor",
  "$dynamicAnchor",
  "$schema",
  "$defs",
  // Of older drafts; what refers into it must find it in its place.
  "definitions",
  "$comment",
]);

function isAnnotation(key: string): boolean {
  return annotations.has(key) || key.startsWith("x-");
}

/** `{allOf: […]}` becomes `{anyOf: [{allOf: […]}, {type: "null"}]}`; a lone member of `allOf` needs no `allOf`. */
function wrapInAnyOf(state: NormalizeState, frame: NormalizeFrame): void {
  const { node } = frame;
  let inner: JsonObject = {};
  for (const key of Object.keys(node)) {
    if (isAnnotation(key)) continue;
    setOwn(inner, key, node[key]);
    delete node[key];
  }
  const all = own(inner, "allOf");
  const pointer = pointerOf(frame);
  const variant = appendPointer(appendPointer(pointer, "anyOf"), 0);
  const lone =
    Array.isArray(all) &&
    all.length === 1 &&
    Object.keys(inner).every((key) => key === "allOf" || key === "type") &&
    isObject(all[0]);
  if (lone) inner = (all as JsonObject[])[0] as JsonObject;
  recordPointers(state.pointerMap, [[variant, lone ? `${pointer}/allOf/0` : pointer]]);
  node["anyOf"] = [inner, { type: "null" }];
}
