/** One Schema Object → one model schema: references, composition, and the core types. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { itemsAt } from "../../document/located.js";
import type { JsonSchema, SchemaObject } from "../../document/openapi.js";
import { namesIn } from "../../document/string-map.js";
import type { Schema } from "../model.js";
import { buildEnum, buildConst } from "./enum.js";
import { nullableOf, unionOf } from "./combine.js";
import { intersectionOf } from "./intersect.js";
import { SIBLINGS } from "./coverage.js";
import { annotated, annotationsOf } from "./doc.js";
import { buildArray } from "./array.js";
import { conditionalProperties } from "./conditional.js";
import { buildObject, noteWidened, requiredFromElsewhere, type RequiredElsewhere } from "./object.js";
import { buildScalar } from "./scalar.js";
import { discriminatorHolder } from "./inheritance.js";
import { allowsAll, has, hasAssertions, hasLimitsOnly } from "./keywords.js";
import { taggedVariant } from "./tags.js";
import { typesOf, type AcceptedTypes, type TypeWord } from "../../document/schema-types.js";
import { buildUnion, constantVariants, unionKeywords } from "./union.js";
import { below, MAXIMUM_DEPTH, referenceTo, type Part, type Place, type Workshop } from "./workshop.js";

/** The model of a schema. One that says nothing is `unknown`; `false` is `never`. */
export function buildSchema(workshop: Workshop, schema: JsonSchema, origin: JsonPointer, place: Place): Schema {
  const part = buildPart(workshop, schema, origin, place);
  if (part !== undefined) return part;
  return typeof schema === "object" ? annotated({ kind: "unknown", origin }, schema) : { kind: "unknown", origin };
}

/** The model of a schema, or `undefined` when it says nothing about types (only limits, only documentation). */
export function buildPart(workshop: Workshop, schema: JsonSchema, origin: JsonPointer, place: Place): Part {
  if (typeof schema === "boolean") return { kind: schema ? "unknown" : "never", origin };
  if (place.depth > MAXIMUM_DEPTH && isContainer(schema)) return hoisted(workshop, schema, origin, place);
  workshop.ledger.see(schema, origin);
  if (allowsAll(schema.not)) return annotated({ kind: "never", origin }, schema);
  const target = workshop.targets.behind(schema);
  const part =
    target === undefined
      ? composed(workshop, schema, origin, place)
      : reference(workshop, target, schema, origin, place);
  return part === undefined ? undefined : annotated(part.origin === origin ? part : { ...part, origin }, schema);
}

const containerKeywords = [
  "properties",
  "items",
  "prefixItems",
  "additionalProperties",
  "patternProperties",
  "allOf",
  "anyOf",
  "oneOf",
] as const;

function isContainer(schema: SchemaObject): boolean {
  return has(schema, containerKeywords);
}

function hoisted(workshop: Workshop, schema: SchemaObject, origin: JsonPointer, place: Place): Schema {
  const key = `${origin}>${place.direction}>${place.required.join(",")}`;
  const draft = workshop.inline(place.name, key, origin, () =>
    buildSchema(workshop, schema, origin, { ...place, depth: 0 }),
  );
  return referenceTo(draft, origin);
}

function reference(
  workshop: Workshop,
  pointer: JsonPointer,
  schema: SchemaObject,
  origin: JsonPointer,
  place: Place,
): Schema {
  const target = referenceTo(workshop.target(pointer, place.direction), origin);
  if (!hasAssertions(schema)) return target;
  if (workshop.ignoresSiblings) {
    workshop.ledger.drop(SIBLINGS, origin);
    return target;
  }
  const siblings = composed(workshop, schema, origin, place);
  return siblings === undefined ? target : intersectionOf([target, siblings], origin, workshop.combiner);
}

