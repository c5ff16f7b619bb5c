/** What a Schema Object says beside its type: documentation, limits, defaults, XML hints. */
import { isObject, own, type JsonObject } from "../../spec/json-value.js";
import type { Constraints, Doc, Example, Json, Schema, XmlHints } from "../model.js";
import { listOf, numberOf, objectOf, textOf } from "./raw.js";

/** The annotations of a schema, ready to be spread over it. */
export interface Annotations {
  readonly doc?: Doc;
  readonly default?: Json;
  readonly constraints?: Constraints;
  readonly xml?: XmlHints;
}

/** The schema with the annotations of its raw form; those that it has already stay where the raw form says nothing. */
export function annotated(schema: Schema, raw: JsonObject): Schema {
  const annotations = annotationsOf(raw);
  return annotations === undefined ? schema : { ...schema, ...annotations };
}

export function annotationsOf(raw: JsonObject): Annotations | undefined {
  const doc = docOf(raw);
  const value = own(raw, "default");
  const constraints = constraintsOf(raw);
  const xml = xmlOf(raw);
  if (doc === undefined && value === undefined && constraints === undefined && xml === undefined) return undefined;
  return {
    ...(doc === undefined ? {} : { doc }),
    ...(value === undefined ? {} : { default: value as Json }),
    ...(constraints === undefined ? {} : { constraints }),
    ...(xml === undefined ? {} : { xml }),
  };
}

/** Extensions that say what to use instead of something deprecated. */
const deprecationExtensions = ["x-deprecated-message", "x-deprecation-message", "x-deprecated-reason"];

function docOf(raw: JsonObject): Doc | undefined {
  const description = written(raw, "description");
  // A title of one word is a name, and names are said already.
  const title = description === undefined ? written(raw, "title") : undefined;
  const summary = title !== undefined && /\s/.test(title.trim()) ? title : undefined;
  const deprecated = own(raw, "deprecated") === true || own(raw, "x-deprecated") === true;
  const externalDocs = externalDocsOf(raw);
  const examples = examplesOf(raw);
  if (
    description === undefined &&
    summary === undefined &&
    !deprecated &&
    externalDocs === undefined &&
    examples.length === 0
  )
    return undefined;
  const deprecationMessage = deprecated
    ? deprecationExtensions.map((key) => written(raw, key)).find((text) => text !== undefined)
    : undefined;
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(deprecated ? { deprecated } : {}),
    ...(deprecationMessage === undefined ? {} : { deprecationMessage }),
    ...(externalDocs === undefined ? {} : { externalDocs }),
    ...(examples.length === 0 ? {} : { examples }),
  };
}

function written(raw: JsonObject, key: string): string | undefined {
  const text = textOf(raw, key);
  return text === undefined || text.trim() === "" ? undefined : text;
}

function externalDocsOf(raw: JsonObject): Doc["externalDocs"] {
  const docs = objectOf(raw, "externalDocs");
  const url = docs === undefined ? undefined : written(docs, "url");
  if (docs === undefined || url === undefined) return undefined;
  const description = written(docs, "description");
  return { url, ...(description === undefined ? {} : { description }) };
}

/** `examples` of JSON Schema is a list of values; older documents have one `example`. */
function examplesOf(raw: JsonObject): readonly Example[] {
  const single = own(raw, "example");
  const examples: Example[] = single === undefined ? [] : [{ value: single as Json }];
  for (const value of listOf(raw, "examples")) examples.push({ value: value as Json });
  return examples;
}

const numbers = [
  "minimum",
  "maximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
] as const;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function constraintsOf(raw: JsonObject): Constraints | undefined {
  const constraints: Writable<Constraints> = {};
  for (const key of numbers) {
    const value = numberOf(raw, key);
    if (value !== undefined) constraints[key] = value;
  }
  exclusive(raw, constraints);
  for (const key of ["pattern", "contentMediaType", "contentEncoding"] as const) {
    const value = textOf(raw, key);
    if (value !== undefined) constraints[key] = value;
  }
  if (own(raw, "uniqueItems") === true) constraints.uniqueItems = true;
  return Object.keys(constraints).length === 0 ? undefined : constraints;
}

