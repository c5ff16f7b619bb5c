/** Values of the wrong type: what is converted, what is left out, and what is an error. */
import { describe, expect, it } from "vitest";
import { at, codes, lines, loadValue, openapi, withSchemas } from "./load-fixture.js";

const ok = { "200": { description: "ok" } };

/** Lines of a schema called Subject without the file. */
async function schema(subject: unknown): Promise<{ readonly lines: readonly string[]; readonly after: unknown }> {
  const result = await loadValue(withSchemas({ Subject: subject }));
  return {
    lines: lines(result).map((line) => line.replace(/ api\.json:\d+:\d+/, "")),
    after: at(result, "#/components/schemas/Subject"),
  };
}

describe("schemas", () => {
  it("lose limits that are no numbers, and take those in quotes", async () => {
    const result = await schema({
      minLength: "0);alert(1);(",
      maxLength: "10",
      minimum: "-1.5",
      maximum: {},
      minItems: -1,
      maxItems: 1.5,
      uniqueItems: "true",
      multipleOf: null,
    });
    expect(result.lines).toEqual([
      'value-ignored `minLength` of a schema must be an integer from 0, not the string "0);alert(1);("; it is left out.',
      'value-converted `maxLength` of a schema is the string "10"; it is read as 10.',
      'value-converted `minimum` of a schema is the string "-1.5"; it is read as -1.5.',
      "value-ignored `maximum` of a schema must be a number, not an object; it is left out.",
      "value-ignored `minItems` of a schema must be an integer from 0, not the number -1; it is left out.",
      "value-ignored `maxItems` of a schema must be an integer from 0, not the number 1.5; it is left out.",
      'value-converted `uniqueItems` of a schema is the string "true"; it is read as true.',
      "value-ignored `multipleOf` of a schema must be a number, not null; it is left out.",
    ]);
    expect(result.after).toEqual({ maxLength: 10, minimum: -1.5, uniqueItems: true });
  });

  it("are refused where the wrong type would make another type", async () => {
    const result = await schema({
      properties: ["a"],
      allOf: {},
      oneOf: "x",
      items: 1,
      additionalProperties: "yes",
      enum: "x",
      type: 5,
      required: true,
      nullable: "yes",
    });
    expect(result.lines).toEqual([
      "structure-invalid `properties` of a schema must be a map whose values are each a schema, not a list.",
      "structure-invalid `allOf` of a schema must be a list whose items are each a schema, not an object.",
      'structure-invalid `oneOf` of a schema must be a list whose items are each a schema, not the string "x".',
      "structure-invalid `items` of a schema must be a schema, not the number 1.",
      'structure-invalid `additionalProperties` of a schema must be a schema, not the string "yes".',
      'structure-invalid `enum` of a schema must be a list, not the string "x".',
      "structure-invalid `type` must be a string or a list of strings, not the number 5.",
      "value-ignored `required` of a schema must be a list of strings, not true; it is left out.",
      'value-ignored `nullable` must be true or false, not the string "yes"; it is left out.',
    ]);
    expect(result.after).toEqual({});
  });

  it("stay in their place as anything when they are none", async () => {
    const result = await schema({ properties: { a: "string", b: null, c: true, __proto__x: 1 }, allOf: [1, {}] });
    expect(result.lines).toEqual([
      'structure-invalid "a" must be a schema, not the string "string".',
      'value-ignored "b" must be a schema, not null; it is left out.',
      'structure-invalid "__proto__x" must be a schema, not the number 1.',
      "structure-invalid Item 1 must be a schema, not the number 1.",
    ]);
    expect(result.after).toEqual({ properties: { a: {}, b: {}, c: true, __proto__x: {} }, allOf: [{}, {}] });
  });

  it("keep a property called `__proto__`", async () => {
    const subject: unknown = JSON.parse('{"properties": {"__proto__": null, "constructor": {"type": "string"}}}');
    const { after } = await schema(subject);
    expect(JSON.stringify(after)).toBe('{"properties":{"__proto__":{},"constructor":{"type":"string"}}}');
  });

  it("have the types of JSON Schema", async () => {
    expect((await schema({ type: "date" })).lines).toEqual([
      'schema-type-unknown "date" is no type of JSON Schema; any value is accepted.',
    ]);
    expect((await schema({ type: "String" })).after).toEqual({ type: "string" });
    expect((await schema({ type: ["string", "any", "null"] })).after).toEqual({ type: ["string", "null"] });
    expect((await schema({ type: "file" })).after).toMatchObject({ type: "string", format: "binary" });
  });

  it("list required names once, as strings", async () => {
    const result = await schema({ required: ["a", "a", 1, "__proto__"] });
    expect(result.lines).toEqual(['value-ignored `required` lists "a" twice; that is left out.']);
    expect(result.after).toEqual({ required: ["a", "__proto__"] });
  });
});

