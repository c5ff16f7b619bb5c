/** What the schemas of the option table say, in words and as checks. */
import * as v from "valibot";
import type { OptionRow } from "./index.js";

/** How a value is written on the command line. */
export type FlagValue = "switch" | "text" | "number";

/** One thing that is wrong with the value of an option. */
export interface ValueProblem {
  /** From the option's value to the wrong part: `[0, "kind"]`. */
  readonly path: readonly (string | number)[];
  /** `must be one of "auto", "prettier"; it is "biome"`. */
  readonly message: string;
}

/** How the row's flag takes its value; a repeatable flag takes one of these at a time. */
export function flagValue(row: OptionRow): FlagValue {
  const schema = row.repeatable === true ? itemOf(row.schema) : row.schema;
  if (schema.type === "boolean") return "switch";
  return schema.type === "number" ? "number" : "text";
}

/** The values that a row (or one value of a repeatable row) is limited to; `undefined` when it is not. */
export function choicesOf(row: OptionRow): readonly string[] | undefined {
  const { schema } = row;
  return isPicklist(schema) ? schema.options.map(String) : undefined;
}

/** The type of an option's value as TypeScript would write it. */
export function typeText(schema: v.GenericSchema): string {
  if (isPicklist(schema)) return schema.options.map((option) => JSON.stringify(option)).join(" | ");
  if (isArray(schema)) {
    const item = typeText(schema.item);
    return /^[\w.]+$/u.test(item) ? `${item}[]` : `(${item})[]`;
  }
  if (isRecordSchema(schema)) return `{ [name: string]: ${typeText(schema.value)} }`;
  if (isUnion(schema)) return schema.options.map(typeText).join(" | ");
  if (isObject(schema)) {
    const members = Object.entries(schema.entries).map(([name, member]) =>
      isOptional(member) ? `${name}?: ${typeText(member.wrapped)}` : `${name}: ${typeText(member)}`,
    );
    return `{ ${members.join("; ")} }`;
  }
  return schema.type;
}

/** Checks a value; an empty list means that it is right. */
export function checkValue(schema: v.GenericSchema, value: unknown): ValueProblem[] {
  const result = v.safeParse(schema, value);
  if (result.success) return [];
  return result.issues.map((issue) => ({ path: (issue.path ?? []).map(pathKey), message: describe(issue) }));
}

/** Valibot's names of types and checks, as a person would say them. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["string", "a text"],
  ["number", "a number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["record", "an object"],
  ["strict_object", "an object"],
  ["integer", "a whole number"],
]);

function describe(issue: v.BaseIssue<unknown>): string {
  if (issue.type === "raw_check") return issue.message;
  if (issue.type === "strict_object" && issue.expected === "never") return `has no member ${issue.received}`;
  return `must be ${expectation(issue)}; it is ${issue.received}`;
}

function expectation(issue: v.BaseIssue<unknown>): string {
  const expected = issue.expected?.replaceAll(/^\(|\)$/gu, "").replaceAll(" | ", ", ") ?? "";
  if (issue.type === "min_value") return `at least ${expected.replace(/^>=/u, "")}`;
  if (issue.type === "check" || issue.type === "custom" || issue.type === "regex") return issue.message;
  if (issue.type === "starts_with") return `a text that starts with ${expected}`;
  return WORDS.get(issue.type) ?? (expected.includes(", ") ? `one of ${expected}` : expected);
}

function pathKey(item: v.IssuePathItem): string | number {
  return typeof item.key === "number" ? item.key : String(item.key);
}

function itemOf(schema: v.GenericSchema): v.GenericSchema {
  return isArray(schema) ? schema.item : schema;
}

function isPicklist(
  schema: v.GenericSchema,
): schema is v.GenericSchema & { readonly options: readonly (string | number)[] } {
  return schema.type === "picklist";
}

function isArray(schema: v.GenericSchema): schema is v.GenericSchema & { readonly item: v.GenericSchema } {
  return schema.type === "array";
}

function isRecordSchema(schema: v.GenericSchema): schema is v.GenericSchema & { readonly value: v.GenericSchema } {
  return schema.type === "record";
}

function isUnion(
  schema: v.GenericSchema,
): schema is v.GenericSchema & { readonly options: readonly v.GenericSchema[] } {
  return schema.type === "union";
}

function isObject(
  schema: v.GenericSchema,
): schema is v.GenericSchema & { readonly entries: Readonly<Record<string, v.GenericSchema>> } {
  return schema.type === "strict_object";
}

function isOptional(schema: v.GenericSchema): schema is v.GenericSchema & { readonly wrapped: v.GenericSchema } {
  return schema.type === "optional";
}