/** Core type, `allOf`, `anyOf` and `oneOf` together; `null` beside them all. */
function composed(workshop: Workshop, schema: SchemaObject, origin: JsonPointer, place: Place): Part {
  const types = typesOf(schema);
  if (types.onlyNull && !isContainer(schema))
    return { kind: "primitive", origin, type: "null", representation: "null" };
  const unions = place.withoutUnions !== true;
  const constants = unions ? constantVariants(workshop, schema, origin, types) : undefined;
  const members: Schema[] = [];
  const inherited = requiredFromElsewhere(workshop, schema, origin, place);
  const inner: Place = { ...place, required: inherited.passed };
  const composition = [
    ...allOfParts(workshop, schema, origin, inner),
    ...(constants !== undefined
      ? [constants]
      : unions
        ? unionKeywords.map((keyword) => buildUnion(workshop, schema, keyword, origin, inner))
        : []),
    conditionalProperties(workshop, schema, origin, place),
  ].filter((part) => part !== undefined && part.kind !== "unknown") as Schema[];
  const core = coreOf(workshop, schema, types, origin, place, inherited);
  if (core !== undefined && !(composition.length > 0 && inherited.added === 0 && isBare(schema, types)))
    members.push(core);
  members.push(...composition);
  if (members.length === 0)
    return types.onlyNull ? { kind: "primitive", origin, type: "null", representation: "null" } : undefined;
  const [only] = members;
  const whole = members.length === 1 && only !== undefined ? only : intersectionOf(members, origin, workshop.combiner);
  noteWidened(workshop, whole);
  return types.nullable ? nullableOf(whole, origin) : whole;
}

/** Only the `type` keyword speaks for the core: a composition beside it says more. */
function isBare(schema: SchemaObject, types: AcceptedTypes): boolean {
  if (has(schema, ["enum", "const"])) return false;
  const [only] = types.words;
  if (types.words.length > 1) return true;
  switch (only) {
    case "object":
      return (
        namesIn(schema.properties).length === 0 &&
        !has(schema, ["additionalProperties", "patternProperties", "unevaluatedProperties", "required"])
      );
    case "array":
      return !has(schema, ["items", "prefixItems"]);
    case "string":
    case "number":
    case "integer":
      return schema.format === undefined;
    default:
      return true;
  }
}

function allOfParts(workshop: Workshop, schema: SchemaObject, origin: JsonPointer, place: Place): Part[] {
  const list = itemsAt({ value: schema, origin }, "allOf");
  const { root } = place;
  const composes = list.length > 1 || schema.properties !== undefined;
  return list.map(({ value: member, origin: pointer }) => {
    if ((composes || schema.type !== undefined) && hasLimitsOnly(member)) {
      // They hold for values of their kind and allow all others, such as the `null` of another member.
      workshop.ledger.see(member, pointer);
      return undefined;
    }
    const target = root === undefined ? undefined : workshop.targets.end(member);
    const subtypes = target === undefined ? undefined : workshop.survey.subtypes(target);
    if (
      root !== undefined &&
      target !== undefined &&
      (target === root || subtypes?.has(root) === true || (composes && subtypes !== undefined))
    ) {
      // A subtype has what all subtypes share; the schema itself stands for the subtypes.
      if (target === root) {
        workshop.report.add(
          "schema-circular-composition",
          `${place.name} is composed of itself; that part is left out.`,
          { pointer },
        );
        return undefined;
      }
      return referenceTo(workshop.base(target, place.direction), pointer);
    }
    const { root: _root, ...inner } = place;
    return buildPart(workshop, member, pointer, { ...inner, depth: place.depth + 1, part: true });
  });
}

function coreOf(
  workshop: Workshop,
  schema: SchemaObject,
  types: AcceptedTypes,
  origin: JsonPointer,
  place: Place,
  inherited: RequiredElsewhere,
): Part {
  if (schema.const !== undefined) return buildConst(workshop, schema, types, origin);
  if (schema.enum !== undefined) return buildEnum(workshop, schema, types, origin);
  const parts = types.words.map((word) => coreOfType(workshop, schema, word, types, origin, place, inherited));
  if (parts.length === 0 && inherited.added > 0) return buildObject(workshop, schema, types, origin, place, inherited);
  if (parts.length <= 1) return parts[0];
  const known = parts.filter((part) => part !== undefined) as Schema[];
  return known.length === 0 ? undefined : unionOf(known, origin);
}

