/** Objects: properties, what is required of them, and what other keys hold (JSON Schema 2020-12 §10.3.2, §11.3). */
import type { JsonPointer } from "../../diagnostic.js";
import { isObject, own, quoted, type JsonObject } from "../../spec/json-value.js";
import { appendPointer } from "../../spec/pointer.js";
import type { ObjectSchema, Property, Schema } from "../model.js";
import { isAssignable } from "./assignable.js";
import { unionOf } from "./combine.js";
import { findProperties, listedValues } from "./find.js";
import { buildSchema } from "./node.js";
import { listOf, namesOf, objectOf, refOf, schemaOf, type RawTypes } from "./raw.js";
import { isDirected } from "./survey.js";
import { partName } from "../names/declarations.js";
import { below, referenceTo, type Part, type Place, type Workshop } from "./workshop.js";

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
  workshop: Workshop,
  raw: JsonObject,
  origin: JsonPointer,
  place: Place,
): RequiredElsewhere {
  const properties = objectOf(raw, "properties");
  const stated = [...namesOf(raw, "required"), ...requiredByMembers(raw)];
  const names = [...new Set([...stated, ...place.required])];
  const missing = names.filter((name) => properties === undefined || !Object.hasOwn(properties, name));
  if (missing.length === 0) return nothing;
  const found = findProperties(workshop.targets, raw, "#", missing);
  const redeclared = new Map<string, Schema>();
  for (const [name, property] of found) {
    if (property.where !== "reference" || drops(workshop, property.raw, place.direction)) continue;
    redeclared.set(name, sharedProperty(workshop, property.raw, property.pointer, place));
  }
  const nowhere = place.part === true ? [] : missing.filter((name) => !found.has(name) && stated.includes(name));
  const unknown = unknownRequired(workshop, raw, nowhere, origin);
  const passed = missing.filter((name) => found.has(name) && !redeclared.has(name));
  return { passed, redeclared, unknown, added: redeclared.size + unknown.length };
}

/** How deep `allOf` inside `allOf` is searched for requirements. */
const MEMBER_LEVELS = 4;

/** `required` of inline members of `allOf`: often of properties that another member has. */
function requiredByMembers(raw: JsonObject): string[] {
  const names: string[] = [];
  let members = listOf(raw, "allOf");
  for (let level = 0; level < MEMBER_LEVELS && members.length > 0; level++) {
    const inner: unknown[] = [];
    for (const member of members) {
      if (!isObject(member) || refOf(member) !== undefined) continue;
      const properties = objectOf(member, "properties");
      names.push(
        ...namesOf(member, "required").filter((name) => properties === undefined || !Object.hasOwn(properties, name)),
      );
      inner.push(...listOf(member, "allOf"));
    }
    members = inner;
  }
  return names;
}

/** A property of another schema: a larger one is shared by name, so that chains of requirements copy nothing. */
function sharedProperty(workshop: Workshop, raw: unknown, pointer: JsonPointer, place: Place): Schema {
  const isLarge =
    isObject(raw) &&
    refOf(raw) === undefined &&
    ["properties", "items", "allOf", "anyOf", "oneOf", "additionalProperties"].some((key) => Object.hasOwn(raw, key));
  if (isLarge && workshop.survey.isTarget(pointer))
    return referenceTo(workshop.target(pointer, place.direction), pointer);
  if (isLarge) {
    const make = (): Schema =>
      buildSchema(workshop, raw, pointer, {
        direction: place.direction,
        depth: 0,
        name: workshop.names.ideal(pointer),
        required: [],
      });
    return referenceTo(
      workshop.inline(workshop.names.ideal(pointer), `${pointer}>${place.direction}`, pointer, make),
      pointer,
    );
  }
  return buildSchema(workshop, raw, pointer, below(place, ""));
}

/**
 * An object with its properties and an index signature for the keys beside them. Without either: a free-form object when
 * `type` says so, an empty one when other keys are forbidden, else nothing (`undefined`).
 */
export function buildObject(
  workshop: Workshop,
  raw: JsonObject,
  types: RawTypes,
  origin: JsonPointer,
  place: Place,
  elsewhere: RequiredElsewhere,
): Part {
  const required = new Set([...namesOf(raw, "required"), ...place.required]);
  const properties: Property[] = [];
  const map = objectOf(raw, "properties") ?? {};
  for (const name of Object.keys(map)) {
    const property = propertyOf(
      workshop,
      name,
      map[name],
      appendPointer(`${origin}/properties`, name),
      required.has(name),
      place,
    );
    if (property !== undefined) properties.push(property);
  }
  for (const [name, schema] of elsewhere.redeclared)
    properties.push({ name, schema, required: true, readOnly: false, writeOnly: false });
  const additional = additionalOf(workshop, raw, origin, place);
  const named = namedKeys(workshop, raw, additional, properties);
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
  noteWidened(workshop, object, otherKeys(raw));
  if (properties.length > 0 || additional !== undefined) return object;
  if (Object.keys(map).length > 0) return objectSchema(origin, [], undefined);
  if (closes(raw)) return isPart(raw, place) ? undefined : objectSchema(origin, [], { kind: "never", origin });
  return types.declared || Object.hasOwn(raw, "properties")
    ? objectSchema(origin, [], { kind: "unknown", origin })
    : undefined;
}

