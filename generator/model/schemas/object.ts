/** Objects: properties, what is required of them, and what other keys hold (JSON Schema 2020-12 §10.3.2, §11.3). */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { quoted } from "../../document/json/value.js";
import { membersAt, type Located } from "../../document/located.js";
import type { JsonSchema, SchemaObject } from "../../document/openapi.js";
import { hasMember, namesIn } from "../../document/string-map.js";
import type { ObjectSchema, Property, Schema } from "../model.js";
import { isAssignable } from "./assignable.js";
import { unionOf } from "./combine.js";
import { findProperties, listedValues } from "./find.js";
import type { Direction } from "./builder.js";
import { buildSchema } from "./node.js";
import { has } from "./keywords.js";
import { isDirected } from "./schema-index.js";
import type { AcceptedTypes } from "../../document/schema-types.js";
import { partName } from "../names/declarations.js";
import { below, referenceTo, type Part, type BuildPosition, type SchemaContext } from "./schema-context.js";

/** Names that are required of a schema (by itself, by a schema around it, by its `allOf`) and are not its own properties. */
export interface RequiredElsewhere {
  /** Those that inline members and variants below hold. */
  readonly passed: readonly string[];
  /** Properties of referenced schemas: they are declared again, required. */
  readonly redeclared: ReadonlyMap<string, Schema>;
  /** Those that no schema has. */
  readonly unknown: readonly string[];
  /** How many properties they add to the object. */
  readonly added: number;
}

const nothing: RequiredElsewhere = { passed: [], redeclared: new Map(), unknown: [], added: 0 };

/** Finds where the required names stand. Of a part of a composition only the whole can say what is nowhere; it reports that. */
export function requiredFromElsewhere(
  context: SchemaContext,
  schema: SchemaObject,
  origin: JsonPointer,
  position: BuildPosition,
): RequiredElsewhere {
  const stated = [...(schema.required ?? []), ...requiredByMembers(schema)];
  const names = [...new Set([...stated, ...position.required])];
  const missing = names.filter((name) => !hasMember(schema.properties, name));
  if (missing.length === 0) return nothing;
  const found = findProperties(context.targets, schema, "#", missing);
  const redeclared = new Map<string, Schema>();
  for (const [name, property] of found) {
    if (
      property.where !== "reference" ||
      isDropped(context, directionsOf(context, property.schema), position.direction)
    )
      continue;
    redeclared.set(name, sharedProperty(context, property.schema, property.pointer, position));
  }
  const nowhere = position.part === true ? [] : missing.filter((name) => !found.has(name) && stated.includes(name));
  const unknown = unknownRequired(context, schema, nowhere, origin);
  const passed = missing.filter((name) => found.has(name) && !redeclared.has(name));
  return { passed, redeclared, unknown, added: redeclared.size + unknown.length };
}

/** How deep `allOf` inside `allOf` is searched for requirements. */
const MEMBER_LEVELS = 4;

/** `required` of inline members of `allOf`: often of properties that another member has. */
function requiredByMembers({ allOf: members = [] }: SchemaObject): string[] {
  const names: string[] = [];
  let level = members;
  for (let depth = 0; depth < MEMBER_LEVELS && level.length > 0; depth++) {
    const inner: JsonSchema[] = [];
    for (const member of level) {
      if (typeof member === "boolean" || member.$ref !== undefined) continue;
      const { required = [], properties, allOf = [] } = member;
      names.push(...required.filter((name) => !hasMember(properties, name)));
      inner.push(...allOf);
    }
    level = inner;
  }
  return names;
}

/** A property of another schema: a larger one is shared by name, so that chains of requirements copy nothing. */
function sharedProperty(
  context: SchemaContext,
  schema: JsonSchema,
  pointer: JsonPointer,
  position: BuildPosition,
): Schema {
  const isLarge =
    typeof schema === "object" &&
    schema.$ref === undefined &&
    has(schema, ["properties", "items", "allOf", "anyOf", "oneOf", "additionalProperties"]);
  if (isLarge && context.schemaIndex.isTarget(pointer))
    return referenceTo(context.target(pointer, position.direction), pointer);
  if (isLarge) {
    const make = (): Schema =>
      buildSchema(context, schema, pointer, {
        direction: position.direction,
        depth: 0,
        name: context.names.ideal(pointer),
        required: [],
      });
    return referenceTo(
      context.inline(context.names.ideal(pointer), `${pointer}>${position.direction}`, pointer, make),
      pointer,
    );
  }
  return buildSchema(context, schema, pointer, below(position, ""));
}

/**
 * An object with its properties and an index signature for the keys beside them. Without either: a free-form object when
 * `type` says so, an empty one when other keys are forbidden, else nothing (`undefined`).
 */
export function buildObject(
  context: SchemaContext,
  schema: SchemaObject,
  types: AcceptedTypes,
  origin: JsonPointer,
  position: BuildPosition,
  elsewhere: RequiredElsewhere,
): Part {
  const required = new Set([...(schema.required ?? []), ...position.required]);
  const properties: Property[] = [];
  for (const [name, member] of membersAt({ value: schema, origin }, "properties")) {
    const property = propertyOf(context, name, member, required.has(name), position);
    if (property !== undefined) properties.push(property);
  }
  for (const [name, property] of elsewhere.redeclared)
    properties.push({ name, schema: property, required: true, readOnly: false, writeOnly: false });
  const additional = additionalOf(context, { value: schema, origin }, position);
  const named = namedKeys(context, schema, additional, properties);
  if (named !== undefined) return objectSchema(origin, [...properties, ...named], undefined);
  for (const name of elsewhere.unknown)
    properties.push({
      name,
      schema: additional ?? { kind: "unknown", origin },
      required: true,
      readOnly: false,
      writeOnly: false,
    });
  const object = objectSchema(origin, properties, additional);
  noteWidened(context, object, otherKeys(schema));
  if (properties.length > 0 || additional !== undefined) return object;
  if (namesIn(schema.properties).length > 0) return objectSchema(origin, [], undefined);
  if (closes(schema)) return isPart(schema, position) ? undefined : objectSchema(origin, [], { kind: "never", origin });
  return types.declared || schema.properties !== undefined
    ? objectSchema(origin, [], { kind: "unknown", origin })
    : undefined;
}

