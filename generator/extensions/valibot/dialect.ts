/** Schemas of valibot 1. */
import { code, external, join, literal, propertyKey, type Code } from "../../typescript/text/text.js";
import type { CheckedFormat, Dialect, DialectProperty, NumberChecks } from "../shared/dialect.js";
import { literalList } from "../shared/schema-printer.js";

const v = external("valibot", "*", { as: "v" });

const PLAIN = {
  boolean: code`boolean`,
  null: code`null`,
  bigint: code`bigint`,
  date: code`date`,
  unknown: code`unknown`,
  never: code`never`,
} as const;

const FORMATS: Readonly<Record<CheckedFormat, Code>> = {
  "date-time": code`isoTimestamp()`,
  date: code`isoDate()`,
  email: code`email()`,
  ipv4: code`ipv4()`,
  ipv6: code`ipv6()`,
  uri: code`url()`,
  uuid: code`uuid()`,
};

export const valibotDialect: Dialect = {
  name: "valibot",
  peer: { valibot: "^1.0.0" },
  type: (type) => code`${v}.GenericSchema<${type}>`,
  string: ({ minLength, maxLength, pattern, format }) =>
    piped(code`${v}.string()`, [
      ...(format === undefined ? [] : [code`${v}.${FORMATS[format]}`]),
      ...action("minLength", minLength),
      ...action("maxLength", maxLength),
      ...(pattern === undefined ? [] : [code`${v}.regex(new RegExp(${literal(pattern)}, "u"))`]),
    ]),
  number: numberSchema,
  plain: (kind) => code`${v}.${PLAIN[kind]}()`,
  instance: (name) => code`${v}.instance(${name})`,
  literals: (values) => {
    if (values.length === 1) return code`${v}.literal(${literalList(values)})`;
    const listed = values.filter((value) => typeof value !== "boolean");
    if (listed.length === values.length) return code`${v}.picklist([${literalList(listed)}])`;
    return code`${v}.union([${join(
      values.map((value) => code`${v}.literal(${literal(value)})`),
      ", ",
    )}])`;
  },
  array: (items, { minItems, maxItems }) =>
    piped(code`${v}.array(${items})`, [...action("minLength", minItems), ...action("maxLength", maxItems)]),
  tuple: tupleSchema,
  object: (properties, rest) => {
    const members = code`{ ${join(properties.map(printProperty), ", ")} }`;
    if (rest === "unknown") return code`${v}.looseObject(${members})`;
    return rest === undefined ? code`${v}.object(${members})` : code`${v}.objectWithRest(${members}, ${rest})`;
  },
  record: (values) => code`${v}.record(${v}.string(), ${values})`,
  nullable: (schema) => code`${v}.nullable(${schema})`,
  union: (variants) => code`${v}.union([${join(variants, ", ")}])`,
  variant: (property, variants, fallback) => {
    const cases = variants.map(({ value, schema }) => code`    case ${literal(value)}:\n      return ${schema};\n`);
    const given = code`(input as { readonly ${propertyKey(property)}?: unknown } | null | undefined)`;
    return code`${v}.lazy((input) => {
  switch (${given}?.[${literal(property)}]) {
${join(cases, "")}    default:
      return ${fallback};
  }
})`;
  },
  intersection: (left, right) => code`${v}.intersect([${left}, ${right}])`,
  lazy: (schema) => code`${v}.lazy(() => ${schema})`,
};

function numberSchema(checks: NumberChecks): Code {
  const { integer, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = checks;
  return piped(code`${v}.number()`, [
    ...(integer === true ? [code`${v}.integer()`] : []),
    ...action("minValue", minimum),
    ...action("maxValue", maximum),
    ...action("gtValue", exclusiveMinimum),
    ...action("ltValue", exclusiveMaximum),
    ...action("multipleOf", multipleOf),
  ]);
}

/** A tuple has all of its items here: one whose last items may be missing is one of several. */
function tupleSchema(items: readonly Code[], required: number, rest: Code | undefined): Code {
  const whole =
    rest === undefined
      ? code`${v}.strictTuple([${join(items, ", ")}])`
      : code`${v}.tupleWithRest([${join(items, ", ")}], ${rest})`;
  const shorter: Code[] = [];
  for (let length = items.length - 1; length >= required; length--)
    shorter.push(code`${v}.strictTuple([${join(items.slice(0, length), ", ")}])`);
  return shorter.length === 0 ? whole : code`${v}.union([${join([whole, ...shorter], ", ")}])`;
}

function printProperty({ key, schema, optional }: DialectProperty): Code {
  return optional ? code`${key}: ${v}.optional(${schema})` : code`${key}: ${schema}`;
}

function piped(schema: Code, actions: readonly Code[]): Code {
  return actions.length === 0 ? schema : code`${v}.pipe(${join([schema, ...actions], ", ")})`;
}

const ACTIONS = {
  minLength: code`minLength`,
  maxLength: code`maxLength`,
  minValue: code`minValue`,
  maxValue: code`maxValue`,
  gtValue: code`gtValue`,
  ltValue: code`ltValue`,
  multipleOf: code`multipleOf`,
} as const;

function action(name: keyof typeof ACTIONS, value: number | undefined): readonly Code[] {
  return value === undefined ? [] : [code`${v}.${ACTIONS[name]}(${literal(value)})`];
}
