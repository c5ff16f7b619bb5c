/** Swagger 2.0 in the words of OpenAPI 3.2. */
import { describe, expect, it } from "vitest";
import { at, codes, lines, load, loadValue } from "./load-fixture.js";

function swagger(parts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { swagger: "2.0", info: { title: "Pets", version: "1" }, paths: {}, ...parts };
}

const ok = { "200": { description: "ok" } };

/** The operation `POST /pets` after the upgrade, with its parameters. */
async function operation(post: Readonly<Record<string, unknown>>, parts: Readonly<Record<string, unknown>> = {}): Promise<Record<string, unknown>> {
  const result = await loadValue(swagger({ paths: { "/pets": { post: { responses: ok, ...post } } }, ...parts }));
  expect(lines(result)).toEqual([]);
  return at(result, "#/paths/~1pets/post") as Record<string, unknown>;
}

describe("servers", () => {
  const cases: readonly (readonly [name: string, parts: Readonly<Record<string, unknown>>, urls: readonly string[] | undefined])[] = [
    ["of host, path and schemes, https first", { host: "api.example.com", basePath: "/v1", schemes: ["http", "https", "ws"] }, ["https://api.example.com/v1", "http://api.example.com/v1"]],
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
        { name: "a", in: "query", type: "array", items: { type: "string", enum: ["x"] }, collectionFormat: "multi", "x-example": ["x"] },
        { name: "b", in: "query", type: "array", items: { type: "string" } },
        { name: "c", in: "query", type: "array", items: { type: "string" }, collectionFormat: "ssv" },
        { name: "d", in: "header", type: "integer", format: "int64", maximum: 3, exclusiveMaximum: true, "x-nullable": true },
        { name: "e", in: "query", type: "string", required: true, description: "d" },
      ],
    });
    expect(parameters).toEqual([
      { name: "a", in: "query", style: "form", explode: true, schema: { type: "array", items: { type: "string", enum: ["x"] } }, example: ["x"] },
      { name: "b", in: "query", style: "form", explode: false, schema: { type: "array", items: { type: "string" } } },
      { name: "c", in: "query", style: "spaceDelimited", explode: false, schema: { type: "array", items: { type: "string" } } },
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
    expect(at(result, "#/components/parameters/Limit")).toEqual({ name: "limit", in: "query", schema: { type: "integer" } });
  });

  it("say when a format cannot be kept", async () => {
    const result = await loadValue(
      swagger({ paths: { "/a": { get: { parameters: [{ name: "a", in: "query", type: "array", items: { type: "string" }, collectionFormat: "tsv" }], responses: ok } } } }),
    );
    expect(codes(result)).toEqual(["collection-format-unsupported"]);
  });
});

describe("bodies", () => {
  it("have the media types that the operation or the document consumes", async () => {
    const body = { name: "body", in: "body", required: true, description: "d", schema: { $ref: "#/definitions/Pet" } };
    const definitions = { Pet: { type: "object" } };
    const schema = { $ref: "#/components/schemas/Pet" };
    expect((await operation({ parameters: [body] }, { definitions }))["requestBody"]).toEqual({ description: "d", required: true, content: { "application/json": { schema } } });
    const global = await operation({ parameters: [body] }, { definitions, consumes: ["application/xml", "application/json"] });
    expect(global["requestBody"]).toEqual({ description: "d", required: true, content: { "application/xml": { schema }, "application/json": { schema } } });
    const own = await operation({ parameters: [body], consumes: ["text/plain"] }, { definitions, consumes: ["application/xml"] });
    expect(own["requestBody"]).toEqual({ description: "d", required: true, content: { "text/plain": { schema } } });
    expect(Object.keys(own)).toEqual(["responses", "requestBody"]);
  });

  it("that are written out are shared by reference, never twice in the tree", async () => {
    const body = { name: "body", in: "body", schema: { type: "object", properties: { a: { type: "string", "x-nullable": true } } } };
    const result = await operation({ parameters: [body], consumes: ["application/json", "application/xml"] });
    expect(result["requestBody"]).toEqual({
      required: false,
      content: {
        "application/json": { schema: { type: "object", properties: { a: { type: ["string", "null"] } } } },
        "application/xml": { schema: { $ref: "#/paths/~1pets/post/requestBody/content/application~1json/schema" } },
      },
    });
  });

  it("of the path belong to each operation", async () => {
    const body = { name: "body", in: "body", schema: { type: "object" } };
    const result = await loadValue(swagger({ paths: { "/pets": { parameters: [body, { name: "q", in: "query", type: "string" }], put: { responses: ok }, post: { responses: ok } } } }));
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/paths/~1pets")).toEqual({
      parameters: [{ name: "q", in: "query", schema: { type: "string" } }],
      put: { responses: ok, requestBody: { required: false, content: { "application/json": { schema: { type: "object" } } } } },
      post: { responses: ok, requestBody: { required: false, content: { "application/json": { schema: { $ref: "#/paths/~1pets/put/requestBody/content/application~1json/schema" } } } } },
    });
  });

  it("of components are referred to by their schema", async () => {
    const result = await loadValue(
      swagger({
        paths: { "/pets": { post: { parameters: [{ $ref: "#/parameters/Body" }], responses: ok } } },
        parameters: { Body: { name: "body", in: "body", required: true, schema: { type: "object", properties: { a: { type: "string", "x-nullable": true } } } } },
      }),
    );
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/paths/~1pets/post/requestBody/content/application~1json/schema")).toEqual({ $ref: "#/x-bindsmith-body-parameters/Body/schema" });
    expect(at(result, "#/x-bindsmith-body-parameters/Body/schema/properties/a")).toEqual({ type: ["string", "null"] });
  });
});

