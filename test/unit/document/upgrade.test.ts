/** Words of OpenAPI 3.0 (and of documents that never left it) in those of OpenAPI 3.2 and JSON Schema 2020-12. */
import { describe, expect, it } from "vitest";
import { at, lines, load, loadValue, openapi, withSchemas } from "./load-fixture.js";

/** One schema before and after. */
async function upgraded(schema: unknown, version = "3.0.3"): Promise<unknown> {
  const result = await loadValue(withSchemas({ Subject: schema, Pet: { type: "object" } }, version));
  expect(lines(result)).toEqual([]);
  return at(result, "#/components/schemas/Subject");
}

const ref = { $ref: "#/components/schemas/Pet" };
const nil = { type: "null" };

describe("nullable", () => {
  const cases: readonly (readonly [name: string, before: unknown, after: unknown])[] = [
    ["beside a type", { type: "string", nullable: true }, { type: ["string", "null"] }],
    ["false", { type: "string", nullable: false }, { type: "string" }],
    ["as an extension", { type: "string", "x-nullable": true }, { type: ["string", "null"] }],
    ["as an extension, false", { type: "string", "x-nullable": false }, { type: "string", "x-nullable": false }],
    ["beside a format only", { format: "date", nullable: true }, { type: ["string", "null"], format: "date" }],
    ["beside a limit only", { minimum: 1, nullable: true }, { type: ["number", "null"], minimum: 1 }],
    [
      "beside an enum",
      { type: "string", enum: ["a"], nullable: true },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    [
      "beside an enum with null",
      { type: "string", enum: ["a", null], nullable: true },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    ["beside a reference", { ...ref, nullable: true, description: "d" }, { description: "d", anyOf: [ref, nil] }],
    [
      "beside a lone allOf",
      { allOf: [ref], nullable: true, description: "d" },
      { description: "d", anyOf: [ref, nil] },
    ],
    [
      "beside allOf",
      { type: "object", allOf: [ref, { type: "object" }], nullable: true },
      { anyOf: [{ type: "object", allOf: [ref, { type: "object" }] }, nil] },
    ],
    [
      "alone in a union",
      { anyOf: [ref, { nullable: true, title: "t" }] },
      { anyOf: [ref, { type: "null", title: "t" }] },
    ],
    ["alone in oneOf", { oneOf: [{ nullable: true }, ref] }, { oneOf: [nil, ref] }],
    [
      "beside something in a union",
      { anyOf: [ref, { nullable: true, minLength: 1 }] },
      { anyOf: [ref, { type: ["string", "null"], minLength: 1 }] },
    ],
    ["beside oneOf", { oneOf: [ref, { type: "string" }], nullable: true }, { oneOf: [ref, { type: "string" }, nil] }],
    [
      "beside anyOf that has null",
      { anyOf: [ref, { enum: [null] }], nullable: true },
      { anyOf: [ref, { enum: [null] }] },
    ],
    [
      "beside properties only",
      { properties: { a: {} }, nullable: true },
      { type: ["object", "null"], properties: { a: {} } },
    ],
    [
      "beside items only",
      { items: { type: "string" }, nullable: true },
      { type: ["array", "null"], items: { type: "string" } },
    ],
    ["alone", { nullable: true }, {}],
    ["alone in anyOf", { anyOf: [ref, { nullable: true }] }, { anyOf: [ref, nil] }],
    [
      "alone and first in oneOf, with words",
      { oneOf: [{ nullable: true, description: "none", example: null, "x-a": 1 }, ref] },
      { oneOf: [{ ...nil, description: "none", examples: [null], "x-a": 1 }, ref] },
    ],
    [
      "alone in anyOf of a nullable schema",
      { nullable: true, anyOf: [ref, { nullable: true }] },
      { anyOf: [ref, nil] },
    ],
    ["alone in allOf", { allOf: [ref, { nullable: true }] }, { anyOf: [{ allOf: [ref, {}] }, nil] }],
    ["false in anyOf", { anyOf: [ref, { nullable: false }] }, { anyOf: [ref, {}] }],
    [
      "beside keywords in anyOf",
      { anyOf: [ref, { type: "string", nullable: true }] },
      { anyOf: [ref, { type: ["string", "null"] }] },
    ],
    ["the only variant", { anyOf: [{ nullable: true }] }, { anyOf: [{}] }],
  ];
  it.each(cases)("%s", async (_, before, after) => {
    expect(await upgraded(before)).toEqual(after);
  });

  it("means the same in documents of later versions", async () => {
    expect(await upgraded({ type: "string", nullable: true }, "3.1.0")).toEqual({ type: ["string", "null"] });
  });

  it("keeps places findable", async () => {
    const text = [
      "openapi: 3.0.3",
      "info: {title: t, version: '1'}",
      "paths: {/a: {get: {responses: {'200': {description: ok}}}}}",
      "components:",
      "  schemas:",
      "    A:",
      "      nullable: true",
      "      allOf:",
      "        - type: objekt",
    ].join("\n");
    const result = await load({ "a.yaml": text });
    expect(lines(result)).toEqual([
      'schema-type-unknown a.yaml:9:17 "objekt" is no type of JSON Schema; any value is accepted.',
    ]);
    expect(result.diagnostics[0]?.pointer).toBe("#/components/schemas/A/anyOf/0/type");
  });
});

describe("other keywords", () => {
  const cases: readonly (readonly [name: string, before: unknown, after: unknown])[] = [
    [
      "exclusive limits",
      { minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
      { exclusiveMinimum: 1, maximum: 9 },
    ],
    ["exclusive without a limit", { exclusiveMinimum: true }, {}],
    ["exclusive limits as numbers", { exclusiveMinimum: 1 }, { exclusiveMinimum: 1 }],
    ["example", { type: "string", example: "a" }, { type: "string", examples: ["a"] }],
    ["example null", { example: null }, { examples: [null] }],
    [
      "format binary",
      { type: "string", format: "binary" },
      { type: "string", format: "binary", contentMediaType: "application/octet-stream" },
    ],
    ["format byte", { type: "string", format: "byte" }, { type: "string", format: "byte", contentEncoding: "base64" }],
    [
      "items as a list",
      { items: [{ type: "string" }, ref], additionalItems: false },
      { prefixItems: [{ type: "string" }, ref], items: false },
    ],
    ["an attribute of XML", { xml: { attribute: true, name: "a" } }, { xml: { name: "a", nodeType: "attribute" } }],
    ["a discriminator of Swagger 2.0", { discriminator: "kind" }, { discriminator: { propertyName: "kind" } }],
    ["a type list of one", { type: ["string"] }, { type: "string" }],
  ];
  it.each(cases)("%s", async (_, before, after) => {
    expect(await upgraded(before)).toEqual(after);
  });
});

describe("references with siblings", () => {
  it("keep only texts where they are no schemas", async () => {
    const result = await loadValue(
      openapi({
        paths: {
          "/pets": {
            get: {
              parameters: [{ $ref: "#/components/parameters/Id", required: true, description: "d", "x-a": 1 }],
              responses: { "200": { description: "ok" } },
            },
          },
        },
        components: { parameters: { Id: { name: "id", in: "query", schema: { type: "string" } } } },
      }),
    );
    expect(lines(result)).toEqual([
      'ref-siblings-ignored api.json:12:21 Beside a `$ref` to a Parameter Object, "required" is ignored.',
    ]);
    expect(at(result, "#/paths/~1pets/get/parameters/0")).toEqual({
      $ref: "#/components/parameters/Id",
      description: "d",
      "x-a": 1,
    });
  });
});

it("tells the version as it was declared and holds the latest", async () => {
  const result = await loadValue(withSchemas({}, "3.0.3"));
  expect(result.spec?.version).toBe("3.0.3");
  expect(result.spec?.root["openapi"]).toBe("3.2.0");
});
