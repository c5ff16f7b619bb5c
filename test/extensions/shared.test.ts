/** What the extensions have in common: names, texts for patterns, examples of schemas, values in code. */
import { describe, expect, test } from "vitest";
import { codeValue } from "../../generator/extensions/shared/code-values.js";
import { exampleOf, type ExampleSource } from "../../generator/extensions/shared/examples.js";
import { createNames, operationName, resourceName, topResource } from "../../generator/extensions/shared/names.js";
import { pathParts, pathTemplate } from "../../generator/extensions/shared/paths.js";
import { patternExample } from "../../generator/extensions/shared/pattern-example.js";
import type { Constraints, Property, Schema, TypeDeclaration } from "../../generator/index.js";

const origin = "#/components/schemas/x";
const text: Schema = { kind: "primitive", type: "string", value: "text", origin };
const number = (constraints: Constraints, type: "number" | "integer" = "integer"): Schema => ({
  kind: "primitive",
  type,
  value: "number",
  constraints,
  origin,
});
const formatted = (format: string, constraints: Constraints = {}): Schema => ({
  ...text,
  kind: "primitive",
  type: "string",
  value: "text",
  format,
  constraints,
  origin,
});
const property = (name: string, schema: Schema, more: Partial<Property> = {}): Property => ({
  name,
  schema,
  required: true,
  readOnly: false,
  writeOnly: false,
  ...more,
});
const object = (...properties: readonly Property[]): Schema => ({ kind: "object", properties, origin });
const ref = (type: string): Schema => ({ kind: "ref", type, origin });
const declared = (name: string, schema: Schema): TypeDeclaration => ({
  name,
  schema,
  origin,
  usage: "both",
});
const types = (...list: readonly TypeDeclaration[]): ExampleSource["types"] =>
  new Map(list.map((type) => [type.name, type]));

test("names are the method's and those of the resources", () => {
  expect(operationName({ access: ["actions", "triggers", "list"] })).toBe("listActionsTriggers");
  expect(operationName({ access: ["ping"] })).toBe("ping");
  expect(resourceName(["actions", "triggers"])).toBe("actionsTriggers");
  expect(topResource("resources/actions/triggers")).toBe("actions");
  const unique = createNames();
  expect([unique("a"), unique("a"), unique("a_"), unique("b")]).toEqual(["a", "a_", "a__", "b"]);
});

test("paths are text and names in turn", () => {
  const value = (key: string) => ({ kind: "value", member: { key, value: { kind: "local", name: key } } }) as const;
  const path = {
    kind: "path",
    parts: [{ kind: "text", text: "/a/" }, value("id"), value("rest"), { kind: "text", text: ":b" }],
  } as const;
  expect(pathParts(path)).toEqual(["/a/", "id", "", "rest", ":b"]);
  expect(pathTemplate(path)).toBe("/a/{id}{rest}:b");
  expect(pathTemplate({ kind: "literal", value: "/a" })).toBe("/a");
});

describe("a text for a pattern", () => {
  test.for([
    ["^[A-Z]{3}$", "AAA"],
    [String.raw`^\d{4}-\d{2}$`, "0000-00"],
    ["^(a|b)+c?$", "ac"],
    ["^act_[A-Za-z0-9]{16,32}$", `act_${"A".repeat(16)}`],
    ["^(?:[a-z]+\\.)*[a-z]+$", "a.a"],
    ["^(?<year>[0-9]{2})$", "00"],
    ["[^/]+", "A"],
    ["^a{0}b$", "b"],
    ["^a{0,2}$", "a"],
    [String.raw`^\[x\]$`, "[x]"],
    [String.raw`^[\w.-]+@[\w.-]+$`, "a@a"],
  ])("%s", ([pattern = "", expected]) => {
    expect(patternExample(pattern)).toBe(expected);
    expect(new RegExp(pattern, "u").test(expected ?? "")).toBe(true);
  });

  test.for(["(", "^(?!x)x$", String.raw`^\p{L}$`, String.raw`(a)\1b`, "^a{300}$", "[z-a]", "^(?=b)$"])(
    "none for %s",
    (pattern) => {
      expect(patternExample(pattern)).toBeUndefined();
    },
  );
});

