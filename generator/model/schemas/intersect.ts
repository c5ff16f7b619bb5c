/** Intersections of finished schemas: what `allOf` means, brought into the form that reads best. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { EnumSchema, LiteralSchema, ObjectSchema, Property, Schema } from "../model.js";
import { distinct, kindOf, type Combiner } from "./combine.js";
import { valueKey } from "./key.js";

/**
 * All of the members at once: nested intersections are opened, what says nothing goes, inline objects become one, a plain
 * type gives way to a narrower one of its kind. What no value can satisfy is `never`, and reported.
 */
export function intersectionOf(members: readonly Schema[], origin: JsonPointer, combiner: Combiner): Schema {
  const said = members
    .flatMap((member) => (member.kind === "intersection" ? member.members : [member]))
    .filter((member) => member.kind !== "unknown");
  const flat = distinct(
    said.some((member) => !isBareObject(member)) ? said.filter((member) => !isBareObject(member)) : said,
  );
  if (flat.length === 0) return { kind: "unknown", origin };
  const result: Schema[] = [];
  for (const member of flat) {
    const index = result.findIndex((other) => canJoin(other, member, combiner));
    const other = result[index];
    if (other === undefined) result.push(member);
    else {
      const joined = join(other, member, origin, combiner);
      if (joined.kind === "never") {
        combiner.contradiction(origin, `${describe(other)} and ${describe(member)}`);
        return joined;
      }
      result[index] = joined;
    }
  }
  const [only] = result;
  if (result.length === 1 && only !== undefined) return only;
  return { kind: "intersection", origin, members: result };
}

/** An object of which nothing is said but that it is one; one whose other keys are said to hold anything is more. */
function isBareObject(schema: Schema): boolean {
  return (
    schema.kind === "object" &&
    schema.properties.length === 0 &&
    schema.additional?.kind === "unknown" &&
    schema.additional.origin === schema.origin
  );
}

function canJoin(a: Schema, b: Schema, combiner: Combiner): boolean {
  if (a.kind === "object" && b.kind === "object") return true;
  const kinds = [kindOf(a, combiner), kindOf(b, combiner)];
  if (kinds[0] === undefined || kinds[1] === undefined) return false;
  // Two references to objects stay side by side; anything else of known kinds has one answer.
  return kinds[0] !== kinds[1] || isPlain(a) || isPlain(b) || (isValue(a) && isValue(b));
}

function isPlain(schema: Schema): boolean {
  return schema.kind === "primitive" || schema.kind === "binary";
}

function isValue(schema: Schema): schema is EnumSchema | LiteralSchema {
  return schema.kind === "enum" || schema.kind === "literal";
}

function join(a: Schema, b: Schema, origin: JsonPointer, combiner: Combiner): Schema {
  if (a.kind === "object" && b.kind === "object") return mergeObjects(a, b, combiner);
  if (kindOf(a, combiner) !== kindOf(b, combiner)) return { kind: "never", origin };
  if (a.kind === "primitive" && b.kind === "primitive")
    return a.type === "number" || a.format === undefined ? { ...a, ...b } : a;
  if (isPlain(a)) return b;
  if (isPlain(b)) return a;
  return commonValues(a as EnumSchema | LiteralSchema, b as EnumSchema | LiteralSchema, origin);
}

function commonValues(a: EnumSchema | LiteralSchema, b: EnumSchema | LiteralSchema, origin: JsonPointer): Schema {
  const allowed = new Set(valuesOf(b).map(valueKey));
  if (a.kind === "literal") return allowed.has(valueKey(a.value)) ? a : { kind: "never", origin };
  if (b.kind === "literal") return commonValues(b, a, origin);
  const members = a.members.filter((member) => allowed.has(valueKey(member.value)));
  return members.length === 0 ? { kind: "never", origin } : { ...a, members, open: a.open && b.open };
}

function valuesOf(schema: EnumSchema | LiteralSchema): readonly LiteralSchema["value"][] {
  return schema.kind === "literal" ? [schema.value] : schema.members.map((member) => member.value);
}

/** One object with the properties of both; a property of both must satisfy both. */
export function mergeObjects(a: ObjectSchema, b: ObjectSchema, combiner: Combiner): ObjectSchema {
  const properties = new Map<string, Property>(a.properties.map((property) => [property.name, property]));
  for (const property of b.properties) {
    const other = properties.get(property.name);
    properties.set(property.name, other === undefined ? property : mergeProperties(other, property, combiner));
  }
  const [first, second] = [a.additional, b.additional];
  const additional =
    first === undefined || second === undefined
      ? (first ?? second)
      : intersectionOf([first, second], second.origin, combiner);
  return {
    ...a,
    ...b,
    origin: a.origin,
    properties: [...properties.values()],
    ...(additional === undefined ? {} : { additional }),
  };
}

/** One property that satisfies both; where nothing could, the later one stands (authors mean it to replace). */
export function mergeProperties(a: Property, b: Property, combiner: Combiner): Property {
  // One place of the document, inline here and shared by name there, is one schema.
  const schema = combiner.isTag(b.schema)
    ? b.schema
    : a.schema.origin === b.schema.origin
      ? a.schema
      : intersectionOf([a.schema, b.schema], b.schema.origin, combiner);
  const doc = b.doc ?? a.doc;
  return {
    name: b.name,
    schema: schema.kind === "never" ? b.schema : schema,
    required: a.required || b.required,
    readOnly: a.readOnly || b.readOnly,
    writeOnly: a.writeOnly || b.writeOnly,
    ...(doc === undefined ? {} : { doc }),
  };
}

function describe(schema: Schema): string {
  switch (schema.kind) {
    case "ref":
      return schema.type;
    case "primitive":
      return schema.type;
    case "literal":
      return `the value ${JSON.stringify(schema.value).slice(0, 40)}`;
    default:
      return `${schema.kind === "object" || schema.kind === "array" || schema.kind === "enum" || schema.kind === "intersection" ? "an" : "a"} ${schema.kind}`;
  }
}
