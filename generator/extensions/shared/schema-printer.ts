/** Schemas of the model in the words of a library. */
import type {
  Constraints,
  Json,
  ObjectSchema,
  PrimitiveSchema,
  Schema,
  TypeDeclaration,
  UnionSchema,
} from "../../model/model.js";
import { code, join, literal, propertyKey, type Code, type ImportedSymbol } from "../../typescript/text/text.js";
import type { CheckedFormat, Dialect, ListChecks, NumberChecks, StringChecks } from "./dialect.js";
import { representationOf } from "../../typescript/plan/representation.js";

export interface SchemaPrinting {
  readonly dialect: Dialect;
  readonly types: ReadonlyMap<string, TypeDeclaration>;
  /** Whether bounds, patterns and formats are checked. */
  readonly checks: boolean;
  /** Whether variants may be told apart by a discriminator, which hides their types from the compiler. */
  readonly discriminate: boolean;
  /** In which direction raw bytes go. */
  readonly way: "request" | "response";
  /** The schema of a declared type, and whether it is there when the module is loaded. */
  readonly refer: (type: string) => { readonly schema: ImportedSymbol; readonly ready: boolean };
}

export function printSchema(schema: Schema, printing: SchemaPrinting): Code {
  const { dialect } = printing;
  const print = (each: Schema): Code => printSchema(each, printing);
  switch (schema.kind) {
    case "ref": {
      const { schema: symbol, ready } = printing.refer(schema.type);
      return ready ? code`${symbol}` : dialect.lazy(code`${symbol}`);
    }
    case "primitive":
      return printPrimitive(schema, printing);
    case "literal":
      return printConstant(schema.value, dialect);
    case "enum": {
      const values = schema.members.map(({ value }) => value);
      if (!schema.open || values.length === 0)
        return values.length === 0 ? dialect.plain("never") : dialect.literals(values);
      const kinds = new Set(values.map((value) => typeof value));
      const open = [
        ...(kinds.has("string") ? [dialect.string({})] : []),
        ...(kinds.has("number") ? [dialect.number({})] : []),
        ...(kinds.has("boolean") ? [dialect.literals(values.filter((value) => typeof value === "boolean"))] : []),
      ];
      return oneOf(open, dialect);
    }
    case "array":
      return dialect.array(print(schema.items), printing.checks ? listChecks(schema.constraints) : {});
    case "tuple":
      return dialect.tuple(
        schema.items.map(print),
        schema.required,
        schema.rest === undefined ? undefined : print(schema.rest),
      );
    case "object":
      return printObject(schema, printing);
    case "union":
      return printUnion(schema, printing);
    case "intersection": {
      const [first, ...others] = schema.members.map(print);
      return others.reduce((left, right) => dialect.intersection(left, right), first ?? dialect.plain("unknown"));
    }
    case "binary": {
      const classes =
        printing.way === "response"
          ? [code`Blob`]
          : [code`Blob`, code`Uint8Array`, code`ArrayBuffer`, code`ReadableStream<Uint8Array>`];
      return oneOf(
        classes.map((name) => dialect.instance(name)),
        dialect,
      );
    }
    case "unknown":
    case "never":
      return dialect.plain(schema.kind);
  }
}

/** Lists and objects item by item: a schema of one value. */
function printConstant(value: Json, dialect: Dialect): Code {
  if (value === null) return dialect.plain("null");
  if (typeof value !== "object") return dialect.literals([value]);
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => printConstant(item, dialect));
    return dialect.tuple(items, items.length, undefined);
  }
  const members = Object.entries(value).map(([name, member]) => ({
    key: propertyKey(name, "value"),
    schema: printConstant(member, dialect),
    optional: false,
  }));
  return dialect.object(members, undefined);
}

function printPrimitive(schema: PrimitiveSchema, { dialect, checks }: SchemaPrinting): Code {
  const { constraints = {} } = schema;
  const representation = representationOf(schema);
  switch (representation) {
    case "string":
      return dialect.string(checks ? stringChecks(schema) : {});
    case "number": {
      const integer = schema.type === "integer" ? { integer: true } : {};
      return dialect.number(checks ? { ...integer, ...numberChecks(constraints) } : integer);
    }
    case "Date":
      return dialect.plain("date");
    case "Uint8Array":
      return dialect.instance(code`Uint8Array`);
    default:
      return dialect.plain(representation);
  }
}

