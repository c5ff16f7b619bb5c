/** One Schema Object → one model schema: references, composition, and the core types. */
import type { JsonPointer } from "../../diagnostic.js";
import { isObject, own, type JsonObject } from "../../spec/json-value.js";
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
import {
  allowsAll,
  hasAssertions,
  hasLimitsOnly,
  listOf,
  objectOf,
  refOf,
  typesOf,
  type RawTypes,
  type TypeWord,
} from "./raw.js";
import { taggedVariant } from "./tags.js";
import { buildUnion, constantVariants } from "./union.js";
import { below, MAXIMUM_DEPTH, referenceTo, type Part, type Place, type Workshop } from "./workshop.js";

/** The model of a raw schema. A schema that says nothing, or is none, is `unknown`; `false` is `never`. */
export function buildSchema(workshop: Workshop, raw: unknown, origin: JsonPointer, place: Place): Schema {
  const part = buildPart(workshop, raw, origin, place);
  if (part !== undefined) return part;
  return isObject(raw) ? annotated({ kind: "unknown", origin }, raw) : { kind: "unknown", origin };
}

/** The model of a raw schema, or `undefined` when it says nothing about types (only limits, only documentation). */
export function buildPart(workshop: Workshop, raw: unknown, origin: JsonPointer, place: Place): Part {
  if (typeof raw === "boolean") return { kind: raw ? "unknown" : "never", origin };
  if (!isObject(raw)) return undefined;
  if (place.depth > MAXIMUM_DEPTH && isContainer(raw)) return hoisted(workshop, raw, origin, place);
  workshop.ledger.see(raw, origin);
  if (allowsAll(own(raw, "not"))) return annotated({ kind: "never", origin }, raw);
  const ref = refOf(raw);
  const part =
    ref === undefined ? composed(workshop, raw, origin, place) : reference(workshop, ref, raw, origin, place);
  return part === undefined ? undefined : annotated(part.origin === origin ? part : { ...part, origin }, raw);
}

function isContainer(raw: JsonObject): boolean {
  return [
    "properties",
    "items",
    "prefixItems",
    "additionalProperties",
    "patternProperties",
    "allOf",
    "anyOf",
    "oneOf",
  ].some((key) => Object.hasOwn(raw, key));
}

function hoisted(workshop: Workshop, raw: JsonObject, origin: JsonPointer, place: Place): Schema {
  const key = `${origin}>${place.direction}>${place.required.join(",")}`;
  const draft = workshop.inline(place.name, key, origin, () =>
    buildSchema(workshop, raw, origin, { ...place, depth: 0 }),
  );
  return referenceTo(draft, origin);
}

function reference(workshop: Workshop, ref: string, raw: JsonObject, origin: JsonPointer, place: Place): Part {
  const pointer = workshop.targets.canonical(ref);
  if (own(raw, "$ref") === undefined) workshop.ledger.approximate("$dynamicRef");
  // The spec room has reported references that lead nowhere.
  const target: Schema =
    pointer === undefined
      ? { kind: "unknown", origin }
      : referenceTo(workshop.target(pointer, place.direction), origin);
  const nullable = own(raw, "nullable") === true || own(raw, "x-nullable") === true;
  if (!hasAssertions(raw)) return nullable ? nullableOf(target, origin) : target;
  if (workshop.ignoresSiblings) {
    workshop.ledger.drop(SIBLINGS, origin);
    return nullable ? nullableOf(target, origin) : target;
  }
  const siblings = composed(workshop, raw, origin, place);
  return siblings === undefined ? target : intersectionOf([target, siblings], origin, workshop.combiner);
}

