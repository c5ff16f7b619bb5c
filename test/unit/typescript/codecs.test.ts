import { describe, expect, test } from "vitest";
import { planCodecs } from "../../../generator/typescript/plan/codec-modules.js";
import type { DeclaredType } from "../../../generator/typescript/plan/schemas.js";
import { codecConstant, codecOf, hasBigIntegers } from "../../../generator/typescript/plan/codecs.js";
import type { Expression } from "../../../generator/typescript/plan/expression.js";
import { printExpression } from "../../../generator/typescript/print/print-expression.js";
import { bareText } from "../../../generator/typescript/text/text.js";
import type { Schema } from "../../../generator/model/model.js";
import type { SdkModel } from "../../../generator/typescript/plan/names/sdk-model.js";
import { object, ref, typesOf } from "../model/schemas-of.js";

const origin = "#/x";
const text: Schema = { kind: "primitive", origin, type: "string", value: "text" };
const date: Schema = { kind: "primitive", origin, type: "string", format: "date-time", value: "instant" };
const big: Schema = { kind: "primitive", origin, type: "integer", format: "int64", value: "integer64" };

function property(
  name: string,
  schema: Schema,
  required = false,
): Extract<Schema, { kind: "object" }>["properties"][number] {
  return { name, schema, required, readOnly: false, writeOnly: false };
}

function declared(name: string, schema: Schema, more: Partial<DeclaredType> = {}): DeclaredType {
  return { origin, name, module: "types/shared", schema, usage: "response", ...more };
}

function printed(expression: Expression): string {
  return bareText(printExpression(expression, new Map()));
}

describe("codecs", () => {
  const types = new Map(
    [
      declared(
        "Event",
        {
          kind: "object",
          origin,
          properties: [property("at", date, true), property("kind", { kind: "literal", origin, value: "event" }, true)],
        },
        { conversions: ["instant"] },
      ),
      declared("Plain", { kind: "object", origin, properties: [property("name", text, true)] }),
      declared("Big", big, { conversions: ["integer64"], module: "types/users" }),
    ].map((declaration) => [declaration.name, declaration]),
  );
  const event: Schema = { kind: "ref", origin, type: "Event" };
  const plain: Schema = { kind: "ref", origin, type: "Plain" };

  test.each<[Schema, string | undefined]>([
    [text, undefined],
    [plain, undefined],
    [date, "dateTime"],
    [{ ...date, format: "date" }, "date"],
    [big, "int64"],
    [{ ...big, type: "string" } as Schema, "int64Text"],
    [{ kind: "primitive", origin, type: "integer", format: "int64", value: "text" }, "int64String"],
    [
      {
        kind: "primitive",
        origin,
        type: "string",
        value: "bytes",
        constraints: { contentEncoding: "base64url" },
      },
      "base64url",
    ],
    [event, "() => EventCodec"],
    [{ kind: "array", origin, items: event }, "{ array: () => EventCodec }"],
    [{ kind: "tuple", origin, items: [text, date], required: 2 }, "{ tuple: [undefined, dateTime] }"],
    [
      { kind: "object", origin, properties: [property("a b", date), property("c", text)], additional: big },
      '{ object: { "a b": dateTime }, rest: int64 }',
    ],
    [
      { kind: "union", origin, variants: [date, { kind: "primitive", origin, type: "null", value: "null" }] },
      "dateTime",
    ],
    [
      { kind: "union", origin, variants: [plain, event, date] },
      '{ oneOf: [dateTime, { object: {}, has: ["name"] }, () => EventCodec] }',
    ],
    [{ kind: "union", origin, variants: [plain, text] }, undefined],
    [{ kind: "intersection", origin, members: [plain, event] }, "() => EventCodec"],
  ])("%#", (schema, expected) => {
    const codec = codecOf(schema, types);
    expect(codec === undefined ? undefined : printed(codec)).toBe(expected);
  });

  test("are declared beside the types of their module", () => {
    expect(codecConstant("Big", types)).toEqual({
      kind: "constant",
      name: "BigCodec",
      module: "internal/codecs/users",
    });
    expect([
      hasBigIntegers(event, types),
      hasBigIntegers({ kind: "array", origin, items: { kind: "ref", origin, type: "Big" } }, types),
    ]).toEqual([false, true]);
  });

  test("of declared types are constants of one module, recursive ones by reference", () => {
    const built = typesOf(
      {
        Tree: object({ at: { type: "string", format: "date-time" }, children: { type: "array", items: ref("Tree") } }),
        Event: { oneOf: [ref("Created"), ref("Renamed")] },
        Created: object({ kind: { const: "created" }, at: { type: "string", format: "date" } }, ["kind", "at"]),
        Renamed: object({ kind: { const: "renamed" }, name: { type: "string" } }, ["kind"]),
      },
      undefined,
      { dates: "Date" },
    );
    const model = { types: built.types } as unknown as SdkModel;
    const types = new Map(built.types.map((type) => [type.name, type]));
    const options = { operationIds: true, errorMessages: "short" } as const;
    const [module, ...others] = planCodecs({ model, types, options });
    expect(others).toEqual([]);
    expect(module?.module).toBe("internal/codecs/shared");
    expect(module?.constants.map(({ name, value }) => `${name}: ${printed(value)}`)).toEqual([
      "TreeCodec: { object: { at: dateTime, children: { array: () => TreeCodec } } }",
      'EventCodec: { oneOf: [() => CreatedCodec, { object: {}, has: ["kind"], equals: { kind: ["renamed"] } }] }',
      'CreatedCodec: { object: { at: date }, has: ["kind", "at"], equals: { kind: ["created"] } }',
    ]);
  });

  test("of a variant that is told apart in the union only, by its tag and its own conversions", () => {
    const built = typesOf(
      {
        Pet: {
          oneOf: [ref("Cat"), ref("Dog")],
          discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "Dog" } },
        },
        Cat: object({ at: { type: "string", format: "date-time" } }),
        Dog: object({ at: { type: "string" } }),
      },
      undefined,
      { dates: "Date" },
    );
    const own = new Map(built.types.map((type) => [type.name, type]));
    const codec = codecOf(built.type("Pet").schema, own);
    expect(codec === undefined ? undefined : printed(codec)).toBe(
      '{ oneOf: [{ allOf: [{ object: {}, has: ["kind"], equals: { kind: ["cat"] } }, () => CatCodec] }, ' +
        '{ allOf: [{ object: {}, has: ["kind"], equals: { kind: ["dog"] } }, { object: {} }] }] }',
    );
  });
});