/** An index signature must be wide enough for the properties beside it: then it says less than the keyword. */
export function noteWidened(workshop: Workshop, schema: Schema, keyword = "additionalProperties"): void {
  if (schema.kind !== "object") return;
  const { additional, properties } = schema;
  if (additional !== undefined && properties.some((each) => !isAssignable(each.schema, additional, workshop.combiner)))
    workshop.ledger.approximate(keyword);
}

function objectSchema(
  origin: JsonPointer,
  properties: readonly Property[],
  additional: Schema | undefined,
): ObjectSchema {
  return { kind: "object", origin, properties, ...(additional === undefined ? {} : { additional }) };
}

/** Members of a composition, and what stands beside one, speak only together. */
function isPart(raw: JsonObject, place: Place): boolean {
  return place.part === true || ["allOf", "anyOf", "oneOf", "$ref"].some((key) => Object.hasOwn(raw, key));
}

function closes(raw: JsonObject): boolean {
  return own(raw, "additionalProperties") === false || own(raw, "unevaluatedProperties") === false;
}

function propertyOf(
  workshop: Workshop,
  name: string,
  raw: unknown,
  pointer: JsonPointer,
  required: boolean,
  place: Place,
): Property | undefined {
  const directed = isObject(raw);
  const readOnly = directed && isDirected(raw, "readOnly", workshop.targets);
  const writeOnly = directed && isDirected(raw, "writeOnly", workshop.targets);
  if (
    workshop.options.readWrite === "split" &&
    readOnly !== writeOnly &&
    (place.direction === "request" ? readOnly : writeOnly)
  )
    return undefined;
  const { doc, ...schema } = buildSchema(workshop, raw, pointer, below(place, partName(name)));
  return { name, schema, required, readOnly, writeOnly, ...(doc === undefined ? {} : { doc }) };
}

/** Whether a property is left out in a direction. */
function drops(workshop: Workshop, raw: unknown, direction: "request" | "response"): boolean {
  if (workshop.options.readWrite !== "split" || !isObject(raw)) return false;
  const readOnly = isDirected(raw, "readOnly", workshop.targets);
  const writeOnly = isDirected(raw, "writeOnly", workshop.targets);
  return readOnly !== writeOnly && (direction === "request" ? readOnly : writeOnly);
}

/** What keys without a property hold; `undefined` when the schema does not speak of them or forbids them. */
function additionalOf(workshop: Workshop, raw: JsonObject, origin: JsonPointer, place: Place): Schema | undefined {
  const values: Schema[] = [];
  const patterns = objectOf(raw, "patternProperties") ?? {};
  for (const pattern of Object.keys(patterns)) {
    if (patterns[pattern] === false) continue;
    workshop.ledger.approximate("patternProperties");
    values.push(
      buildSchema(
        workshop,
        patterns[pattern],
        appendPointer(`${origin}/patternProperties`, pattern),
        below(place, "Value"),
      ),
    );
  }
  const keyword = otherKeys(raw);
  const rest = schemaOf(raw, keyword);
  if (rest === true || isObject(rest))
    values.push(buildSchema(workshop, rest, `${origin}/${keyword}`, below(place, "Value")));
  const [only] = values;
  return values.length < 2 ? only : unionOf(values, origin);
}

/** The keyword that speaks of keys without a property. */
function otherKeys(raw: JsonObject): "additionalProperties" | "unevaluatedProperties" {
  return schemaOf(raw, "additionalProperties") === undefined ? "unevaluatedProperties" : "additionalProperties";
}

/** `propertyNames` that lists the keys: an optional property each instead of an index signature. */
function namedKeys(
  workshop: Workshop,
  raw: JsonObject,
  additional: Schema | undefined,
  properties: readonly Property[],
): Property[] | undefined {
  const names = Object.hasOwn(raw, "propertyNames")
    ? listedValues(workshop.targets, own(raw, "propertyNames"))
    : undefined;
  if (names === undefined || additional === undefined) return undefined;
  const known = new Set(properties.map((property) => property.name));
  const required = new Set(namesOf(raw, "required"));
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
  workshop: Workshop,
  raw: JsonObject,
  names: readonly string[],
  origin: JsonPointer,
): readonly string[] {
  const rest = schemaOf(raw, "additionalProperties") ?? schemaOf(raw, "unevaluatedProperties");
  const stays = rest === true || isObject(rest);
  for (const name of names) {
    const how = stays ? "it has the type of the additional properties" : "it is left out";
    workshop.report.add(
      "required-without-property",
      `${quoted(name)} is required but is not among the properties; ${how}.`,
      { pointer: `${origin}/required` },
    );
  }
  return stays ? names : [];
}