/** Numbers since JSON Schema draft 6; before, `true` made `minimum` and `maximum` exclusive. */
function exclusive(raw: JsonObject, constraints: Writable<Constraints>): void {
  for (const [key, plain] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const value = numberOf(raw, key) ?? (own(raw, key) === true ? constraints[plain] : undefined);
    if (value === undefined) continue;
    constraints[key] = value;
    if (own(raw, key) === true) delete constraints[plain];
  }
}

const nodeTypes: ReadonlySet<string> = new Set(["element", "attribute", "text", "cdata", "none"]);

/** OpenAPI 3.2 XML Object; `attribute` and `wrapped` of older versions are said in its words. */
function xmlOf(raw: JsonObject): XmlHints | undefined {
  const xml = objectOf(raw, "xml") ?? xmlOfMember(raw);
  if (xml === undefined) return undefined;
  const hints: Writable<XmlHints> = {};
  for (const key of ["name", "namespace", "prefix"] as const) {
    const value = textOf(xml, key);
    if (value !== undefined) hints[key] = value;
  }
  const nodeType = textOf(xml, "nodeType") ?? (own(xml, "attribute") === true ? "attribute" : undefined);
  const fits = nodeType !== "attribute" || isText(raw);
  if (nodeType !== undefined && nodeTypes.has(nodeType) && fits)
    hints.nodeType = nodeType as NonNullable<XmlHints["nodeType"]>;
  if (own(xml, "wrapped") === true) hints.wrapped = true;
  return Object.keys(hints).length === 0 ? undefined : hints;
}

/** The hints of a member of `allOf` that says nothing else: what documents write beside a `$ref`. */
function xmlOfMember(raw: JsonObject): JsonObject | undefined {
  const described = listOf(raw, "allOf").filter(
    (member): member is JsonObject =>
      isObject(member) && !["$ref", "type", "properties"].some((key) => Object.hasOwn(member, key)),
  );
  return described.map((member) => objectOf(member, "xml")).findLast((xml) => xml !== undefined);
}

/** Objects and arrays are no attributes, whatever a document says. */
function isText(raw: JsonObject): boolean {
  return !["properties", "items"].some((key) => Object.hasOwn(raw, key));
}

/** What a document says of an enum's value, by its index and the value itself. */
export type EnumText = (index: number, value: unknown) => string | undefined;

/** Documentation of an enum's values: `x-enum-descriptions` and its spellings, a list or a map by value. */
export function enumDescriptions(raw: JsonObject): EnumText {
  const keys = [
    "x-enum-descriptions",
    "x-enumDescriptions",
    "x-enum-description",
    "x-speakeasy-enum-descriptions",
    "enumDescriptions",
  ];
  return enumText(raw, keys, "description");
}

/** Names of an enum's values: `x-enum-varnames` and its spellings, a list or a map by value. */
export function enumNames(raw: JsonObject): EnumText {
  return enumText(raw, ["x-enum-varnames", "x-enumNames", "x-enum-names", "x-speakeasy-enums"], "name");
}

/** The extension of `keys` that the schema has; else the member of what `x-fern-enum` (a map) and `x-ms-enum` (a list) hold of a value. */
function enumText(raw: JsonObject, keys: readonly string[], member: "name" | "description"): EnumText {
  const found = keys.map((key) => own(raw, key)).find((value) => value !== undefined);
  if (Array.isArray(found)) return (index) => nonEmpty((found as unknown[])[index]);
  if (isObject(found)) return (_index, value) => nonEmpty(own(found, String(value)));
  const byValue = objectOf(raw, "x-fern-enum");
  if (byValue !== undefined) return (_index, value) => memberText(own(byValue, String(value)), member);
  const microsoft = objectOf(raw, "x-ms-enum");
  const entries = microsoft === undefined ? [] : listOf(microsoft, "values").filter(isObject);
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
