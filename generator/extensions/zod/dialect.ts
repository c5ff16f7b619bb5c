/** Schemas of zod 4, which version 3.25 has under the same subpath. */
import { code, external, join, literal, none, type Code } from "../../typescript/text/text.js";
import type { CheckedFormat, Dialect, DialectProperty, NumberChecks } from "../shared/dialect.js";
import { literalList } from "../shared/schema-printer.js";

const z = external("zod/v4", "*", { as: "z" });

const PLAIN = {
  boolean: code`boolean`,
  null: code`null`,
  bigint: code`bigint`,
  date: code`date`,
  unknown: code`unknown`,
  never: code`never`,
} as const;

const FORMATS: Readonly<Record<CheckedFormat, Code>> = {
  "date-time": code`iso.datetime({ offset: true })`,
  date: code`iso.date()`,
  email: code`email()`,
  ipv4: code`ipv4()`,
  ipv6: code`ipv6()`,
  uri: code`url()`,
  // `uuid` of zod knows the versions of RFC 9562 alone.
  uuid: code`guid()`,
};

export const zodDialect: Dialect = {
  name: "zod",
  peer: { zod: "^3.25.76 || ^4.0.0" },
  type: (type) => code`${z}.ZodType<${type}>`,
  string: ({ minLength, maxLength, pattern, format }) =>
    code`${z}.${format === undefined ? code`string()` : FORMATS[format]}${call("min", minLength)}${call("max", maxLength)}${
      pattern === undefined ? none : code`.regex(new RegExp(${literal(pattern)}, "u"))`
    }`,
  number: numberSchema,
  plain: (kind) => code`${z}.${PLAIN[kind]}()`,
  instance: (name) => code`${z}.instanceof(${name})`,
  literals: (values) => {
    const texts = values.filter((value) => typeof value === "string");
    if (texts.length === values.length && texts.length > 1) return code`${z}.enum([${literalList(texts)}])`;
    return values.length === 1
      ? code`${z}.literal(${literalList(values)})`
      : code`${z}.literal([${literalList(values)}])`;
  },
  array: (items, { minItems, maxItems }) => code`${z}.array(${items})${call("min", minItems)}${call("max", maxItems)}`,
  tuple: (items, required, rest) => {
    const list = items.map((item, index) => (index < required ? item : code`${item}.optional()`));
    return code`${z}.tuple([${join(list, ", ")}]${rest === undefined ? none : code`, ${rest}`})`;
  },
  object: (properties, rest) => {
    const members = code`({ ${join(properties.map(printProperty), ", ")} })`;
    if (rest === "unknown") return code`${z}.looseObject${members}`;
    return code`${z}.object${members}${rest === undefined ? none : code`.catchall(${rest})`}`;
  },
  record: (values) => code`${z}.record(${z}.string(), ${values})`,
  nullable: (schema) => code`${z}.nullable(${schema})`,
  union: (variants) => code`${z}.union([${join(variants, ", ")}])`,
  variant: (property, variants) => {
    const list = join(
      variants.map(({ schema }) => schema),
      ", ",
    );
    return code`${z}.discriminatedUnion(${literal(property)}, [${list}] as never)`;
  },
  intersection: (left, right) => code`${z}.intersection(${left}, ${right})`,
  lazy: (schema) => code`${z}.lazy(() => ${schema})`,
};

function numberSchema(checks: NumberChecks): Code {
  const { integer, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = checks;
  const bounds = [
    call("min", minimum),
    call("max", maximum),
    call("gt", exclusiveMinimum),
    call("lt", exclusiveMaximum),
    call("multipleOf", multipleOf),
  ];
  // `int` of zod takes safe integers alone, JSON has others.
  const whole = integer === true ? code`.refine(Number.isInteger, "Expected an integer")` : none;
  return code`${z}.number()${join(bounds, "")}${whole}`;
}

function printProperty({ key, schema, optional }: DialectProperty): Code {
  return code`${key}: ${schema}${optional ? code`.optional()` : none}`;
}

const METHODS = {
  min: code`min`,
  max: code`max`,
  gt: code`gt`,
  lt: code`lt`,
  multipleOf: code`multipleOf`,
} as const;

function call(method: keyof typeof METHODS, value: number | undefined): Code {
  return value === undefined ? none : code`.${METHODS[method]}(${literal(value)})`;
}