describe("an example", () => {
  const of = (schema: Schema, source: Partial<ExampleSource> = {}): unknown =>
    exampleOf([], schema, { types: new Map(), way: "response", ...source });

  test.for<[Constraints, number]>([
    [{}, 1],
    [{ minimum: 5 }, 5],
    [{ maximum: 0 }, 0],
    [{ exclusiveMinimum: 7 }, 8],
    [{ exclusiveMaximum: 1 }, 0],
    [{ multipleOf: 10 }, 10],
    [{ minimum: 11, multipleOf: 10 }, 20],
    [{ maximum: 15, minimum: 11, multipleOf: 5 }, 15],
  ])("of a number within %o", ([constraints, expected]) => {
    expect(of(number(constraints))).toBe(expected);
  });

  test("of a text has its format, its pattern and its length", () => {
    expect(of(formatted("date"))).toBe("2024-01-01");
    expect(of(formatted("unknown", { minLength: 8 }))).toBe("valuexxx");
    expect(of(formatted("", { maxLength: 2 }))).toBe("va");
    expect(of(formatted("", { pattern: "^[0-9]{2}$" }))).toBe("00");
  });

  test("is the document's, where it is of the right kind", () => {
    expect(of({ ...number({}), doc: { examples: [{ value: "1" }, { value: 7 }] } })).toBe(7);
    expect(of({ ...number({}), default: "none" })).toBe(1);
    expect(exampleOf([{ value: "whole" }], number({}), { types: new Map(), way: "response" })).toBe("whole");
  });

  test("of a type inside itself ends, and is none where it cannot", () => {
    const optional = declared(
      "Tree",
      object(property("child", ref("Tree"), { required: false }), property("name", text)),
    );
    expect(of(ref("Tree"), { types: types(optional) })).toEqual({ name: "name" });
    const endless = declared("Tree", object(property("child", ref("Tree"))));
    expect(of(ref("Tree"), { types: types(endless) })).toBeUndefined();
  });

  test("of a request has no read-only properties, of a response no write-only ones", () => {
    const schema = object(property("id", text, { readOnly: true }), property("secret", text, { writeOnly: true }));
    expect(of(schema)).toEqual({ id: "id" });
    expect(of(schema, { way: "request" })).toEqual({ secret: "secret" });
  });

  test("of bytes is there where something stands for them", () => {
    const schema = object(property("file", { kind: "binary", origin }));
    expect(of(schema)).toBeUndefined();
    expect(of(schema, { bytes: "bytes" })).toEqual({ file: "bytes" });
  });

  test("of a unique list differs", () => {
    expect(of({ kind: "array", items: number({}), constraints: { minItems: 3, uniqueItems: true }, origin })).toEqual([
      1, 2, 3,
    ]);
  });
});

test("values of the wire are in code what the schema says", () => {
  const schema = object(
    property("at", { ...formatted("date-time"), kind: "primitive", type: "string", value: "instant" }),
    property("big", { kind: "primitive", type: "integer", value: "integer64", origin }),
    property("digits", { kind: "primitive", type: "integer", value: "text", origin }),
    property("raw", { kind: "binary", origin }),
    property("either", { kind: "union", variants: [number({}), text], origin }),
    property("__proto__", text),
  );
  const value = JSON.parse(
    '{"at":"2024-01-01T00:00:00Z","big":1,"digits":2,"raw":"bytes","either":"x","__proto__":"y","more":[1]}',
  );
  expect(codeValue(value, schema, new Map())).toBe(
    '{ at: new Date("2024-01-01T00:00:00Z"), big: BigInt(1), digits: "2", raw: new Blob(["bytes"]), either: "x", ["__proto__"]: "y", more: [1] }',
  );
});
