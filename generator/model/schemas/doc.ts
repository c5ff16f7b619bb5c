/** What a Schema Object says beside its type: documentation, limits, defaults, XML hints. */
import { isObject, own } from "../../document/json/value.js";
import { extensionOf } from "../../document/located.js";
import type { SchemaObject, XmlObject } from "../../document/openapi.js";
import { docOf, written } from "../doc.js";
import type { Constraints, Doc, Json, Schema, XmlHints } from "../model.js";
import { has } from "./keywords.js";

/** The annotations of a schema, ready to be spread over it. */
export interface Annotations {
  readonly doc?: Doc;
  readonly default?: Json;
  readonly constraints?: Constraints;
  readonly xml?: XmlHints;
}

/** The model with the annotations of its Schema Object; those that it has already stay where that says nothing. */
export function annotated(model: Schema, schema: SchemaObject): Schema {
  const annotations = annotationsOf(schema);
  return annotations === undefined ? model : { ...model, ...annotations };
}

export function annotationsOf(schema: SchemaObject): Annotations | undefined {
  const doc = schemaDoc(schema);
  const value = schema.default;
  const constraints = constraintsOf(schema);
  const xml = xmlOf(schema);
  if (doc === undefined && value === undefined && constraints === undefined && xml === undefined) return undefined;
  return {
    ...(doc === undefined ? {} : { doc }),
    ...(value === undefined ? {} : { default: value as Json }),
    ...(constraints === undefined ? {} : { constraints }),
    ...(xml === undefined ? {} : { xml }),
  };
}

function schemaDoc(schema: SchemaObject): Doc | undefined {
  const { description, deprecated, externalDocs, examples = [] } = schema;
  // A title of one word is a name, and names are said already.
  const title = written(description) === undefined ? schema.title?.trim() : undefined;
  return docOf({
    summary: title !== undefined && /\s/.test(title) ? schema.title : undefined,
    description,
    deprecated: deprecated === true || schema["x-deprecated"] === true ? schema : undefined,
    externalDocs,
    examples: examples.map((value) => ({ value: value as Json })),
  });
}

const limits = [
  "minimum",
  "maximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
  "exclusiveMinimum",
  "exclusiveMaximum",
] as const;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function constraintsOf(schema: SchemaObject): Constraints | undefined {
  const constraints: Writable<Constraints> = {};
  for (const key of limits) {
    const value = schema[key];
    if (value !== undefined) constraints[key] = value;
  }
  for (const key of ["pattern", "contentMediaType", "contentEncoding"] as const) {
    const value = schema[key];
    if (value !== undefined) constraints[key] = value;
  }
  if (schema.uniqueItems === true) constraints.uniqueItems = true;
  return Object.keys(constraints).length === 0 ? undefined : constraints;
}

const nodeTypes: ReadonlySet<string> = new Set(["element", "attribute", "text", "cdata", "none"]);

/** XML Object (OpenAPI 3.2 §4.26); `wrapped` of older versions is kept. */
function xmlOf(schema: SchemaObject): XmlHints | undefined {
  const xml = schema.xml ?? xmlOfMember(schema);
  if (xml === undefined) return undefined;
  const hints: Writable<XmlHints> = {};
  for (const key of ["name", "namespace", "prefix"] as const) {
    const value = xml[key];
    if (value !== undefined) hints[key] = value;
  }
  const { nodeType } = xml;
  // Objects and arrays are no attributes, whatever a document says.
  const fits = nodeType !== "attribute" || !has(schema, ["properties", "items"]);
  if (nodeType !== undefined && nodeTypes.has(nodeType) && fits)
    hints.nodeType = nodeType as NonNullable<XmlHints["nodeType"]>;
  if (xml.wrapped === true) hints.wrapped = true;
  return Object.keys(hints).length === 0 ? undefined : hints;
}

/** The hints of a member of `allOf` that says nothing else: what documents write beside a `$ref`. */
function xmlOfMember({ allOf }: SchemaObject): XmlObject | undefined {
  const hints = allOf?.map((member) =>
    typeof member === "boolean" || has(member, ["$ref", "type", "properties"]) ? undefined : member.xml,
  );
  return hints?.findLast((xml) => xml !== undefined);
}

/** What a document says of an enum's value, by its index and the value itself. */
export type EnumText = (index: number, value: unknown) => string | undefined;

/** Documentation of an enum's values: `x-enum-descriptions` and its spellings, a list or a map by value. */
export function enumDescriptions(schema: SchemaObject): EnumText {
  const keys = [
    "x-enum-descriptions",
    "x-enumDescriptions",
    "x-enum-description",
    "x-speakeasy-enum-descriptions",
    "enumDescriptions",
  ];
  return enumText(schema, keys, "description");
}

/** Names of an enum's values: `x-enum-varnames` and its spellings, a list or a map by value. */
export function enumNames(schema: SchemaObject): EnumText {
  return enumText(schema, ["x-enum-varnames", "x-enumNames", "x-enum-names", "x-speakeasy-enums"], "name");
}

/** The extension of `keys` that the schema has; else the member of what `x-fern-enum` (a map) and `x-ms-enum` (a list) hold of a value. */
function enumText(schema: SchemaObject, keys: readonly string[], member: "name" | "description"): EnumText {
  const found = keys.map((key) => extensionOf(schema, key)).find((value) => value !== undefined);
  if (Array.isArray(found)) return (index) => nonEmpty((found as unknown[])[index]);
  if (isObject(found)) return (_index, value) => nonEmpty(own(found, String(value)));
  const byValue = schema["x-fern-enum"];
  if (isObject(byValue)) return (_index, value) => memberText(own(byValue, String(value)), member);
  const microsoft = schema["x-ms-enum"];
  const values = isObject(microsoft) ? microsoft["values"] : undefined;
  const entries = Array.isArray(values) ? values.filter(isObject) : [];
  return (_index, value) =>
    memberText(
      entries.find((entry) => own(entry, "value") === value),
      member,
    );
}

function memberText(entry: unknown, member: string): string | undefined {
  return isObject(entry) ? nonEmpty(own(entry, member)) : undefined;
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
