import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { pointerOf } from "../objects/frame.js";
import { isObject, own, setOwn, type JsonObject } from "../json/value.js";
import { methodFields } from "../http.js";
import { recordPointers } from "../positions/pointer-map.js";
import { appendPointer, valueAt } from "../json/pointer.js";
import { renamed, type NormalizeFrame, type NormalizeState } from "./state.js";
import { endOfReferences } from "../references/end.js";
import { applyRemovals, removeItem, type Removals } from "../repair.js";
import { collectionStyle, contentFor, mediaTypes, moveIntoSchema } from "./swagger-objects.js";

/**
 * The operations of a Swagger 2.0 path: parameters in body and form become request bodies, with the media types that
 * the operation consumes. Runs when the path is entered, so that the walk then finds only parameters that stay parameters.
 */
export function upgradeSwaggerPathItem(state: NormalizeState, frame: NormalizeFrame): void {
  const { node } = frame;
  const pointer = pointerOf(frame);
  const common = parametersOf(state, node, appendPointer(pointer, "parameters"));
  for (const method of methodFields) {
    const operation = own(node, method);
    if (isObject(operation)) upgradeOperation(state, frame, operation, appendPointer(pointer, method), common);
  }
  takeOut(state, node, common, appendPointer(pointer, "parameters"));
}

/** A parameter of the list of an operation or a path, with what it refers to. */
interface SwaggerParameter {
  readonly index: number;
  /** The object with `name` and `in`, at the end of references. */
  readonly target: JsonObject;
  /** Where its schema can be referred to: beside the target of a reference, or where another operation has it already. */
  schemaAt: JsonPointer | undefined;
  /** Pointer of the item. */
  readonly pointer: JsonPointer;
}

function parametersOf(state: NormalizeState, holder: JsonObject, pointer: JsonPointer): SwaggerParameter[] {
  const list = own(holder, "parameters");
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index): SwaggerParameter[] => {
    if (!isObject(item)) return [];
    let reference: string | undefined;
    const target = endOfReferences(item, (text) => {
      reference = renamed(state, text);
      return valueAt(state.root, reference);
    });
    return isObject(target)
      ? [
          {
            index,
            target,
            schemaAt: reference === undefined ? undefined : appendPointer(reference, "schema"),
            pointer: appendPointer(pointer, index),
          },
        ]
      : [];
  });
}

function isBody(parameter: SwaggerParameter): boolean {
  return own(parameter.target, "in") === "body";
}

function isForm(parameter: SwaggerParameter): boolean {
  return own(parameter.target, "in") === "formData";
}

function upgradeOperation(
  state: NormalizeState,
  frame: NormalizeFrame,
  operation: JsonObject,
  pointer: JsonPointer,
  common: readonly SwaggerParameter[],
): void {
  const list = appendPointer(pointer, "parameters");
  const parameters = parametersOf(state, operation, list);
  const names = new Set(parameters.map(({ target }) => `${String(own(target, "in"))} ${String(own(target, "name"))}`));
  const all = [
    ...parameters,
    ...common.filter(({ target }) => !names.has(`${String(own(target, "in"))} ${String(own(target, "name"))}`)),
  ];
  const consumes = mediaTypes(own(operation, "consumes")) ?? frame.scope.consumes;
  const body = all.find(isBody);
  const form = all.filter(isForm);
  if (body !== undefined) {
    operation["requestBody"] = bodyOf(
      state,
      body,
      consumes ?? ["application/json"],
      appendPointer(pointer, "requestBody"),
    );
    if (form.length > 0) {
      const message =
        "The operation has parameters in its body and in a form; only one can be sent, and the body is taken.";
      state.report.add("request-body-ambiguous", pointer, message, "Remove one of the two.");
    }
  } else if (form.length > 0) {
    operation["requestBody"] = formOf(state, form, consumes, appendPointer(pointer, "requestBody"));
  }
  takeOut(state, operation, parameters, list);
  delete operation["consumes"];
}

function takeOut(
  state: NormalizeState,
  holder: JsonObject,
  parameters: readonly SwaggerParameter[],
  pointer: JsonPointer,
): void {
  const gone = parameters.filter((parameter) => isBody(parameter) || isForm(parameter));
  if (gone.length === 0) return;
  if (gone.length === (holder["parameters"] as unknown[]).length) delete holder["parameters"];
  else {
    // At once: the walk has not come to the list yet and must not find what is a body now.
    const removals: Removals = new Map();
    for (const { index } of gone) removeItem(holder["parameters"] as unknown[], index, pointer, removals);
    applyRemovals(removals, state.pointerMap);
  }
}