/** An index signature must be wide enough for the properties beside it: then it says less than the keyword. */
export function noteWidened(context: SchemaContext, schema: Schema, keyword = "additionalProperties"): void {
  if (schema.kind !== "object") return;
  const { additional, properties } = schema;
  if (additional !== undefined && properties.some((each) => !isAssignable(each.schema, additional, context.combiner)))
    context.keywordUsage.approximate(keyword);
}

function objectSchema(
  origin: JsonPointer,
  properties: readonly Property[],
  additional: Schema | undefined,
): ObjectSchema {
  return { kind: "object", origin, properties, ...(additional === undefined ? {} : { additional }) };
}

/** Members of a composition, and what stands beside one, speak only together. */
function isPart(schema: SchemaObject, position: BuildPosition): boolean {
  return position.part === true || has(schema, ["allOf", "anyOf", "oneOf", "$ref"]);
}

function closes({ additionalProperties, unevaluatedProperties }: SchemaObject): boolean {
  return additionalProperties === false || unevaluatedProperties === false;
}

function propertyOf(
  context: SchemaContext,
  name: string,
  member: Located<JsonSchema>,
  required: boolean,
  position: BuildPosition,
): Property | undefined {
  const directions = directionsOf(context, member.value);
  if (isDropped(context, directions, position.direction)) return undefined;
  const { readOnly, writeOnly } = directions;
  const { doc, ...schema } = buildSchema(context, member.value, member.origin, below(position, partName(name)));
  return { name, schema, required, readOnly, writeOnly, ...(doc === undefined ? {} : { doc }) };
}

function directionsOf({ targets }: SchemaContext, schema: JsonSchema): Pick<Property, "readOnly" | "writeOnly"> {
  return {
    readOnly: isDirected(schema, "readOnly", targets),
    writeOnly: isDirected(schema, "writeOnly", targets),
  };
}

/** Whether a property is left out in a direction. */
function isDropped(
  { options }: SchemaContext,
  { readOnly, writeOnly }: Pick<Property, "readOnly" | "writeOnly">,
  direction: Direction,
): boolean {
  return options.readWrite === "split" && readOnly !== writeOnly && (direction === "request" ? readOnly : writeOnly);
}

/** What keys without a property hold; `undefined` when the schema does not speak of them or forbids them. */
function additionalOf(
  context: SchemaContext,
  schema: Located<SchemaObject>,
  position: BuildPosition,
): Schema | undefined {
  const values: Schema[] = [];
  for (const [, { value, origin }] of membersAt(schema, "patternProperties")) {
    if (value === false) continue;
    context.keywordUsage.approximate("patternProperties");
    values.push(buildSchema(context, value, origin, below(position, "Value")));
  }
  const keyword = otherKeys(schema.value);
  const rest = schema.value[keyword];
  if (rest !== undefined && rest !== false)
    values.push(buildSchema(context, rest, `${schema.origin}/${keyword}`, below(position, "Value")));
  const [only] = values;
  return values.length < 2 ? only : unionOf(values, schema.origin);
}

/** The keyword that speaks of keys without a property. */
function otherKeys(schema: SchemaObject): "additionalProperties" | "unevaluatedProperties" {
  return schema.additionalProperties === undefined ? "unevaluatedProperties" : "additionalProperties";
}

/** `propertyNames` that lists the keys: an optional property each instead of an index signature. */
function namedKeys(
  context: SchemaContext,
  schema: SchemaObject,
  additional: Schema | undefined,
  properties: readonly Property[],
): Property[] | undefined {
  const { propertyNames } = schema;
  const names = propertyNames === undefined ? undefined : listedValues(context.targets, propertyNames);
  if (names === undefined || additional === undefined) return undefined;
  const known = new Set(properties.map((property) => property.name));
  const required = new Set(schema.required);
  const keys = [...new Set(names.filter((name): name is string => typeof name === "string" && !known.has(name)))];
  return keys.map((name) => ({
    name,
    schema: additional,
    required: required.has(name),
    readOnly: false,
    writeOnly: false,
  }));
}

/**
 * Reports names under `required` that no property has. Where the schema speaks of other keys they are such keys; else they
 * are left out: mostly they are misspelled, and nobody could give their value.
 */
function unknownRequired(
  context: SchemaContext,
  schema: SchemaObject,
  names: readonly string[],
  origin: JsonPointer,
): readonly string[] {
  const rest = schema[otherKeys(schema)];
  const stays = rest !== undefined && rest !== false;
  for (const name of names) {
    const how = stays ? "it has the type of the additional properties" : "it is left out";
    context.report.add(
      "required-without-property",
      `${quoted(name)} is required but is not among the properties; ${how}.`,
      { pointer: `${origin}/required` },
    );
  }
  return stays ? names : [];
}
