/** Swagger 2.0 in the words of OpenAPI 3.2. */
import { describe, expect, it } from "vitest";
import { at, codes, lines, load, loadValue } from "./load-fixture.js";
import { ok, operation, swagger } from "./swagger-fixture.js";

describe("servers", () => {
  const cases: readonly (readonly [
    name: string,
    parts: Readonly<Record<string, unknown>>,
    urls: readonly string[] | undefined,
  ])[] = [
    [
      "of host, path and schemes, https first",
      { host: "api.example.com", basePath: "/v1", schemes: ["http", "https", "ws"] },
      ["https://api.example.com/v1", "http://api.example.com/v1"],
    ],
    ["of a host alone", { host: "api.example.com:8080" }, ["https://api.example.com:8080"]],
    ["of a path alone", { basePath: "v1" }, ["/v1"]],
    ["of nothing", { basePath: "/" }, undefined],
  ];
  it.each(cases)("%s", async (_, parts, urls) => {
    const result = await loadValue(swagger({ paths: { "/a": { get: { responses: ok } } }, ...parts }));
    expect(lines(result)).toEqual([]);
    expect((at(result, "#/servers") as { url: string }[] | undefined)?.map(({ url }) => url)).toEqual(urls);
  });
});

describe("parameters", () => {
  it("get a schema, a style, and the other kind of example", async () => {
    const { parameters } = await operation({
      parameters: [
        {
          name: "a",
          in: "query",
          type: "array",
          items: { type: "string", enum: ["x"] },
          collectionFormat: "multi",
          "x-example": ["x"],
        },
        { name: "b", in: "query", type: "array", items: { type: "string" } },
        { name: "c", in: "query", type: "array", items: { type: "string" }, collectionFormat: "ssv" },
        {
          name: "d",
          in: "header",
          type: "integer",
          format: "int64",
          maximum: 3,
          exclusiveMaximum: true,
          "x-nullable": true,
        },
        { name: "e", in: "query", type: "string", required: true, description: "d" },
      ],
    });
    expect(parameters).toEqual([
      {
        name: "a",
        in: "query",
        style: "form",
        explode: true,
        schema: { type: "array", items: { type: "string", enum: ["x"] } },
        example: ["x"],
      },
      { name: "b", in: "query", style: "form", explode: false, schema: { type: "array", items: { type: "string" } } },
      {
        name: "c",
        in: "query",
        style: "spaceDelimited",
        explode: false,
        schema: { type: "array", items: { type: "string" } },
      },
      { name: "d", in: "header", schema: { type: ["integer", "null"], format: "int64", exclusiveMaximum: 3 } },
      { name: "e", in: "query", required: true, description: "d", schema: { type: "string" } },
    ]);
  });

  it("of components move, and references to them follow", async () => {
    const result = await loadValue(
      swagger({
        paths: { "/pets": { get: { parameters: [{ $ref: "#/parameters/Limit" }], responses: ok } } },
        parameters: { Limit: { name: "limit", in: "query", type: "integer" } },
      }),
    );
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/paths/~1pets/get/parameters/0")).toEqual({ $ref: "#/components/parameters/Limit" });
    expect(at(result, "#/components/parameters/Limit")).toEqual({
      name: "limit",
      in: "query",
      schema: { type: "integer" },
    });
  });

  it("keep the formats that OpenAPI 3 has no style for", async () => {
    const list = { type: "array", items: { type: "string" } };
    const { parameters, requestBody } = await operation({
      parameters: [
        { name: "a", in: "query", ...list, collectionFormat: "tsv" },
        { name: "b", in: "header", ...list, collectionFormat: "ssv" },
        { name: "c", in: "header", ...list, collectionFormat: "csv" },
        { name: "d", in: "formData", ...list, collectionFormat: "tsv" },
      ],
    });
    const kept = (format: string): object => ({ "x-bindsmith-collection-format": format });
    expect(parameters).toEqual([
      { name: "a", in: "query", schema: list, ...kept("tsv") },
      { name: "b", in: "header", schema: list, ...kept("ssv") },
      { name: "c", in: "header", schema: list },
    ]);
    expect(requestBody).toMatchObject({
      content: { "application/x-www-form-urlencoded": { encoding: { d: kept("tsv") } } },
    });
  });

  it("say when a format is none", async () => {
    const result = await loadValue(
      swagger({
        paths: {
          "/a": {
            get: {
              parameters: [
                { name: "a", in: "header", type: "array", items: { type: "string" }, collectionFormat: "multi" },
              ],
              responses: ok,
            },
          },
        },
      }),
    );
    expect(codes(result)).toEqual(["collection-format-unsupported"]);
  });
});

