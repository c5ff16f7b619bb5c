/** Schemas of every form; references are numbers that {@link ./arbitrary-document.ts} turns into names. */
import {
  array,
  boolean,
  constant,
  constantFrom,
  double,
  integer,
  letrec,
  nat,
  oneof,
  option,
  record,
  uniqueArray,
  type Arbitrary,
} from "fast-check";
import { anyName, prose } from "./arbitrary-names.js";

export type Value = Record<string, unknown> | boolean;

/** Where a reference to the schema of this number stands until the names are known. */
export const REFERENCE = "$number";

const reference: Arbitrary<Value> = nat(30).map((number) => ({ $ref: { [REFERENCE]: number } }));

/** Members by name, as a list, so that odd keys such as `__proto__` stay keys. */
export function members<T>(
  name: Arbitrary<string>,
  value: Arbitrary<T>,
  maxLength: number,
): Arbitrary<Record<string, T>> {
  return uniqueArray(record({ name, value }), { maxLength, selector: (each) => each.name }).map((entries) =>
    Object.fromEntries(entries.map((each) => [each.name, each.value])),
  );
}

const scalar: Arbitrary<unknown> = oneof(
  anyName,
  integer({ min: -3, max: 300 }),
  double({ noNaN: true, min: -9, max: 9 }),
  boolean(),
  constant(null),
);

export const json: Arbitrary<unknown> = oneof(scalar, array(scalar, { maxLength: 2 }), members(anyName, scalar, 2));

const annotations: Arbitrary<Record<string, unknown>> = record(
  {
    description: prose,
    title: anyName,
    default: json,
    deprecated: boolean(),
    readOnly: boolean(),
    writeOnly: boolean(),
    nullable: boolean(),
    example: json,
    examples: array(json, { maxLength: 1 }),
    xml: record({ name: anyName, attribute: boolean(), wrapped: boolean() }, { requiredKeys: [] }),
    externalDocs: constant({ url: "https://example.com" }),
    "x-fern-type-name": anyName,
  },
  { requiredKeys: [] },
);

/** Some of the annotations, seldom. */
const someAnnotations = oneof({ weight: 3, arbitrary: constant({}) }, { weight: 1, arbitrary: annotations });

const limits = record(
  {
    pattern: constantFrom("^a", "\\d+", "*/", "[", "\n"),
    minLength: nat(3),
    maximum: integer(),
    multipleOf: constant(2),
    minItems: nat(3),
    uniqueItems: boolean(),
    if: constant(true),
    not: constant({ type: "null" }),
    propertyNames: constant({ pattern: "^a" }),
    contains: constant({ type: "string" }),
  },
  { requiredKeys: [] },
);

const texts: Arbitrary<Value> = record(
  {
    type: constant("string"),
    format: constantFrom("date", "date-time", "byte", "binary", "uuid", "int64", "decimal", "odd"),
  },
  { requiredKeys: ["type"] },
);

const numbers: Arbitrary<Value> = record(
  { type: constantFrom("integer", "number"), format: constantFrom("int32", "int64", "float") },
  { requiredKeys: ["type"] },
);

const enumeration: Arbitrary<Value> = record(
  {
    type: oneof(constantFrom<unknown>("string", "integer"), constant(["string", "null"])),
    enum: uniqueArray(oneof({ weight: 4, arbitrary: anyName as Arbitrary<unknown> }, { weight: 1, arbitrary: json }), {
      maxLength: 5,
      comparator: "SameValueZero",
    }),
    "x-enum-varnames": array(anyName, { maxLength: 4 }),
  },
  { requiredKeys: ["enum"] },
);

interface Levels {
  schema: Value;
  object: Value;
}

/** Any schema, some levels deep. */
export const { schema, object } = letrec<Levels>((tie) => {
  const inner = tie("schema");
  const object_: Arbitrary<Value> = record(
    {
      type: constant("object"),
      properties: members(anyName, inner, 4),
      required: array(anyName, { maxLength: 2 }),
      requireAll: boolean(),
      additionalProperties: inner,
      patternProperties: members(constantFrom("^a", "b$"), inner, 1),
      unevaluatedProperties: boolean(),
    },
    { requiredKeys: ["type", "properties"] },
  ).map(({ requireAll, required = [], ...rest }) => ({
    ...rest,
    ...(requireAll === true ? { required: Object.keys(rest.properties) } : required.length > 0 ? { required } : {}),
  }));
  const variants = array(oneof({ weight: 3, arbitrary: reference }, { weight: 2, arbitrary: inner }), {
    minLength: 1,
    maxLength: 3,
  });
  const composition: Arbitrary<Value> = record(
    {
      keyword: constantFrom("allOf", "oneOf", "anyOf"),
      variants,
      discriminator: record(
        {
          propertyName: anyName,
          mapping: members(
            anyName,
            nat(30).map((number) => ({ [REFERENCE]: number })),
            2,
          ),
        },
        { requiredKeys: ["propertyName"] },
      ),
      beside: object_,
    },
    { requiredKeys: ["keyword", "variants"] },
  ).map(({ keyword, variants, discriminator, beside }) => ({
    ...(beside as object | undefined),
    [keyword]: variants,
    ...(discriminator === undefined ? {} : { discriminator }),
  }));
  const list: Arbitrary<Value> = record(
    { type: constant("array"), items: inner, prefixItems: array(inner, { minLength: 1, maxLength: 2 }) },
    { requiredKeys: ["type", "items"] },
  );
  const plain = oneof(
    { depthSize: "small", withCrossShrink: true },
    texts,
    numbers,
    constant<Value>({ type: "boolean" }),
    constantFrom<Value>({}, true, false, { type: "null" }, { type: ["string", "integer"] }),
    { weight: 2, arbitrary: enumeration },
    json.map((value): Value => ({ const: value })),
    { weight: 4, arbitrary: reference },
    { weight: 3, arbitrary: object_ },
    { weight: 2, arbitrary: list },
    { weight: 3, arbitrary: composition },
  );
  const annotated = (base: Arbitrary<Value>): Arbitrary<Value> =>
    record({ base, notes: someAnnotations, limits: option(limits, { freq: 8, nil: {} }) }).map(
      ({ base, notes, limits }) => (typeof base === "boolean" ? base : { ...base, ...notes, ...limits }),
    );
  return { schema: annotated(plain), object: annotated(object_) };
});
