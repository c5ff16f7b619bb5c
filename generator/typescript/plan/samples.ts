/** Values for examples: from the document where it has them and they fit the types, else made up from the schema. */
import type { Example, Json, PrimitiveSchema, Property, Schema } from "../../model/model.js";
import type { Argument, RequestArgument, SdkOperation } from "./names/sdk-model.js";
import { objectProperties, resolveSchema, type Types } from "./schemas.js";

/** Deeper values are no examples any more. */
const MAX_DEPTH = 12;
/** Longer strings and lists neither. */
const MAX_STEPS = 400;

/** The JSON values of a call's arguments without the options; an optional request that needs nothing is left out. */
export interface SampleCall {
  readonly values: readonly Json[];
  /** Whether a value comes from the document's own examples. */
  readonly fromDocument: boolean;
}

/**
 * A call of an operation that compiles, or `undefined` where none can be made up (bytes, dates as `Date`, endless types).
 */
export function sampleCall(operation: SdkOperation, types: Types): SampleCall | undefined {
  const values: Json[] = [];
  let fromDocument = false;
  for (const argument of operation.arguments) {
    if (argument.kind === "options") continue;
    const given =
      argument.kind === "path" ? pathExample(operation, argument, types) : requestExample(operation, argument, types);
    if (given !== undefined) {
      values.push(given);
      fromDocument = true;
      continue;
    }
    if (argument.kind === "request" && !argument.required) continue;
    const made = sampleValue(argument.type, types, argument.name);
    if (made === undefined) return undefined;
    values.push(made);
  }
  return { values, fromDocument };
}

function pathExample(
  operation: SdkOperation,
  argument: Extract<Argument, { kind: "path" }>,
  types: Types,
): Json | undefined {
  const parameter = operation.parameters.find(({ in: place, name }) => place === "path" && name === argument.parameter);
  const examples = [...(parameter?.doc?.examples ?? []), ...(argument.type.doc?.examples ?? [])];
  return fitting(examples, argument.type, types);
}

/** The body's example with what else the request needs; `undefined` when the document has none that fits. */
function requestExample(operation: SdkOperation, request: RequestArgument, types: Types): Json | undefined {
  const examples = operation.requestBody?.content[0]?.examples ?? [];
  for (const { value } of examples) {
    const whole = wholeRequest(request, value, types);
    if (whole !== undefined && conforms(whole, request.type, types)) return whole;
  }
  return undefined;
}

function wholeRequest(request: RequestArgument, body: Json, types: Types): Json | undefined {
  if (request.body.kind === "whole") return body;
  if (request.body.kind === "none") return undefined;
  const entries: [string, Json][] = [];
  const properties = new Map(objectProperties(request.type, types)?.map((property) => [property.name, property]) ?? []);
  for (const member of request.members) {
    const property = properties.get(member.name);
    if (!member.required || property === undefined) continue;
    const value = sampleValue(property.schema, types, member.name);
    if (value === undefined) return undefined;
    entries.push([member.name, value]);
  }
  if (request.body.kind === "property") entries.push([request.body.name, body]);
  else if (isObject(body)) entries.push(...Object.entries(body));
  else return undefined;
  return Object.fromEntries(entries);
}

function fitting(examples: readonly Example[], schema: Schema, types: Types): Json | undefined {
  return examples.find(({ value }) => conforms(value, schema, types))?.value;
}

/**
 * Whether a value, written as a literal, has the TypeScript type of a schema: required properties are there, no property is
 * one too many. Careful rather than complete: `false` where it is not sure.
 */
export function conforms(value: Json, schema: Schema, types: Types): boolean {
  const budget = { steps: MAX_STEPS };
  return fits(value, schema, types, MAX_DEPTH, budget);
}

