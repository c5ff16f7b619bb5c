import { describe, expect, it } from "vitest";
import { conforms, sampleCall, sampleValue } from "../../../generator/typescript/plan/samples.js";
import { declaredTypes } from "../../../generator/typescript/plan/types.js";
import type { Json, Schema, TypeDeclaration } from "../../../generator/model/model.js";
import {
  bytes,
  content,
  declaration,
  number,
  object,
  operation,
  options,
  parameter,
  pathArgument,
  ref,
  request,
  text,
  texts,
} from "./sample-model.js";

const kinds: Schema = {
  kind: "enum",
  origin: "#",
  type: "string",
  open: false,
  members: [
    { key: "A", value: "a" },
    { key: "B", value: "b" },
  ],
};
const nothing: Schema = { kind: "primitive", origin: "#", type: "null", value: "null" };
const date: Schema = { kind: "primitive", origin: "#", type: "string", value: "instant" };
const endless: TypeDeclaration = declaration("Endless", object({ next: ref("Endless") }));
const list: TypeDeclaration = declaration("Node", object({ value: text, "next?": ref("Node") }));
const types = new Map(
  declaredTypes([endless, list, declaration("Loop", ref("Loop"))]).map((each) => [each.name, each]),
);

describe("conforms", () => {
  it.each<[string, Json, Schema, boolean]>([
    ["a string", "a", text, true],
    ["a number for a string", 1, text, false],
    ["a value of an enum", "a", kinds, true],
    ["another value of a closed enum", "c", kinds, false],
    ["another value of an open enum", "c", { ...kinds, open: true } as Schema, true],
    ["an object", { id: "a" }, object({ id: text, "more?": number }), true],
    ["an object with a property too few", {}, object({ id: text }), false],
    ["an object with a property too many", { id: "a", other: 1 }, object({ id: text }), false],
    ["a map", { a: 1, b: 2 }, { kind: "object", origin: "#", properties: [], additional: number }, true],
    ["a list", ["a", "b"], texts, true],
    ["a list with a wrong item", ["a", 1], texts, false],
    ["a tuple", ["a", 1], { kind: "tuple", origin: "#", items: [text, number], required: 1 }, true],
    ["a tuple too long", ["a", 1, 2], { kind: "tuple", origin: "#", items: [text, number], required: 1 }, false],
    ["a variant", null, { kind: "union", origin: "#", variants: [text, nothing] }, true],
    [
      "an intersection",
      { id: "a", name: "b" },
      { kind: "intersection", origin: "#", members: [object({ id: text }), object({ name: text })] },
      true,
    ],
    [
      "half an intersection",
      { id: "a" },
      { kind: "intersection", origin: "#", members: [object({ id: text }), object({ name: text })] },
      false,
    ],
    ["a date as text, where code has a Date", "2020-01-01", date, false],
    ["anything for unknown", { a: [{ b: null }] }, { kind: "unknown", origin: "#" }, true],
    ["bytes", "a", bytes, false],
    ["a reference", { value: "a", next: { value: "b" } }, ref("Node"), true],
    ["an alias of itself", "a", ref("Loop"), true],
    [
      "a key that would set a prototype",
      JSON.parse('{"__proto__": "a"}') as Json,
      { kind: "object", origin: "#", properties: [], additional: text },
      false,
    ],
  ])("%s", (_, value, schema, expected) => {
    expect(conforms(value, schema, types)).toBe(expected);
  });

  it("gives up on values that are no examples", () => {
    let deep: Json = "a";
    for (let level = 0; level < 5000; level++) deep = [deep];
    expect(conforms(deep, { kind: "unknown", origin: "#" }, types)).toBe(false);
    expect(
      conforms(
        Array.from({ length: 5000 }, () => "a"),
        texts,
        types,
      ),
    ).toBe(false);
  });
});

describe("sampleValue", () => {
  it.each<[string, Schema, Json | undefined]>([
    ["a string", text, "name"],
    ["the document's example", { ...text, doc: { examples: [{ value: 5 }, { value: "five" }] } } as Schema, "five"],
    ["an enum", kinds, "a"],
    [
      "an object: what it needs",
      object({ id: text, "more?": number, kind: kinds, tags: texts }),
      { id: "id", kind: "a", tags: [] },
    ],
    ["a union: its first variant that is something", { kind: "union", origin: "#", variants: [nothing, number] }, 1],
    ["a reference", ref("Node"), { value: "value" }],
    ["bytes", bytes, undefined],
    ["a Date", date, undefined],
    ["an endless type", ref("Endless"), undefined],
  ])("%s", (_, schema, expected) => {
    expect(sampleValue(schema, types, "name")).toEqual(expected);
  });
});

describe("sampleCall", () => {
  const thing = object({ id: text, "name?": text });

  it("uses the document's examples that fit, and says so", () => {
    const call = operation("update", "/things/{id}", {
      arguments: [
        pathArgument("id"),
        request(object({ "dry?": text, token: text, id: text }), {
          members: [
            { name: "dry", in: "query", parameter: "dry", required: false },
            { name: "token", in: "header", parameter: "token", required: true },
          ],
          body: { kind: "rest" },
        }),
        options(),
      ],
      parameters: [parameter("id", "path", { doc: { examples: [{ value: 7 }, { value: "seven" }] } })],
      requestBody: {
        origin: "#",
        required: true,
        content: [
          content("json", "application/json", thing, {
            examples: [{ value: { name: "no id" } }, { value: { id: "x" } }],
          }),
        ],
      },
    });
    expect(sampleCall(call, types)).toEqual({ values: ["seven", { token: "token", id: "x" }], fromDocument: true });
  });

  it("makes values up where there are none, and leaves out what is not needed", () => {
    expect(
      sampleCall(
        operation("get", "/things/{id}", {
          arguments: [pathArgument("id"), request(thing, { required: false }), options()],
          parameters: [parameter("id", "path")],
        }),
        types,
      ),
    ).toEqual({ values: ["id"], fromDocument: false });
    expect(
      sampleCall(operation("send", "/things", { arguments: [request(object({ file: bytes })), options()] }), types),
    ).toBeUndefined();
  });
});