describe("the rest of a description", () => {
  it("is refused where an operation depends on it", async () => {
    const result = await loadValue(
      openapi({
        paths: {
          "/a": {
            get: { operationId: 42, tags: [null, 1, {}], parameters: {}, requestBody: [], responses: ok },
            put: "x",
          },
          "/b": [],
        },
        components: { schemas: null, parameters: { P: 1 } },
        servers: {},
        tags: [null, "a", { name: null }],
      }),
    );
    expect(lines(result).map((line) => line.replace(/ api\.json:\d+:\d+/, ""))).toEqual([
      "structure-invalid `servers` of the OpenAPI Object must be a list whose items are each a Server Object, not an object.",
      "value-ignored Item 1 must be a Tag Object, not null; it is left out.",
      'structure-invalid Item 2 must be a Tag Object, not the string "a".',
      "structure-invalid `/b` of the Paths Object must be a Path Item Object, not a list.",
      'structure-invalid `put` of a Path Item Object must be an Operation Object, not the string "x".',
      "structure-invalid `operationId` of an Operation Object must be a string, not the number 42.",
      "value-ignored Item 1 of `tags` must be a string, not null; it is left out.",
      "structure-invalid Item 2 of `tags` must be a string, not the number 1.",
      "structure-invalid Item 3 of `tags` must be a string, not an object.",
      "structure-invalid `parameters` of an Operation Object must be a list whose items are each a Parameter Object, not an object.",
      "structure-invalid `requestBody` of an Operation Object must be a Request Body Object, not a list.",
      "value-ignored `schemas` of the Components Object must be a map whose values are each a schema, not null; it is left out.",
      'structure-invalid "P" must be a Parameter Object, not the number 1.',
      "value-ignored `name` of a Tag Object must be a string, not null; it is left out.",
      "tag-invalid A tag has no name; it is left out.",
    ]);
    expect(at(result, "#/paths")).toEqual({ "/a": { get: { tags: [], responses: ok } } });
    expect(at(result, "#/tags")).toEqual([]);
  });

  it("loses texts that are none", async () => {
    const result = await loadValue(
      openapi({
        info: { title: 1, version: 1.5, description: { a: ["*/"] } },
        paths: { "/a": { get: { summary: [], responses: ok } } },
      }),
    );
    expect(codes(result)).toEqual(["value-converted", "value-ignored", "value-ignored"]);
    expect(at(result, "#/info")).toEqual({ title: "1", version: "1.5" });
  });

  it("may stand in for nothing at all", async () => {
    for (const paths of [[], "x", 1]) {
      const result = await loadValue(openapi({ paths }));
      expect(codes(result)).toEqual(["structure-invalid", "document-without-operations"]);
    }
  });

  it("tells unknown fields, each once", async () => {
    const result = await loadValue(
      openapi({
        paths: { "/a": { get: { sumary: "x", "x-ok": 1, responses: ok }, put: { sumary: "y", responses: ok } } },
      }),
    );
    expect(lines(result)).toEqual([
      'field-unknown api.json:10:19 "sumary" is no field of an Operation Object; it is ignored (in 2 places, the first is shown).',
    ]);
  });
});