it("turns security definitions into schemes", async () => {
  const scopes = { "pets:read": "Read pets." };
  const result = await loadValue(
    swagger({
      paths: { "/a": { get: { responses: ok } } },
      securityDefinitions: {
        basic: { type: "basic", description: "d" },
        key: { type: "apiKey", in: "header", name: "X-Key" },
        code: {
          type: "oauth2",
          flow: "accessCode",
          authorizationUrl: "https://a.example",
          tokenUrl: "https://t.example",
          scopes,
        },
        client: { type: "oauth2", flow: "application", tokenUrl: "https://t.example", scopes },
      },
    }),
  );
  expect(lines(result)).toEqual([]);
  expect(at(result, "#/components/securitySchemes")).toEqual({
    basic: { type: "http", scheme: "basic", description: "d" },
    key: { type: "apiKey", in: "header", name: "X-Key" },
    code: {
      type: "oauth2",
      flows: { authorizationCode: { authorizationUrl: "https://a.example", tokenUrl: "https://t.example", scopes } },
    },
    client: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://t.example", scopes } } },
  });
});

it("works on paths in files of their own", async () => {
  const result = await load({
    "api.yaml": "swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths: {/pets: {$ref: pets.yaml}}\n",
    "pets.yaml":
      "post:\n  parameters: [{$ref: 'parts.yaml#/Body'}, {$ref: 'parts.yaml#/Limit'}]\n  responses: {'200': {description: ok, schema: {type: array, items: {$ref: 'parts.yaml#/Pet'}}}}\n",
    "parts.yaml":
      "Body: {name: b, in: body, schema: {$ref: '#/Pet'}}\nLimit: {name: limit, in: query, type: integer}\nPet: {type: object, properties: {a: {type: string, x-nullable: true}}}\n",
  });
  expect(lines(result)).toEqual([]);
  expect(at(result, "#/x-bindsmith-documents/pets.yaml/post")).toEqual({
    parameters: [{ $ref: "#/x-bindsmith-documents/parts.yaml/Limit" }],
    requestBody: {
      required: false,
      content: { "application/json": { schema: { $ref: "#/x-bindsmith-documents/parts.yaml/Pet" } } },
    },
    responses: {
      "200": {
        description: "ok",
        content: {
          "application/json": { schema: { type: "array", items: { $ref: "#/x-bindsmith-documents/parts.yaml/Pet" } } },
        },
      },
    },
  });
  expect(at(result, "#/x-bindsmith-documents/parts.yaml/Limit")).toEqual({
    name: "limit",
    in: "query",
    schema: { type: "integer" },
  });
  expect(at(result, "#/x-bindsmith-documents/parts.yaml/Pet/properties/a")).toEqual({ type: ["string", "null"] });
});

it("still finds places in the document as it was written", async () => {
  const text = [
    "swagger: '2.0'",
    "info: {title: t, version: '1'}",
    "host: api.example.com",
    "paths:",
    "  /pets:",
    "    post:",
    "      parameters:",
    "        - {name: q, in: query, type: string}",
    "        - name: body",
    "          in: body",
    "          schema:",
    "            properties:",
    "              a: {type: strin}",
    "        - {name: z, in: query, type: strin}",
    "      responses:",
    "        200: {description: ok, schema: {type: strin}}",
    "definitions:",
    "  Pet: {type: strin, properties: {a: {$ref: '#/definitions/Gone'}}}",
  ].join("\n");
  const result = await load({ "a.yaml": text });
  const places = Object.fromEntries(
    [
      "#/servers/0",
      "#/paths/~1pets/post/requestBody",
      "#/paths/~1pets/post/requestBody/content/application~1json/schema/properties/a/type",
      "#/paths/~1pets/post/parameters/1/schema/type",
      "#/paths/~1pets/post/responses/200/content/application~1json/schema/type",
      "#/components/schemas/Pet/type",
    ].map((pointer) => [pointer, result.spec?.locate(pointer)]),
  );
  expect(Object.values(places).map((place) => `${place?.line ?? 0}:${place?.column ?? 0}`)).toEqual([
    "3:7",
    "9:11",
    "13:25",
    "14:38",
    "16:47",
    "18:15",
  ]);
  expect(lines(result).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "ref-not-found a.yaml:18:45",
    "schema-type-unknown a.yaml:14:38",
    "schema-type-unknown a.yaml:16:47",
    "schema-type-unknown a.yaml:13:25",
    "schema-type-unknown a.yaml:18:15",
  ]);
});
