/** What a library for schemas has to say, in the words of that library. */
import type { Json } from "../../model/model.js";
import type { Code } from "../../typescript/text/text.js";

/** Bounds of JSON Schema that are checked; what is absent is not. */
export interface StringChecks {
  readonly minLength?: number;
  readonly maxLength?: number;
  /** ECMA-262, with the flag `u`; it compiles. */
  readonly pattern?: string;
  readonly format?: CheckedFormat;
}

export interface NumberChecks {
  readonly integer?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
}

export interface ListChecks {
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Formats that libraries know alike. */
export type CheckedFormat = "date-time" | "date" | "email" | "ipv4" | "ipv6" | "uri" | "uuid";

export interface DialectProperty {
  /** A property key, or a computed one. */
  readonly key: Code;
  readonly schema: Code;
  readonly optional: boolean;
}

/** One of the variants that a discriminator tells apart. */
export interface DialectVariant {
  readonly value: string;
  readonly schema: Code;
}

export interface Dialect {
  /** `zod`: folder below `src/`, and what the files are about. */
  readonly name: "zod" | "valibot";
  /** Package and range. */
  readonly peer: Readonly<Record<string, string>>;
  /** The type of a schema of a type. */
  type(type: Code): Code;
  string(checks: StringChecks): Code;
  number(checks: NumberChecks): Code;
  plain(kind: "boolean" | "null" | "bigint" | "date" | "unknown" | "never"): Code;
  /** An object of a class of the platform. */
  instance(name: Code): Code;
  /** At least one value. */
  literals(values: readonly Exclude<Json, null | object>[]): Code;
  array(items: Code, checks: ListChecks): Code;
  tuple(items: readonly Code[], required: number, rest: Code | undefined): Code;
  /** @param rest What other keys hold: `undefined`: they are ignored; `unknown`: anything. */
  object(properties: readonly DialectProperty[], rest: Code | "unknown" | undefined): Code;
  record(values: Code): Code;
  nullable(schema: Code): Code;
  /** At least two variants. */
  union(variants: readonly Code[]): Code;
  /** @param fallback The union of the variants. */
  variant(property: string, variants: readonly DialectVariant[], fallback: Code): Code;
  intersection(left: Code, right: Code): Code;
  /** A schema that is declared further down, or in another module. */
  lazy(schema: Code): Code;
}