function coreOfType(
  workshop: Workshop,
  schema: SchemaObject,
  word: TypeWord,
  types: AcceptedTypes,
  origin: JsonPointer,
  place: Place,
  inherited: RequiredElsewhere,
): Part {
  switch (word) {
    case "object":
      return buildObject(workshop, schema, types, origin, place, inherited);
    case "array":
      return buildArray(workshop, schema, origin, place);
    default:
      return buildScalar(workshop, schema, word, origin);
  }
}

/** The schema of a named target, with what its subtypes and discriminators make of it. */
export function buildTarget(workshop: Workshop, pointer: JsonPointer, place: Place): Schema {
  const schema = workshop.targets.schema(pointer) ?? {};
  const subtypes = workshop.survey.subtypes(pointer);
  if (typeof schema === "boolean" || subtypes === undefined)
    return buildSchema(workshop, schema, pointer, { ...place, root: pointer });
  const shared = workshop.base(pointer, place.direction);
  const base = shared.schema();
  const nullable = typesOf(schema).nullable;
  const listed = unionKeywords.filter((keyword) => schema[keyword] !== undefined);
  const unions = listed
    .map((keyword) => buildUnion(workshop, schema, keyword, pointer, { ...below(place, ""), name: place.name }))
    .filter((part) => part !== undefined) as Schema[];
  const inherited = listed.length > 0 ? [] : [...subtypes];
  if (inherited.length > 0) unions.push(subtypeUnion(workshop, schema, inherited, pointer, place));
  const inheritsAlways = listed.every((keyword) =>
    schema[keyword]?.every((variant) => subtypes.has(workshop.targets.end(variant) ?? "")),
  );
  const members = inheritsAlways || base.kind === "unknown" ? unions : [referenceTo(shared, pointer), ...unions];
  const whole = intersectionOf(members, pointer, workshop.combiner);
  const annotations = annotationsOf(schema);
  const result = nullable ? nullableOf(whole, pointer) : whole;
  return annotations === undefined ? result : { ...result, ...annotations };
}

/** All subtypes of a schema with a discriminator and without `oneOf`; itself too, when the mapping gives it a value. */
function subtypeUnion(
  workshop: Workshop,
  schema: SchemaObject,
  subtypes: readonly JsonPointer[],
  pointer: JsonPointer,
  place: Place,
): Schema {
  const discriminator = workshop.survey.discriminator(discriminatorHolder(schema) ?? schema);
  const tag = workshop.survey.tags(pointer).find((candidate) => candidate.explicit);
  const variants: Schema[] = subtypes.map((subtype) => {
    const variant = referenceTo(workshop.target(subtype, place.direction), pointer);
    return discriminator === undefined ? variant : taggedVariant(workshop, variant, subtype, discriminator);
  });
  if (tag !== undefined) {
    const values = tag.values.map((value): Schema => ({ kind: "literal", origin: pointer, value }));
    const tagged: Schema = {
      kind: "object",
      origin: pointer,
      properties: [
        { name: tag.property, schema: unionOf(values, pointer), required: true, readOnly: false, writeOnly: false },
      ],
    };
    variants.unshift({
      kind: "intersection",
      origin: pointer,
      members: [referenceTo(workshop.base(pointer, place.direction), pointer), tagged],
    });
  }
  const union = unionOf(variants, pointer);
  if (discriminator === undefined || union.kind !== "union") return union;
  const mapping = discriminator.mapping
    .filter((entry) => entry.target !== pointer)
    .map((entry) => ({ value: entry.value, type: workshop.target(entry.target, place.direction).name }));
  return { ...union, discriminator: { property: discriminator.property, mapping } };
}