describe("forms", () => {
  it("become one object", async () => {
    const { requestBody, parameters } = await operation({
      parameters: [
        { name: "id", in: "formData", type: "integer", required: true, description: "The id." },
        { name: "tags", in: "formData", type: "array", items: { type: "string" }, collectionFormat: "multi" },
        { name: "q", in: "query", type: "string" },
      ],
    });
    expect(parameters).toEqual([{ name: "q", in: "query", schema: { type: "string" } }]);
    expect(requestBody).toEqual({
      required: true,
      content: {
        "application/x-www-form-urlencoded": {
          schema: {
            type: "object",
            properties: { id: { type: "integer", description: "The id." }, tags: { type: "array", items: { type: "string" } } },
            required: ["id"],
          },
          encoding: { tags: { style: "form", explode: true } },
        },
      },
    });
  });

  it("with a file are multipart", async () => {
    const { requestBody } = await operation({ parameters: [{ name: "file", in: "formData", type: "file" }], consumes: ["application/x-www-form-urlencoded"] });
    expect(requestBody).toEqual({
      required: false,
      content: {
        "multipart/form-data": {
          schema: { type: "object", properties: { file: { type: "string", format: "binary", contentMediaType: "application/octet-stream" } } },
        },
      },
    });
  });

  it("may take their parts from components", async () => {
    const result = await loadValue(
      swagger({
        paths: { "/pets": { post: { parameters: [{ $ref: "#/parameters/Id" }], responses: ok } } },
        parameters: { Id: { name: "id", in: "formData", type: "integer" } },
      }),
    );
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/paths/~1pets/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties")).toEqual({ id: { $ref: "#/x-bindsmith-body-parameters/Id/schema" } });
    expect(at(result, "#/x-bindsmith-body-parameters/Id/schema")).toEqual({ type: "integer" });
  });

  it("beside a body are told", async () => {
    const result = await loadValue(
      swagger({ paths: { "/a": { post: { parameters: [{ name: "b", in: "body", schema: {} }, { name: "f", in: "formData", type: "string" }], responses: ok } } } }),
    );
    expect(codes(result)).toEqual(["request-body-ambiguous"]);
  });
});

