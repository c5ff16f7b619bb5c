import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { COLLECTION_FORMAT } from "../collection-format.js";
import { pointerOf } from "../objects/frame.js";
import { describeValue, isObject, own, quoted, setOwn, type JsonObject } from "../json/value.js";
import { recordPointers } from "../positions/pointer-map.js";
import { appendPointer } from "../json/pointer.js";
import type { NormalizeFrame, NormalizeState } from "./state.js";

/** A list of media types as Swagger 2.0 writes it; `undefined` when it is none or names none. */
export function mediaTypes(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const types = [
    ...new Set(
      value.filter((item): item is string => typeof item === "string" && item.trim() !== "").map((item) => item.trim()),
    ),
  ];
  return types.length === 0 ? undefined : types;
}

/** Keywords that Swagger 2.0 has on the parameter or header itself and OpenAPI 3 in its schema. */
const schemaKeywords: readonly string[] = [
  "type",
  "format",
  "items",
  "default",
  "maximum",
  "exclusiveMaximum",
  "minimum",
  "exclusiveMinimum",
  "maxLength",
  "minLength",
  "pattern",
  "maxItems",
  "minItems",
  "uniqueItems",
  "enum",
  "multipleOf",
  "x-nullable",
];

/** A parameter of Swagger 2.0: its type moves into `schema`, `collectionFormat` becomes `style` and `explode`. */
export function upgradeSwaggerParameter(state: NormalizeState, frame: NormalizeFrame): void {
  const { node } = frame;
  if (Object.hasOwn(node, "$ref")) return;
  moveIntoSchema(state, node, pointerOf(frame));
  const place = own(node, "in");
  if (place === "body" || place === "formData") return;
  applyCollectionFormat(state, node, pointerOf(frame));
}

/** A header of Swagger 2.0. */
export function upgradeSwaggerHeader(state: NormalizeState, frame: NormalizeFrame): void {
  if (Object.hasOwn(frame.node, "$ref")) return;
  moveIntoSchema(state, frame.node, pointerOf(frame));
  applyCollectionFormat(state, frame.node, pointerOf(frame));
}

/** Gives a parameter or header object its `schema`, unless it has one or no type at all. */
export function moveIntoSchema(state: NormalizeState, node: JsonObject, pointer: JsonPointer): void {
  if (Object.hasOwn(node, "schema")) return;
  const schema: JsonObject = {};
  for (const key of schemaKeywords) {
    if (!Object.hasOwn(node, key)) continue;
    schema[key] = node[key];
    delete node[key];
  }
  node["schema"] = schema;
  if (Object.hasOwn(node, "x-example") && !Object.hasOwn(node, "example")) {
    node["example"] = node["x-example"];
    delete node["x-example"];
  }
  recordPointers(state.pointerMap, [[appendPointer(pointer, "schema"), pointer]]);
}

/**
 * How the values of a list are joined (Swagger 2.0, Parameter Object): in words of `style` and `explode`, or by the extension
 * that keeps what these cannot say. `undefined`: Swagger 2.0 has no such format in queries and forms.
 */
export function collectionStyle(format: unknown): JsonObject | undefined {
  switch (format) {
    case undefined:
    case "csv":
      return { style: "form", explode: false };
    case "ssv":
      return { style: "spaceDelimited", explode: false };
    case "pipes":
      return { style: "pipeDelimited", explode: false };
    case "multi":
      return { style: "form", explode: true };
    case "tsv":
      return { [COLLECTION_FORMAT]: format };
    default:
      return undefined;
  }
}

function applyCollectionFormat(state: NormalizeState, node: JsonObject, pointer: JsonPointer): void {
  const format = own(node, "collectionFormat");
  delete node["collectionFormat"];
  const schema = own(node, "schema");
  if (!isObject(schema) || own(schema, "type") !== "array") return;
  const query = own(node, "in") === "query";
  const style = query ? collectionStyle(format) : simpleStyle(format);
  if (style === undefined) {
    const message = `\`collectionFormat\` is ${describeValue(format)}, which Swagger 2.0 does not have here; the values are joined by commas.`;
    state.report.add(
      "collection-format-unsupported",
      pointer,
      message,
      "Use csv, ssv, tsv or pipes, in queries also multi.",
    );
  }
  Object.assign(node, style ?? (query ? { style: "form", explode: false } : {}));
}

/** The same in paths and headers, where the values of `simple` are joined by commas. */
function simpleStyle(format: unknown): JsonObject | undefined {
  if (format === undefined || format === "csv") return {};
  return format === "ssv" || format === "tsv" || format === "pipes" ? { [COLLECTION_FORMAT]: format } : undefined;
}

/** A response of Swagger 2.0: `schema` and `examples` move into `content`, once for each media type produced here. */
export function upgradeSwaggerResponse(state: NormalizeState, frame: NormalizeFrame): void {
  const { node } = frame;
  if (Object.hasOwn(node, "$ref")) return;
  const schema = own(node, "schema");
  const examples = own(node, "examples");
  delete node["examples"];
  const pointer = pointerOf(frame);
  if (schema === undefined || schema === null) {
    delete node["schema"];
    keepExamples(state, {}, examples, appendPointer(pointer, "examples"));
    return;
  }
  delete node["schema"];
  const isFile = isObject(schema) && own(schema, "type") === "file";
  const types = frame.scope.produces ?? [isFile ? "application/octet-stream" : "application/json"];
  const content = contentFor(state, types, schema, appendPointer(pointer, "content"), appendPointer(pointer, "schema"));
  keepExamples(state, content, examples, appendPointer(pointer, "examples"));
  node["content"] = content;
}

/** Puts the examples of a response beside the media types that they are for. */
function keepExamples(state: NormalizeState, content: JsonObject, examples: unknown, pointer: JsonPointer): void {
  if (!isObject(examples)) return;
  for (const type of Object.keys(examples)) {
    const entry = own(content, type);
    if (isObject(entry)) {
      entry["example"] = examples[type];
      continue;
    }
    const message = `The example is for ${quoted(type)}, which this response does not have; it is left out.`;
    state.report.add(
      "example-without-media-type",
      appendPointer(pointer, type),
      message,
      "List the type under `produces`.",
    );
  }
}

/**
 * A `content` map with one schema for several media types. The tree shares nothing, so the first holds the schema
 * and the others refer to it.
 */
export function contentFor(
  state: NormalizeState,
  types: readonly string[],
  schema: unknown,
  pointer: JsonPointer,
  before: JsonPointer,
): JsonObject {
  const content: JsonObject = {};
  const first = appendPointer(appendPointer(pointer, types[0] ?? ""), "schema");
  types.forEach((type, index) => {
    const again: JsonObject = {
      $ref: isObject(schema) && typeof own(schema, "$ref") === "string" ? schema["$ref"] : first,
    };
    setOwn(content, type, { schema: index === 0 ? schema : again });
    recordPointers(state.pointerMap, [[appendPointer(appendPointer(pointer, type), "schema"), before]]);
  });
  return content;
}