function fits(value: Json, schema: Schema, types: Types, depth: number, budget: { steps: number }): boolean {
  if (depth === 0 || budget.steps-- <= 0) return false;
  const inner = (item: Json, itemSchema: Schema): boolean => fits(item, itemSchema, types, depth - 1, budget);
  const resolved = resolveSchema(schema, types);
  switch (resolved.kind) {
    case "unknown":
      return (
        value === null || typeof value !== "object" || Object.values(value).every((item: Json) => inner(item, resolved))
      );
    case "primitive":
      return fitsPrimitive(value, resolved.type, resolved.value);
    case "literal":
      return (value === null || typeof value !== "object") && value === resolved.value;
    case "enum":
      return (
        (resolved.open && resolved.type === "string" && typeof value === "string") ||
        resolved.members.some((member) => member.value === value)
      );
    case "array":
      return isArray(value) && value.every((item) => inner(item, resolved.items));
    case "tuple":
      return (
        isArray(value) &&
        value.length >= resolved.required &&
        value.every((item, index) => {
          const itemSchema = resolved.items[index] ?? resolved.rest;
          return itemSchema !== undefined && inner(item, itemSchema);
        })
      );
    case "object":
      return isObject(value) && fitsObject(value, resolved.properties, resolved.additional, inner);
    case "union":
      return resolved.variants.some((variant) => inner(value, variant));
    case "intersection": {
      const properties = objectProperties(resolved, types);
      return properties !== undefined && isObject(value) && fitsObject(value, properties, undefined, inner);
    }
    case "binary":
    case "never":
      return false;
  }
}

function fitsPrimitive(value: Json, type: string, kind: PrimitiveSchema["value"]): boolean {
  if (type === "null") return value === null;
  if (kind === "text") return typeof value === "string";
  if (kind === "number") return typeof value === "number";
  return kind === "boolean" && typeof value === "boolean";
}

function fitsObject(
  value: { readonly [key: string]: Json },
  properties: readonly Property[],
  additional: Schema | undefined,
  inner: (value: Json, schema: Schema) => boolean,
): boolean {
  const known = new Map(properties.map((property) => [property.name, property]));
  for (const property of properties) if (property.required && !Object.hasOwn(value, property.name)) return false;
  return Object.entries(value).every(([name, member]) => {
    const schema = known.get(name)?.schema ?? additional;
    // Beside declared properties, an index signature also has to hold them: not worth knowing here.
    return name !== "__proto__" && schema !== undefined && inner(member, schema);
  });
}

/** A value of a schema: what its document gives as example or default, else a plain one. `undefined`: there is none. */
export function sampleValue(schema: Schema, types: Types, name: string, depth: number = MAX_DEPTH): Json | undefined {
  if (depth === 0) return undefined;
  const given = fitting(
    [...(schema.doc?.examples ?? []), ...(resolveSchema(schema, types).doc?.examples ?? [])],
    schema,
    types,
  );
  if (given !== undefined) return given;
  const resolved = resolveSchema(schema, types);
  switch (resolved.kind) {
    case "primitive":
      return samplePrimitive(resolved.type, resolved.value, name);
    case "literal":
      return resolved.value;
    case "enum":
      return resolved.members[0]?.value ?? (resolved.open ? name : undefined);
    case "array":
      return [];
    case "tuple": {
      const items = resolved.items.slice(0, resolved.required).map((item) => sampleValue(item, types, name, depth - 1));
      return items.includes(undefined) ? undefined : (items as Json[]);
    }
    case "object":
    case "intersection":
      return sampleObject(resolved, types, depth);
    case "union":
      for (const variant of resolved.variants) {
        const value = sampleValue(variant, types, name, depth - 1);
        if (value !== undefined && value !== null) return value;
      }
      return resolved.variants.some((variant) => conforms(null, variant, types)) ? null : undefined;
    case "unknown":
      return {};
    case "binary":
    case "never":
      return undefined;
  }
}

function samplePrimitive(type: string, kind: PrimitiveSchema["value"], name: string): Json | undefined {
  if (type === "null") return null;
  if (kind === "text") return name;
  if (kind === "number") return 1;
  return kind === "boolean" ? true : undefined;
}

function sampleObject(schema: Schema, types: Types, depth: number): Json | undefined {
  const properties = objectProperties(schema, types);
  if (properties === undefined) return undefined;
  const entries: [string, Json][] = [];
  for (const property of properties) {
    if (!property.required) continue;
    const value = sampleValue(property.schema, types, property.name, depth - 1);
    if (value === undefined) return undefined;
    entries.push([property.name, value]);
  }
  return Object.fromEntries(entries);
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
