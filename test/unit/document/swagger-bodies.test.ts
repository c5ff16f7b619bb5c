/** Parameters of Swagger 2.0 in bodies and forms. */
import { describe, expect, it } from "vitest";
import { at, codes, lines, loadValue } from "./load-fixture.js";
import { ok, operation, swagger } from "./swagger-fixture.js";

describe("bodies", () => {
  it("have the media types that the operation or the document consumes", async () => {
    const body = { name: "body", in: "body", required: true, description: "d", schema: { $ref: "#/definitions/Pet" } };
    const definitions = { Pet: { type: "object" } };
    const schema = { $ref: "#/components/schemas/Pet" };
    expect((await operation({ parameters: [body] }, { definitions }))["requestBody"]).toEqual({
      description: "d",
      required: true,
      content: { "application/json": { schema } },
    });
    const global = await operation(
      { parameters: [body] },
      { definitions, consumes: ["application/xml", "application/json"] },
    );
    expect(global["requestBody"]).toEqual({
      description: "d",
      required: true,
      content: { "application/xml": { schema }, "application/json": { schema } },
    });
    const own = await operation(
      { parameters: [body], consumes: ["text/plain"] },
      { definitions, consumes: ["application/xml"] },
    );
    expect(own["requestBody"]).toEqual({ description: "d", required: true, content: { "text/plain": { schema } } });
    expect(Object.keys(own)).toEqual(["responses", "requestBody"]);
  });

  it("that are written out are shared by reference, never twice in the tree", async () => {
    const body = {
      name: "body",
      in: "body",
      schema: { type: "object", properties: { a: { type: "string", "x-nullable": true } } },
    };
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
    const result = await loadValue(
      swagger({
        paths: {
          "/pets": {
            parameters: [body, { name: "q", in: "query", type: "string" }],
            put: { responses: ok },
            post: { responses: ok },
          },
        },
      }),
    );
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/paths/~1pets")).toEqual({
      parameters: [{ name: "q", in: "query", schema: { type: "string" } }],
      put: {
        responses: ok,
        requestBody: { required: false, content: { "application/json": { schema: { type: "object" } } } },
      },
      post: {
        responses: ok,
        requestBody: {
          required: false,
          content: {
            "application/json": { schema: { $ref: "#/paths/~1pets/put/requestBody/content/application~1json/schema" } },
          },
        },
      },
    });
  });

  it("of components are referred to by their schema", async () => {
    const result = await loadValue(
      swagger({
        paths: { "/pets": { post: { parameters: [{ $ref: "#/parameters/Body" }], responses: ok } } },
        parameters: {
          Body: {
            name: "body",
            in: "body",
            required: true,
            schema: { type: "object", properties: { a: { type: "string", "x-nullable": true } } },
          },
        },
      }),
    );
    expect(lines(result)).toEqual([]);
    expect(at(result, "#/paths/~1pets/post/requestBody/content/application~1json/schema")).toEqual({
      $ref: "#/x-bindsmith-body-parameters/Body/schema",
    });
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
            properties: {
              id: { type: "integer", description: "The id." },
              tags: { type: "array", items: { type: "string" } },
            },
            required: ["id"],
          },
          encoding: { tags: { style: "form", explode: true } },
        },
      },
    });
  });

  it("with a file are multipart", async () => {
    const { requestBody } = await operation({
      parameters: [{ name: "file", in: "formData", type: "file" }],
      consumes: ["application/x-www-form-urlencoded"],
    });
    expect(requestBody).toEqual({
      required: false,
      content: {
        "multipart/form-data": {
          schema: {
            type: "object",
            properties: { file: { type: "string", format: "binary", contentMediaType: "application/octet-stream" } },
          },
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
    expect(
      at(result, "#/paths/~1pets/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties"),
    ).toEqual({ id: { $ref: "#/x-bindsmith-body-parameters/Id/schema" } });
    expect(at(result, "#/x-bindsmith-body-parameters/Id/schema")).toEqual({ type: "integer" });
  });

  it("beside a body are told", async () => {
    const result = await loadValue(
      swagger({
        paths: {
          "/a": {
            post: {
              parameters: [
                { name: "b", in: "body", schema: {} },
                { name: "f", in: "formData", type: "string" },
              ],
              responses: ok,
            },
          },
        },
      }),
    );
    expect(codes(result)).toEqual(["request-body-ambiguous"]);
  });
});
