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
import { taggedVariant } from "./discriminator-values.js";
import { typesOf, type AcceptedTypes, type TypeWord } from "../../document/schema-types.js";
import { buildUnion, constantVariants, unionKeywords } from "./union.js";
import {
  below,
  MAXIMUM_DEPTH,
  referenceTo,
  type Part,
  type BuildPosition,
  type SchemaContext,
} from "./schema-context.js";

/** The model of a schema. One that says nothing is `unknown`; `false` is `never`. */
export function buildSchema(
  context: SchemaContext,
  schema: JsonSchema,
  origin: JsonPointer,
  position: BuildPosition,
): Schema {
  const part = buildPart(context, schema, origin, position);
  if (part !== undefined) return part;
  return typeof schema === "object" ? annotated({ kind: "unknown", origin }, schema) : { kind: "unknown", origin };
}

/** The model of a schema, or `undefined` when it says nothing about types (only limits, only documentation). */
export function buildPart(
  context: SchemaContext,
  schema: JsonSchema,
  origin: JsonPointer,
  position: BuildPosition,
): Part {
  if (typeof schema === "boolean") return { kind: schema ? "unknown" : "never", origin };
  if (position.depth > MAXIMUM_DEPTH && isContainer(schema)) return hoisted(context, schema, origin, position);
  context.keywordUsage.see(schema, origin);
  if (allowsAll(schema.not)) return annotated({ kind: "never", origin }, schema);
  const target = context.targets.behind(schema);
  const part =
    target === undefined
      ? composed(context, schema, origin, position)
      : reference(context, target, schema, origin, position);
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

function hoisted(context: SchemaContext, schema: SchemaObject, origin: JsonPointer, position: BuildPosition): Schema {
  const key = `${origin}>${position.direction}>${position.required.join(",")}`;
  const draft = context.inline(position.name, key, origin, () =>
    buildSchema(context, schema, origin, { ...position, depth: 0 }),
  );
  return referenceTo(draft, origin);
}

function reference(
  context: SchemaContext,
  pointer: JsonPointer,
  schema: SchemaObject,
  origin: JsonPointer,
  position: BuildPosition,
): Schema {
  const target = referenceTo(context.target(pointer, position.direction), origin);
  if (!hasAssertions(schema)) return target;
  if (context.ignoresSiblings) {
    context.keywordUsage.drop(SIBLINGS, origin);
    return target;
  }
  const siblings = composed(context, schema, origin, position);
  return siblings === undefined ? target : intersectionOf([target, siblings], origin, context.combiner);
}

/** Core type, `allOf`, `anyOf` and `oneOf` together; `null` beside them all. */
function composed(context: SchemaContext, schema: SchemaObject, origin: JsonPointer, position: BuildPosition): Part {
  const types = typesOf(schema);
  if (types.onlyNull && !isContainer(schema)) return { kind: "primitive", origin, type: "null", value: "null" };
  const unions = position.withoutUnions !== true;
  const constants = unions ? constantVariants(context, schema, origin, types) : undefined;
  const members: Schema[] = [];
  const inherited = requiredFromElsewhere(context, schema, origin, position);
  const inner: BuildPosition = { ...position, required: inherited.passed };
  const composition = [
    ...allOfParts(context, schema, origin, inner),
    ...(constants !== undefined
      ? [constants]
      : unions
        ? unionKeywords.map((keyword) => buildUnion(context, schema, keyword, origin, inner))
        : []),
    conditionalProperties(context, schema, origin, position),
  ].filter((part) => part !== undefined && part.kind !== "unknown") as Schema[];
  const core = coreOf(context, schema, types, origin, position, inherited);
  if (core !== undefined && !(composition.length > 0 && inherited.added === 0 && isBare(schema, types)))
    members.push(core);
  members.push(...composition);
  if (members.length === 0)
    return types.onlyNull ? { kind: "primitive", origin, type: "null", value: "null" } : undefined;
  const [only] = members;
  const whole = members.length === 1 && only !== undefined ? only : intersectionOf(members, origin, context.combiner);
  noteWidened(context, whole);
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

function allOfParts(
  context: SchemaContext,
  schema: SchemaObject,
  origin: JsonPointer,
  position: BuildPosition,
): Part[] {
  const list = itemsAt({ value: schema, origin }, "allOf");
  const { root } = position;
  const composes = list.length > 1 || schema.properties !== undefined;
  return list.map(({ value: member, origin: pointer }) => {
    if ((composes || schema.type !== undefined) && hasLimitsOnly(member)) {
      // They hold for values of their kind and allow all others, such as the `null` of another member.
      context.keywordUsage.see(member, pointer);
      return undefined;
    }
    const target = root === undefined ? undefined : context.targets.end(member);
    const subtypes = target === undefined ? undefined : context.schemaIndex.subtypes(target);
    if (
      root !== undefined &&
      target !== undefined &&
      (target === root || subtypes?.has(root) === true || (composes && subtypes !== undefined))
    ) {
      // A subtype has what all subtypes share; the schema itself stands for the subtypes.
      if (target === root) {
        context.report.add(
          "schema-circular-composition",
          `${position.name} contains itself; that reference is left out.`,
          { pointer },
        );
        return undefined;
      }
      return referenceTo(context.base(target, position.direction), pointer);
    }
    const { root: _root, ...inner } = position;
    return buildPart(context, member, pointer, { ...inner, depth: position.depth + 1, part: true });
  });
}

function coreOf(
  context: SchemaContext,
  schema: SchemaObject,
  types: AcceptedTypes,
  origin: JsonPointer,
  position: BuildPosition,
  inherited: RequiredElsewhere,
): Part {
  if (schema.const !== undefined) return buildConst(context, schema, types, origin);
  if (schema.enum !== undefined) return buildEnum(context, schema, types, origin);
  const parts = types.words.map((word) => coreOfType(context, schema, word, types, origin, position, inherited));
  if (parts.length === 0 && inherited.added > 0)
    return buildObject(context, schema, types, origin, position, inherited);
  if (parts.length <= 1) return parts[0];
  const known = parts.filter((part) => part !== undefined) as Schema[];
  return known.length === 0 ? undefined : unionOf(known, origin);
}

function coreOfType(
  context: SchemaContext,
  schema: SchemaObject,
  word: TypeWord,
  types: AcceptedTypes,
  origin: JsonPointer,
  position: BuildPosition,
  inherited: RequiredElsewhere,
): Part {
  switch (word) {
    case "object":
      return buildObject(context, schema, types, origin, position, inherited);
    case "array":
      return buildArray(context, schema, origin, position);
    default:
      return buildScalar(context, schema, word, origin);
  }
}

/** The schema of a named target, with what its subtypes and discriminators make of it. */
export function buildTarget(context: SchemaContext, pointer: JsonPointer, position: BuildPosition): Schema {
  const schema = context.targets.schema(pointer) ?? {};
  const subtypes = context.schemaIndex.subtypes(pointer);
  if (typeof schema === "boolean" || subtypes === undefined)
    return buildSchema(context, schema, pointer, { ...position, root: pointer });
  const shared = context.base(pointer, position.direction);
  const base = shared.schema();
  const nullable = typesOf(schema).nullable;
  const listed = unionKeywords.filter((keyword) => schema[keyword] !== undefined);
  const unions = listed
    .map((keyword) => buildUnion(context, schema, keyword, pointer, { ...below(position, ""), name: position.name }))
    .filter((part) => part !== undefined) as Schema[];
  const inherited = listed.length > 0 ? [] : [...subtypes];
  if (inherited.length > 0) unions.push(subtypeUnion(context, schema, inherited, pointer, position));
  const inheritsAlways = listed.every((keyword) =>
    schema[keyword]?.every((variant) => subtypes.has(context.targets.end(variant) ?? "")),
  );
  const members = inheritsAlways || base.kind === "unknown" ? unions : [referenceTo(shared, pointer), ...unions];
  const whole = intersectionOf(members, pointer, context.combiner);
  const annotations = annotationsOf(schema);
  const result = nullable ? nullableOf(whole, pointer) : whole;
  return annotations === undefined ? result : { ...result, ...annotations };
}

/** All subtypes of a schema with a discriminator and without `oneOf`; itself too, when the mapping gives it a value. */
function subtypeUnion(
  context: SchemaContext,
  schema: SchemaObject,
  subtypes: readonly JsonPointer[],
  pointer: JsonPointer,
  position: BuildPosition,
): Schema {
  const discriminator = context.schemaIndex.discriminator(discriminatorHolder(schema) ?? schema);
  const tag = context.schemaIndex.tags(pointer).find((candidate) => candidate.explicit);
  const variants: Schema[] = subtypes.map((subtype) => {
    const variant = referenceTo(context.target(subtype, position.direction), pointer);
    return discriminator === undefined ? variant : taggedVariant(context, variant, subtype, discriminator);
  });
  if (tag !== undefined) {
    const values = tag.values.map((value): Schema => ({ kind: "literal", origin: pointer, value }));
    const withDiscriminatorValue: Schema = {
      kind: "object",
      origin: pointer,
      properties: [
        { name: tag.property, schema: unionOf(values, pointer), required: true, readOnly: false, writeOnly: false },
      ],
    };
    variants.unshift({
      kind: "intersection",
      origin: pointer,
      members: [referenceTo(context.base(pointer, position.direction), pointer), withDiscriminatorValue],
    });
  }
  const union = unionOf(variants, pointer);
  if (discriminator === undefined || union.kind !== "union") return union;
  const mapping = discriminator.mapping
    .filter((entry) => entry.target !== pointer)
    .map((entry) => ({ value: entry.value, type: context.target(entry.target, position.direction).name }));
  return { ...union, discriminator: { property: discriminator.property, mapping } };
}