/** A string in code that is a number on the wire has no bounds of strings. */
function stringChecks({ type, format, constraints = {} }: PrimitiveSchema): StringChecks {
  if (type !== "string") return {};
  const { minLength, maxLength, pattern } = constraints;
  return {
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(pattern === undefined || !isPattern(pattern) ? {} : { pattern }),
    ...(format !== undefined && isCheckedFormat(format) ? { format } : {}),
  };
}

function numberChecks({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Constraints): NumberChecks {
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(exclusiveMinimum === undefined ? {} : { exclusiveMinimum }),
    ...(exclusiveMaximum === undefined ? {} : { exclusiveMaximum }),
    // Remainders of fractions are not exact.
    ...(multipleOf === undefined || multipleOf <= 0 || !Number.isInteger(multipleOf) ? {} : { multipleOf }),
  };
}

function listChecks({ minItems, maxItems }: Constraints = {}): ListChecks {
  return { ...(minItems === undefined ? {} : { minItems }), ...(maxItems === undefined ? {} : { maxItems }) };
}

/** Whether a pattern is one of ECMA-262 (JSON Schema 2020-12 §6.4); others cannot be checked. */
export function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").source !== "";
  } catch {
    return false;
  }
}

const FORMATS: Readonly<Record<CheckedFormat, true>> = {
  "date-time": true,
  date: true,
  email: true,
  ipv4: true,
  ipv6: true,
  uri: true,
  uuid: true,
};

function isCheckedFormat(format: string): format is CheckedFormat {
  return Object.hasOwn(FORMATS, format);
}

function printObject(schema: ObjectSchema, printing: SchemaPrinting): Code {
  const { dialect } = printing;
  const { properties, additional } = schema;
  const rest = additional === undefined ? undefined : printSchema(additional, printing);
  if (properties.length === 0) return rest === undefined ? dialect.object([], "unknown") : dialect.record(rest);
  return dialect.object(
    properties.map((property) => ({
      key: propertyKey(property.name, "value"),
      schema: printSchema(property.schema, printing),
      optional: !property.required,
    })),
    additional?.kind === "unknown" ? "unknown" : rest,
  );
}

function printUnion(schema: UnionSchema, printing: SchemaPrinting): Code {
  const { dialect } = printing;
  const isNull = (variant: Schema): boolean => variant.kind === "primitive" && variant.type === "null";
  const others = schema.variants.filter((variant) => !isNull(variant));
  const known = printing.discriminate ? variantsOf(schema, others, printing) : undefined;
  const union = oneOf(
    others.map((variant) => printSchema(variant, printing)),
    dialect,
  );
  const property = schema.discriminator?.property;
  const chosen = known === undefined || property === undefined ? union : dialect.variant(property, known, union);
  if (others.length === 0) return dialect.plain("null");
  return others.length < schema.variants.length ? dialect.nullable(chosen) : chosen;
}

/** The variants by the value of the discriminator, where each is an object with a value of its own. */
function variantsOf(
  { discriminator }: UnionSchema,
  variants: readonly Schema[],
  printing: SchemaPrinting,
): readonly { readonly value: string; readonly schema: Code }[] | undefined {
  if (discriminator === undefined || variants.length < 2) return undefined;
  const found = variants.map((variant) => {
    const object = variant.kind === "ref" ? printing.types.get(variant.type)?.schema : variant;
    if (object?.kind !== "object") return undefined;
    const own = object.properties.find(({ name, required }) => name === discriminator.property && required)?.schema;
    if (own?.kind !== "literal" || typeof own.value !== "string") return undefined;
    return { value: own.value, schema: printSchema(variant, printing) };
  });
  const known = found.filter((each) => each !== undefined);
  const isClear = known.length === variants.length && new Set(known.map(({ value }) => value)).size === known.length;
  return isClear ? known : undefined;
}

function oneOf(variants: readonly Code[], dialect: Dialect): Code {
  const [only = dialect.plain("never"), ...others] = new Set(variants);
  return others.length === 0 ? only : dialect.union([only, ...others]);
}

/** `"a", "b"` */
export function literalList(values: readonly (string | number | boolean)[]): Code {
  return join(
    values.map((value) => literal(value)),
    ", ",
  );
}