function bodyOf(
  state: NormalizeState,
  parameter: SwaggerParameter,
  types: readonly string[],
  pointer: JsonPointer,
): JsonObject {
  const { target } = parameter;
  const before = appendPointer(parameter.pointer, "schema");
  recordPointers(state.pointerMap, [[pointer, parameter.pointer]]);
  const schema = own(target, "schema");
  const refers = isObject(schema) && typeof own(schema, "$ref") === "string";
  const shared = refers
    ? { ...schema }
    : parameter.schemaAt === undefined
      ? (schema ?? {})
      : { $ref: parameter.schemaAt };
  const content = contentFor(state, types, shared, appendPointer(pointer, "content"), before);
  // A body of the path belongs to each of its operations: the first holds the schema, the others refer to it.
  parameter.schemaAt ??= appendPointer(appendPointer(appendPointer(pointer, "content"), types[0] ?? ""), "schema");
  return { ...texts(target), required: own(target, "required") === true, content };
}

function texts(target: JsonObject): JsonObject {
  const result: JsonObject = {};
  for (const key of Object.keys(target)) {
    if (key === "description" || key.startsWith("x-")) setOwn(result, key, target[key]);
  }
  return result;
}

function formOf(
  state: NormalizeState,
  form: readonly SwaggerParameter[],
  consumes: readonly string[] | undefined,
  pointer: JsonPointer,
): JsonObject {
  const hasFile = form.some(({ target }) => own(target, "type") === "file");
  const types = formTypes(consumes, hasFile);
  const schemaPointer = appendPointer(appendPointer(appendPointer(pointer, "content"), types[0] ?? ""), "schema");
  const properties: JsonObject = {};
  const required: string[] = [];
  const encoding: JsonObject = {};
  for (const parameter of form) {
    const name = own(parameter.target, "name");
    if (typeof name !== "string") continue;
    const list = own(parameter.target, "type") === "array";
    const style = list ? collectionStyle(own(parameter.target, "collectionFormat")) : undefined;
    const property = appendPointer(appendPointer(schemaPointer, "properties"), name);
    setOwn(properties, name, propertyOf(state, parameter));
    parameter.schemaAt ??= property;
    recordPointers(state.pointerMap, [[property, parameter.pointer]]);
    if (own(parameter.target, "required") === true) required.push(name);
    if (style !== undefined) setOwn(encoding, name, style);
  }
  const schema: JsonObject = { type: "object", properties, ...(required.length > 0 ? { required } : {}) };
  const content: JsonObject = {};
  types.forEach((type, index) => {
    content[type] = {
      schema: index === 0 ? schema : { $ref: schemaPointer },
      ...(Object.keys(encoding).length > 0 ? { encoding: index === 0 ? encoding : structuredClone(encoding) } : {}),
    };
  });
  recordPointers(state.pointerMap, [[pointer, form[0]?.pointer ?? pointer]]);
  return { required: required.length > 0, content };
}

function formTypes(consumes: readonly string[] | undefined, hasFile: boolean): readonly string[] {
  const forms = (consumes ?? []).filter((type) =>
    /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type),
  );
  if (hasFile)
    return forms.filter((type) => /^multipart/i.test(type)).length > 0
      ? forms.filter((type) => /^multipart/i.test(type))
      : ["multipart/form-data"];
  return forms.length > 0 ? forms : ["application/x-www-form-urlencoded"];
}

/** A form parameter as a property: what describes the parameter describes the property. */
function propertyOf(state: NormalizeState, parameter: SwaggerParameter): unknown {
  const { target, schemaAt, pointer } = parameter;
  delete target["collectionFormat"];
  if (schemaAt !== undefined) return { $ref: schemaAt };
  moveIntoSchema(state, target, pointer);
  const schema = target["schema"];
  if (isObject(schema)) {
    for (const key of ["description", "example"]) {
      if (Object.hasOwn(target, key) && !Object.hasOwn(schema, key)) schema[key] = target[key];
    }
  }
  return schema;
}