/** Core type, `allOf`, `anyOf` and `oneOf` together; `null` beside them all. */
function composed(workshop: Workshop, raw: JsonObject, origin: JsonPointer, place: Place): Part {
  const types = typesOf(raw);
  if (types.onlyNull && !isContainer(raw)) return { kind: "primitive", origin, type: "null", representation: "null" };
  const unions = place.withoutUnions !== true;
  const constants = unions ? constantVariants(workshop, raw, origin, types) : undefined;
  const members: Schema[] = [];
  const inherited = requiredFromElsewhere(workshop, raw, origin, place);
  const inner: Place = { ...place, required: inherited.passed };
  const composition = [
    ...allOfParts(workshop, raw, origin, inner),
    ...(constants !== undefined
      ? [constants]
      : unions
        ? ["anyOf", "oneOf"].map((keyword) => buildUnion(workshop, raw, keyword, origin, inner))
        : []),
    conditionalProperties(workshop, raw, origin, place),
  ].filter((part) => part !== undefined && part.kind !== "unknown") as Schema[];
  const core = coreOf(workshop, raw, types, origin, place, inherited);
  if (core !== undefined && !(composition.length > 0 && inherited.added === 0 && isBare(raw, types)))
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
function isBare(raw: JsonObject, types: RawTypes): boolean {
  if (Object.hasOwn(raw, "enum") || Object.hasOwn(raw, "const")) return false;
  const [only] = types.words;
  if (types.words.length > 1) return true;
  switch (only) {
    case "object":
      return (
        Object.keys(objectOf(raw, "properties") ?? {}).length === 0 &&
        !["additionalProperties", "patternProperties", "unevaluatedProperties", "required"].some((key) =>
          Object.hasOwn(raw, key),
        )
      );
    case "array":
      return !Object.hasOwn(raw, "items") && !Object.hasOwn(raw, "prefixItems");
    case "string":
    case "number":
    case "integer":
      return !Object.hasOwn(raw, "format");
    default:
      return true;
  }
}

function allOfParts(workshop: Workshop, raw: JsonObject, origin: JsonPointer, place: Place): Part[] {
  const list = listOf(raw, "allOf");
  const { root } = place;
  const composes = list.length > 1 || Object.hasOwn(raw, "properties");
  return list.map((member, index) => {
    const pointer = `${origin}/allOf/${index}`;
    if ((composes || Object.hasOwn(raw, "type")) && hasLimitsOnly(member)) {
      // They hold for values of their kind and allow all others, such as the `null` of another member.
      workshop.ledger.see(member, pointer);
      return undefined;
    }
    const ref = isObject(member) ? refOf(member) : undefined;
    const target = root !== undefined && ref !== undefined ? workshop.targets.final(ref) : undefined;
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
  raw: JsonObject,
  types: RawTypes,
  origin: JsonPointer,
  place: Place,
  inherited: RequiredElsewhere,
): Part {
  if (Object.hasOwn(raw, "const")) return buildConst(workshop, raw, types, origin);
  if (Array.isArray(raw["enum"])) return buildEnum(workshop, raw, types, origin);
  const parts = types.words.map((word) => coreOfType(workshop, raw, word, types, origin, place, inherited));
  if (parts.length === 0 && inherited.added > 0) return buildObject(workshop, raw, types, origin, place, inherited);
  if (parts.length <= 1) return parts[0];
  const known = parts.filter((part) => part !== undefined) as Schema[];
  return known.length === 0 ? undefined : unionOf(known, origin);
}

function coreOfType(
  workshop: Workshop,
  raw: JsonObject,
  word: TypeWord,
  types: RawTypes,
  origin: JsonPointer,
  place: Place,
  inherited: RequiredElsewhere,
): Part {
  switch (word) {
    case "object":
      return buildObject(workshop, raw, types, origin, place, inherited);
    case "array":
      return buildArray(workshop, raw, origin, place);
    default:
      return buildScalar(workshop, raw, word, origin);
  }
}

/** The schema of a named target, with what its subtypes and discriminators make of it. */
export function buildTarget(workshop: Workshop, pointer: JsonPointer, place: Place): Schema {
  const raw = workshop.targets.raw(pointer);
  const subtypes = workshop.survey.subtypes(pointer);
  if (!isObject(raw) || subtypes === undefined) return buildSchema(workshop, raw, pointer, { ...place, root: pointer });
  const shared = workshop.base(pointer, place.direction);
  const base = shared.schema();
  const nullable = typesOf(raw).nullable;
  const listed = ["anyOf", "oneOf"].filter((keyword) => listOf(raw, keyword).length > 0);
  const unions = listed
    .map((keyword) => buildUnion(workshop, raw, keyword, pointer, { ...below(place, ""), name: place.name }))
    .filter((part) => part !== undefined) as Schema[];
  const inherited = listed.length > 0 ? [] : [...subtypes];
  if (inherited.length > 0) unions.push(subtypeUnion(workshop, raw, inherited, pointer, place));
  const inheritsAlways = listed.every((keyword) =>
    listOf(raw, keyword).every(
      (variant) => isObject(variant) && subtypes.has(workshop.targets.final(refOf(variant) ?? "") ?? ""),
    ),
  );
  const members = inheritsAlways || base.kind === "unknown" ? unions : [referenceTo(shared, pointer), ...unions];
  const whole = intersectionOf(members, pointer, workshop.combiner);
  const annotations = annotationsOf(raw);
  const result = nullable ? nullableOf(whole, pointer) : whole;
  return annotations === undefined ? result : { ...result, ...annotations };
}

/** All subtypes of a schema with a discriminator and without `oneOf`; itself too, when the mapping gives it a value. */
function subtypeUnion(
  workshop: Workshop,
  raw: JsonObject,
  subtypes: readonly JsonPointer[],
  pointer: JsonPointer,
  place: Place,
): Schema {
  const discriminator = workshop.survey.discriminator(discriminatorHolder(raw) ?? raw);
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