describe("responses", () => {
  it("have the media types produced, examples and headers", async () => {
    const { responses } = await operation({
      produces: ["application/json", "text/csv"],
      responses: {
        "200": {
          description: "ok",
          schema: { $ref: "#/definitions/Pet" },
          examples: { "application/json": { id: 1 } },
          headers: { "X-Rate": { type: "integer", description: "d" } },
        },
        "204": { description: "none" },
      },
    }, { definitions: { Pet: { type: "object" } } });
    const schema = { $ref: "#/components/schemas/Pet" };
    expect(responses).toEqual({
      "200": {
        description: "ok",
        content: { "application/json": { schema, example: { id: 1 } }, "text/csv": { schema } },
        headers: { "X-Rate": { description: "d", schema: { type: "integer" } } },
      },
      "204": { description: "none" },
    });
  });

  it("that are files are bytes", async () => {
    const { responses } = await operation({ responses: { "200": { description: "ok", schema: { type: "file" } } } });
    expect(responses).toEqual({
      "200": {
        description: "ok",
        content: { "application/octet-stream": { schema: { type: "string", format: "binary", contentMediaType: "application/octet-stream" } } },
      },
    });
  });

  it("keep references into them", async () => {
    const result = await loadValue(
      swagger({
        paths: { "/pets": { get: { responses: { "200": { description: "ok", schema: { type: "string" } }, "404": { $ref: "#/responses/Missing" } } } } },
        responses: { Missing: { description: "m", schema: { $ref: "#/paths/~1pets/get/responses/200/schema" } } },
        definitions: { Copy: { $ref: "#/responses/Missing/schema" } },
      }),
    );
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/components/responses/Missing/content/application~1json/schema")).toEqual({
      $ref: "#/paths/~1pets/get/responses/200/content/application~1json/schema",
    });
    expect(at(result, "#/components/schemas/Copy")).toEqual({ $ref: "#/components/responses/Missing/content/application~1json/schema" });
    for (const pointer of ["#/components/schemas/Copy", "#/components/responses/Missing/content/application~1json/schema"]) {
      expect(result.spec?.resolve((at(result, pointer) as { $ref: string }).$ref)).toBeDefined();
    }
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
        code: { type: "oauth2", flow: "accessCode", authorizationUrl: "https://a.example", tokenUrl: "https://t.example", scopes },
        client: { type: "oauth2", flow: "application", tokenUrl: "https://t.example", scopes },
      },
    }),
  );
  expect(lines(result)).toEqual([]);
  expect(at(result, "#/components/securitySchemes")).toEqual({
    basic: { type: "http", scheme: "basic", description: "d" },
    key: { type: "apiKey", in: "header", name: "X-Key" },
    code: { type: "oauth2", flows: { authorizationCode: { authorizationUrl: "https://a.example", tokenUrl: "https://t.example", scopes } } },
    client: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://t.example", scopes } } },
  });
});

it("works on paths in files of their own", async () => {
  const result = await load({
    "api.yaml": "swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths: {/pets: {$ref: pets.yaml}}\n",
    "pets.yaml": "post:\n  parameters: [{$ref: 'parts.yaml#/Body'}, {$ref: 'parts.yaml#/Limit'}]\n  responses: {'200': {description: ok, schema: {type: array, items: {$ref: 'parts.yaml#/Pet'}}}}\n",
    "parts.yaml": "Body: {name: b, in: body, schema: {$ref: '#/Pet'}}\nLimit: {name: limit, in: query, type: integer}\nPet: {type: object, properties: {a: {type: string, x-nullable: true}}}\n",
  });
  expect(lines(result)).toEqual([]);
  expect(at(result, "#/x-bindsmith-documents/pets.yaml/post")).toEqual({
    parameters: [{ $ref: "#/x-bindsmith-documents/parts.yaml/Limit" }],
    requestBody: { required: false, content: { "application/json": { schema: { $ref: "#/x-bindsmith-documents/parts.yaml/Pet" } } } },
    responses: {
      "200": { description: "ok", content: { "application/json": { schema: { type: "array", items: { $ref: "#/x-bindsmith-documents/parts.yaml/Pet" } } } } },
    },
  });
  expect(at(result, "#/x-bindsmith-documents/parts.yaml/Limit")).toEqual({ name: "limit", in: "query", schema: { type: "integer" } });
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
  expect(Object.values(places).map((place) => `${place?.line ?? 0}:${place?.column ?? 0}`)).toEqual(["3:7", "9:11", "13:25", "14:38", "16:47", "18:15"]);
  expect(lines(result).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "ref-not-found a.yaml:18:45",
    "schema-type-unknown a.yaml:14:38",
    "schema-type-unknown a.yaml:16:47",
    "schema-type-unknown a.yaml:13:25",
    "schema-type-unknown a.yaml:18:15",
  ]);
});
